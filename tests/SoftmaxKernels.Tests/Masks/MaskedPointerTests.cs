using System;
using SoftmaxKernels.Tests.Corpus;
using Xunit;

namespace SoftmaxKernels.Tests.Masks;

/// <summary>Overloads with pointers and a mask: a flag for each class of each row.</summary>
public sealed unsafe class MaskedPointerTests
{
    private const int Rows = 5;
    private const int Size = MaskedPointers11.Size;

    [Fact]
    public void Same_as_with_spans()
    {
        MaskedArguments arguments = MaskedArguments.Of((random, row) => row.Fill((float)random.NextNormal()), Rows, Size, new RandomSource(1), share: 3);
        ReadOnlySpan<float> logits = arguments.Logits.Span;
        ReadOnlySpan<bool> allowed = arguments.Allowed.Span;
        float[] expected = new float[logits.Length];
        float[] actual = new float[logits.Length];
        int[] expectedClasses = new int[Rows];
        int[] classes = new int[Rows];
        fixed (float* z = logits, y = actual, targets = arguments.Targets.Span, scales = arguments.Scales.Span)
        fixed (bool* a = allowed)
        fixed (int* labels = arguments.Labels.Span, c = classes)
        fixed (double* uniforms = arguments.Uniforms.Span)
        {
            MaskedPointers11.Softmax(z, a, y);
            MaskedPointers11.Softmax(logits[..Size], allowed[..Size], expected);
            Assert.Equal(expected, actual);

            MaskedPointers11.SoftmaxBatch(z, Rows, a, y);
            MaskedPointers11.SoftmaxBatch(logits, allowed, expected);
            Assert.Equal(expected, actual);

            Assert.Equal(
                MaskedPointers11.CrossEntropyGradientBatch(logits, allowed, arguments.Labels.Span, expected, 2f),
                MaskedPointers11.CrossEntropyGradientBatch(z, Rows, a, labels, y, 2f));
            Assert.Equal(expected, actual);

            Assert.Equal(
                MaskedPointers11.CrossEntropyBatch(logits, allowed, arguments.Targets.Span), MaskedPointers11.CrossEntropyBatch(z, Rows, a, targets));
            Assert.Equal(
                MaskedPointers11.EntropyGradientBatch(logits, allowed, expected, 2f), MaskedPointers11.EntropyGradientBatch(z, Rows, a, y, 2f));
            Assert.Equal(expected, actual);
            Assert.Equal(
                MaskedPointers11.LogProbabilityGradientBatch(logits, allowed, arguments.Labels.Span, arguments.Scales.Span, expected),
                MaskedPointers11.LogProbabilityGradientBatch(z, Rows, a, labels, scales, y));
            Assert.Equal(expected, actual);
            MaskedPointers11.LogProbabilityBatch(z, Rows, a, labels, y);
            MaskedPointers11.LogProbabilityBatch(logits, allowed, arguments.Labels.Span, expected);
            Assert.Equal(expected, actual);

            MaskedPointers11.SampleBatch(z, Rows, a, uniforms, c);
            MaskedPointers11.SampleBatch(logits, allowed, arguments.Uniforms.Span, expectedClasses);
            Assert.Equal(expectedClasses, classes);
        }
    }

    [Fact]
    public void Null_is_refused()
    {
        float[] row = new float[Size];
        fixed (float* z = row)
        {
            Assert.Equal("allowed", Refused(z));
        }

        static string? Refused(float* z)
        {
            try
            {
                MaskedPointers11.LogSumExp(z, (bool*)null);
                return null;
            }
            catch (ArgumentNullException exception)
            {
                return exception.ParamName;
            }
        }
    }
}

[SoftmaxKernel(Size = 11, Methods = MaskedKernels.Methods | KernelMethods.Pointers)]
internal static partial class MaskedPointers11;

using System;
using System.Linq;
using SoftmaxKernels.Tests.Accuracy;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>Log-softmax and losses of rows at a temperature.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class LossTemperatureTests
{
    /// <summary>Of a probability of softmax at a temperature against the exponential of its logarithm, beside what the rounding of that costs.</summary>
    private const double LargestDifference = 8.0;

    private static readonly float[] Temperatures = [1.17549435e-38f, 0.1f, 0.7f, 1f, 2f, 20f, 8.50705917e+37f];

    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    public static TheoryData<int> Generated => [.. Enumerable.Range(0, LossKernels.All.Count)];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Losses_at_every_length(KernelArithmetic arithmetic)
    {
        Mismatches mismatches = new();
        foreach (int size in ComposedLengths.All)
        {
            ReferenceKernel reference = new(size, arithmetic);
            RuntimeLossKernel kernel = new(size, arithmetic);
            CorpusCase[] rows = [.. RowCorpus.Rows(size)];
            foreach (CorpusCase row in new[] { rows[0], rows[size % rows.Length] })
            {
                foreach (float temperature in Temperatures)
                {
                    float[] z = ReferenceRow.LogitsAt(temperature, row.Logits);
                    float scale = (float)(-1.5 * (1f / temperature));
                    string what = $"{size} at {temperature}, {row.Name}";
                    float[] expected = new float[size];
                    float[] actual = new float[size];
                    int label = row.Labels[0];

                    mismatches.Compare(what, reference.CrossEntropyGradient(z, label, expected, scale), kernel.CrossEntropyGradient(row.Logits, temperature, label, actual, -1.5f));
                    mismatches.Compare(what, expected, actual);
                    mismatches.Compare(what, reference.CrossEntropy(z, label), kernel.CrossEntropy(row.Logits, temperature, label));
                    mismatches.Compare(
                        what, reference.CrossEntropyGradient(z, row.Targets, expected, scale), kernel.CrossEntropyGradient(row.Logits, temperature, row.Targets, actual, -1.5f));
                    mismatches.Compare(what, expected, actual);
                    mismatches.Compare(what, reference.CrossEntropy(z, row.Targets), kernel.CrossEntropy(row.Logits, temperature, row.Targets));
                }
            }
        }

        mismatches.AssertNone();
    }

    [Theory]
    [MemberData(nameof(Generated))]
    public void Rows_of_generated_kernels(int index)
    {
        (ILossKernel generated, ILossKernel runtime) = LossKernels.All[index];
        Mismatches mismatches = new();
        foreach (CorpusCase row in RowCorpus.Rows(generated.Size))
        {
            foreach (float temperature in Temperatures)
            {
                mismatches.Compare(row.Name, All(runtime, row, temperature), All(generated, row, temperature));
            }
        }

        mismatches.AssertNone();
    }

    [Theory]
    [MemberData(nameof(Generated))]
    public void Log_probabilities_beside_a_loss(int index)
    {
        (ILossKernel generated, ILossKernel runtime) = LossKernels.All[index];
        int size = generated.Size;
        ReferenceKernel reference = new(size, generated.ToString()!.StartsWith("Reproducible", StringComparison.Ordinal) ? KernelArithmetic.Reproducible : KernelArithmetic.Fastest);
        Mismatches mismatches = new();
        foreach (CorpusCase row in RowCorpus.Rows(size))
        {
            float[] expected = new float[size];
            reference.LogSoftmax(row.Logits, expected);
            foreach (ILossKernel kernel in new[] { generated, runtime })
            {
                float[] inPlace = [.. row.Logits];
                float loss = kernel.CrossEntropyWithLogProbabilities(inPlace, row.Labels[0], inPlace);
                mismatches.Compare($"{kernel} on {row.Name}", expected, inPlace);
                mismatches.Compare($"{kernel} on {row.Name}", reference.CrossEntropy(row.Logits, row.Labels[0]), loss);
            }
        }

        mismatches.AssertNone();
    }

    /// <summary>Its exponential is softmax at the same temperature, to a few ULP of each.</summary>
    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Log_softmax_agrees_with_softmax(KernelArithmetic arithmetic)
    {
        foreach (int size in new[] { 2, 10, 65 })
        {
            foreach (float temperature in new[] { 0f, 0.1f, 0.7f, 3f, 1e20f, float.PositiveInfinity })
            {
                RandomSource random = new((ulong)size);
                float[] logits = [.. Enumerable.Range(0, size).Select(_ => (float)random.NextNormal())];
                float[] p = new float[size];
                float[] logs = new float[size];
                GenericKernel.Softmax(logits, temperature, p, arithmetic);
                GenericKernel.LogSoftmax(logits, temperature, logs, arithmetic);
                for (int i = 0; i < size; i++)
                {
                    if (p[i] == 0f)
                    {
                        Assert.True(logs[i] <= -70f);
                        continue;
                    }

                    // Half an ULP of the logarithm is as much of the exponential, relatively.
                    double ofLogarithm = Math.Abs(logs[i]);
                    double error = Ulp.Error(p[i], ExactMath.Exp(logs[i]));
                    Assert.True(error <= LargestDifference + ofLogarithm, $"{error} ULP at {temperature}");
                }
            }
        }
    }

    private static float[] All(ILossKernel kernel, CorpusCase row, float temperature)
    {
        float[] ofLabel = new float[kernel.Size];
        float[] ofTargets = new float[kernel.Size];
        int label = row.Labels[0];
        return
        [
            kernel.CrossEntropy(row.Logits, temperature, label),
            kernel.CrossEntropy(row.Logits, temperature, row.Targets),
            kernel.CrossEntropyGradient(row.Logits, temperature, label, ofLabel, 0.5f),
            kernel.CrossEntropyGradient(row.Logits, temperature, row.Targets, ofTargets, 0.5f),
            .. ofLabel,
            .. ofTargets,
        ];
    }
}

using System;
using System.Linq;
using System.Reflection;
using SoftmaxKernels.Tests.Samplers;
using Xunit;

namespace SoftmaxKernels.Tests.Masks;

/// <summary>Masks with a byte for each flag are those with flags.</summary>
public sealed class MaskOfBytesTests
{
    private static readonly float[] Logits = [1f, 5f, 2f, 0f, 3f, 4f];
    private static readonly byte[] Bytes = [1, 0, 255, 0, 2, 1];
    private static readonly bool[] Flags = [.. Bytes.Select(flag => flag != 0)];

    [Theory]
    [InlineData(typeof(GenericKernel), 39)]
    [InlineData(typeof(Masked3), 31)]
    [InlineData(typeof(Samplers3), 12)]
    public void Every_member_has_both(Type type, int count)
    {
        string[] withFlags = Signatures(type, typeof(ReadOnlySpan<bool>));

        Assert.Equal(count, withFlags.Length);
        Assert.Equal(withFlags, Signatures(type, typeof(ReadOnlySpan<byte>)));
    }

    [Fact]
    public void Results_are_the_same() => AssertSame<Masked3>();

    private static void AssertSame<TKernel>()
        where TKernel : IMaskedKernel
    {
        float[] expected = new float[6];
        float[] actual = new float[6];
        TKernel.Softmax(Logits.AsSpan(0, 3), Flags.AsSpan(0, 3), expected);
        TKernel.Softmax(Logits.AsSpan(0, 3), Bytes.AsSpan(0, 3), actual);
        Assert.Equal(expected, actual);

        Assert.Equal(
            TKernel.CrossEntropyGradientBatch(Logits, Flags, [0, 1], expected, 2f),
            TKernel.CrossEntropyGradientBatch(Logits, Bytes, [0, 1], actual, 2f));
        Assert.Equal(expected, actual);

        float[] targets = [0.5f, 0f, 0.5f, 0f, 1f, 0f];
        Assert.Equal(TKernel.CrossEntropyBatch(Logits, Flags, targets), TKernel.CrossEntropyBatch(Logits, Bytes, targets));
        Assert.Equal(TKernel.EntropyGradientBatch(Logits, Flags, expected, 2f), TKernel.EntropyGradientBatch(Logits, Bytes, actual, 2f));
        Assert.Equal(expected, actual);
        Assert.Equal(
            TKernel.LogProbabilityGradientBatch(Logits, Flags, [0, 1], [2f, -1f], expected),
            TKernel.LogProbabilityGradientBatch(Logits, Bytes, [0, 1], [2f, -1f], actual));
        Assert.Equal(expected, actual);

        int[] expectedClasses = new int[2];
        int[] classes = new int[2];
        TKernel.SampleBatch(Logits, Flags, [0.1, 0.9], expectedClasses);
        TKernel.SampleBatch(Logits, Bytes, [0.1, 0.9], classes);
        Assert.Equal(expectedClasses, classes);

        Assert.Equal(GenericKernel.LogProbabilityGradientBatch(Logits, Flags, [0, 1], 3, expected), GenericKernel.LogProbabilityGradientBatch(Logits, Bytes, [0, 1], 3, actual));
        Assert.Equal(expected, actual);
        Assert.Equal(GenericKernel.EntropyBatch(Logits, Flags, 3), GenericKernel.EntropyBatch(Logits, Bytes, 3));

        GenericKernel.SoftmaxBatch(Logits, Flags, 3, expected);
        GenericKernel.SoftmaxBatch(Logits, Bytes, 3, actual);
        Assert.Equal(expected, actual);
    }

    private static string[] Signatures(Type type, Type mask) =>
    [
        .. type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == mask))
            .Select(method => method.Name + string.Join(", ", method.GetParameters().Where(parameter => parameter.ParameterType != mask).Select(parameter => parameter.ToString())))
            .Order(StringComparer.Ordinal),
    ];
}

using System;
using SoftmaxKernels.Tests.FullSweep;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.LongSpans;

/// <summary>
/// Calls with spans of 2 GiB and more, up to the longest that there is. They need up to 5 GB of memory, 17 GB where reading
/// zeros takes memory, and minutes:
/// <c>SOFTMAXKERNELS_LONG_SPANS=1 dotnet test tests/SoftmaxKernels.Tests --filter FullyQualifiedName~LongSpanTests</c>.
/// </summary>
/// <remarks>The memory is all 0, but for a few elements at its end: what they change must be seen.</remarks>
[Collection(Sweeps.ExhaustiveTests.Name)]
public sealed class LongSpanTests
{
    private const string Variable = "SOFTMAXKERNELS_LONG_SPANS";

    /// <summary>So many floats are 2 GiB.</summary>
    private const int TwoGiB = 1 << 29;

    private const int Size = 16;

    [OptInFact(Variable)]
    public void A_Jacobian_of_more_than_2_GiB()
    {
        const int N = 23171;
        float[] probabilities = new float[N];
        probabilities[N - 1] = 0.25f;
        using VirtualMemory<float> destination = new(N * N);

        GenericKernel.SoftmaxJacobian(probabilities, destination.Span);

        Assert.Equal(0.25f * 0.75f, destination.Span[^1]);
    }

    [OptInFact(Variable)]
    public void Batches_of_indices()
    {
        using VirtualMemory<float> logits = new(TwoGiB);
        logits.Span[^3] = 40f;
        int[] destination = new int[TwoGiB / Size];
        double[] uniforms = new double[destination.Length];

        GenericKernel.ArgMaxBatch(logits.Span, Size, destination);
        Assert.Equal([0, Size - 3], destination[^2..]);
        Fastest16.ArgMaxBatch(logits.Span, destination.AsSpan());
        Assert.Equal([0, Size - 3], destination[^2..]);

        uniforms[^1] = 0.5;
        GenericKernel.SampleBatch(logits.Span, uniforms, Size, destination);
        Assert.Equal([0, Size - 3], destination[^2..]);
        Fastest16.SampleBatch(logits.Span, uniforms, destination);
        Assert.Equal([0, Size - 3], destination[^2..]);
    }

    [OptInFact(Variable)]
    public void Batches_of_gradients()
    {
        using VirtualMemory<float> logits = new(TwoGiB);
        using VirtualMemory<float> destination = new(TwoGiB);
        int[] labels = new int[TwoGiB / Size];
        labels[^1] = Size - 1;

        float loss = GenericKernel.CrossEntropyGradientBatch(logits.Span, labels, Size, destination.Span);
        Assert.Equal(MathF.Log(Size), loss, 1e-5f);
        Assert.Equal((1f / Size) - 1f, destination.Span[^1]);

        destination.Span[^Size..].Clear();
        Assert.Equal(loss, Fastest16.CrossEntropyGradientBatch(logits.Span, labels.AsSpan(), destination.Span));
        Assert.Equal((1f / Size) - 1f, destination.Span[^1]);
    }

    [OptInFact(Variable)]
    public void The_longest_row()
    {
        using VirtualMemory<float> logits = new(int.MaxValue);
        ReadOnlySpan<float> row = logits.Span;

        Assert.Equal(Math.Log(int.MaxValue), GenericKernel.LogSumExp(row), 1e-5);
        Assert.Equal(Math.Log(int.MaxValue), GenericKernel.CrossEntropy(row, int.MaxValue - 1), 1e-5);

        // A class whose term is more than all others together: the last, which is found in the last block.
        logits.Span[^1] = 40f;
        Assert.Equal(int.MaxValue - 1, GenericKernel.ArgMax(row));
        Assert.Equal(int.MaxValue - 1, GenericKernel.Sample(row, 0.5));
        Assert.Equal(int.MaxValue - 1, GenericKernel.Sample(row, 0.5f, 0.5));
        Assert.Equal(40f, GenericKernel.LogSumExp(row), 1e-5f);
    }

    [OptInFact(Variable)]
    public void The_longest_row_with_targets()
    {
        using VirtualMemory<float> logits = new(int.MaxValue);
        using VirtualMemory<float> targets = new(int.MaxValue);
        targets.Span[^1] = 1f;

        Assert.Equal(Math.Log(int.MaxValue), GenericKernel.CrossEntropy(logits.Span, targets.Span), 1e-5);
    }
}

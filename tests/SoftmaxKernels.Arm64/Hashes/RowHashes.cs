using System;

namespace SoftmaxKernels.Arm64;

/// <summary>The hashes of one kernel.</summary>
/// <typeparam name="TKernel">The kernel.</typeparam>
internal static class RowHashes<TKernel>
    where TKernel : struct, IRowFunctions
{
    private const int Batches = 40;
    private const float Temperature = 0.7f;
    private const float Scale = 0.125f;

    /// <summary>Computes one hash for each <see cref="RowFunction"/>.</summary>
    public static void Compute(int size, Span<ulong> destination)
    {
        Span<HashSum> sums = stackalloc HashSum[(int)RowFunction.Count];
        Span<float> logits = stackalloc float[HashedRows.BatchRows * size];
        Span<float> targets = stackalloc float[HashedRows.BatchRows * size];
        Span<float> results = stackalloc float[HashedRows.BatchRows * size];
        Span<int> labels = stackalloc int[HashedRows.BatchRows];

        HashedRows rows = new((ulong)size);
        for (int batch = 0; batch < Batches; batch++)
        {
            rows.Next(logits, targets, labels);
            TKernel.SoftmaxBatch(logits, results);
            sums[(int)RowFunction.SoftmaxBatch].Add(results);
            sums[(int)RowFunction.LabelGradientBatch].Add(TKernel.CrossEntropyGradientBatch(logits, labels, results, Scale));
            sums[(int)RowFunction.LabelGradientBatch].Add(results);
            for (int row = 0; row < HashedRows.BatchRows; row++)
            {
                double uniform = row * (1.0 / HashedRows.BatchRows);
                Add(logits.Slice(row * size, size), targets.Slice(row * size, size), labels[row], uniform, results.Slice(0, size), sums);
            }
        }

        for (int function = 0; function < sums.Length; function++)
        {
            destination[function] = sums[function].Value;
        }
    }

    private static void Add(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, int label, double uniform, Span<float> results, Span<HashSum> sums)
    {
        TKernel.Softmax(logits, results);
        sums[(int)RowFunction.Softmax].Add(results);
        TKernel.SoftmaxGradient(targets, logits, results);
        sums[(int)RowFunction.SoftmaxGradient].Add(results);
        TKernel.Softmax(logits, Temperature, results);
        sums[(int)RowFunction.TemperedSoftmax].Add(results);
        TKernel.LogSoftmax(logits, results);
        sums[(int)RowFunction.LogSoftmax].Add(results);
        sums[(int)RowFunction.LogSumExp].Add(TKernel.LogSumExp(logits));
        sums[(int)RowFunction.ArgMax].Add(TKernel.ArgMax(logits));
        sums[(int)RowFunction.Sample].Add(TKernel.Sample(logits, uniform));
        sums[(int)RowFunction.LabelGradient].Add(TKernel.CrossEntropyGradient(logits, label, results, Scale));
        sums[(int)RowFunction.LabelGradient].Add(results);
        sums[(int)RowFunction.TargetsGradient].Add(TKernel.CrossEntropyGradient(logits, targets, results, Scale));
        sums[(int)RowFunction.TargetsGradient].Add(results);
        TKernel.Tanh(logits, results);
        sums[(int)RowFunction.Tanh].Add(results);
        TKernel.TanhGradient(targets, logits, results);
        sums[(int)RowFunction.TanhGradient].Add(results);
        TKernel.TanhDerivative(logits, results);
        sums[(int)RowFunction.TanhDerivative].Add(results);
        TKernel.Sigmoid(logits, results);
        sums[(int)RowFunction.Sigmoid].Add(results);
        TKernel.SigmoidGradient(targets, logits, results);
        sums[(int)RowFunction.SigmoidGradient].Add(results);
        TKernel.Silu(logits, results);
        sums[(int)RowFunction.Silu].Add(results);
        TKernel.SiluGradient(logits, targets, results);
        sums[(int)RowFunction.SiluGradient].Add(results);
        TKernel.Relu(logits, results);
        sums[(int)RowFunction.Relu].Add(results);
        TKernel.ReluGradient(targets, logits, results);
        sums[(int)RowFunction.ReluGradient].Add(results);
    }
}

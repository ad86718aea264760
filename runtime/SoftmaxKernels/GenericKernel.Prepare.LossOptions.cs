using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Compilation of losses with options, and of strides, before the first call.</content>
public static partial class GenericKernel
{
    private static void PrepareLossOptions(PreparationRows rows, int size, KernelArithmetic arithmetic)
    {
        CrossEntropyWithLogProbabilities(rows.Row, rows.Label, rows.Destination, arithmetic);
        CrossEntropy(rows.Row, rows.LossTemperature, rows.Label, arithmetic);
        CrossEntropy(rows.Row, rows.LossTemperature, rows.Row, arithmetic);
        CrossEntropyGradient(rows.Row, rows.LossTemperature, rows.Label, rows.Destination, rows.Scale, arithmetic);
        CrossEntropyGradient(rows.Row, rows.LossTemperature, rows.Row, rows.Destination, rows.Scale, arithmetic);
        CrossEntropyOptions options = rows.LossOptions;
        CrossEntropyBatch(rows.Batch, rows.Labels, size, options, EmptyRows.Zero, arithmetic);
        CrossEntropyBatch(rows.Batch, rows.Labels, size, options, rows.Results, EmptyRows.NaN, arithmetic);
        CrossEntropyBatch(rows.Batch, rows.Labels, size, options, rows.Results, rows.BatchDestination, EmptyRows.NaN, arithmetic);
        CrossEntropyGradientBatch(rows.Batch, rows.Labels, size, options, rows.BatchDestination, rows.Scale, EmptyRows.NaN, arithmetic);
        CrossEntropyBatch(rows.Batch, rows.Batch, size, options, EmptyRows.NaN, arithmetic);
        CrossEntropyBatch(rows.Batch, rows.Batch, size, options, rows.Results, EmptyRows.NaN, arithmetic);
        CrossEntropyGradientBatch(rows.Batch, rows.Batch, size, options, rows.BatchDestination, rows.Scale, EmptyRows.NaN, arithmetic);
        CrossEntropyBatch(rows.Batch, rows.LongLabels, size, arithmetic);
        CrossEntropyGradientBatch(rows.Batch, rows.LongLabels, size, rows.BatchDestination, rows.Scale, arithmetic);
        CrossEntropyBatch(rows.Batch, rows.LongLabels, size, options, EmptyRows.NaN, arithmetic);
        CrossEntropyBatch(rows.Batch, rows.LongLabels, size, options, rows.Results, EmptyRows.NaN, arithmetic);
        CrossEntropyBatch(rows.Batch, rows.LongLabels, size, options, rows.Results, rows.BatchDestination, EmptyRows.NaN, arithmetic);
        CrossEntropyGradientBatch(rows.Batch, rows.LongLabels, size, options, rows.BatchDestination, rows.Scale, EmptyRows.NaN, arithmetic);
    }

    private static void PrepareStrides(PreparationRows rows, int size, KernelArithmetic arithmetic)
    {
        SoftmaxBatch(rows.Batch, size, rows.Stride, rows.BatchDestination, rows.Stride, arithmetic);
        LogSoftmaxBatch(rows.Batch, size, rows.Stride, rows.BatchDestination, rows.Stride, arithmetic);
        LogSumExpBatch(rows.Batch, size, rows.Stride, rows.Results, arithmetic);
        ArgMaxBatch(rows.Batch, size, rows.Stride, rows.Classes);
        SampleBatch(rows.Batch, rows.Uniforms, size, rows.Stride, rows.Classes, arithmetic);
        CrossEntropyBatch(rows.Batch, rows.Labels, size, rows.Stride, arithmetic);
        CrossEntropyGradientBatch(rows.Batch, rows.Labels, size, rows.Stride, rows.BatchDestination, rows.Stride, rows.Scale, arithmetic);
    }
}

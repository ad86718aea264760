using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Build.Diagnostics;
using SoftmaxKernels.Build.Onnx;

namespace SoftmaxKernels.Build.Translation;

/// <summary>What an input of a graph can be: a row of floats for each observation of a batch.</summary>
internal static class Observation
{
    /// <summary>The value of an input.</summary>
    /// <param name="input">The input.</param>
    /// <returns>A row, or a value that cannot be used but for its shape.</returns>
    public static GraphValue Of(OnnxValueInfo input)
    {
        TensorShape? shape = Shape(input.Dimensions);
        return (input.DataType, shape) switch
        {
            (not OnnxDataType.Float, _) => Unusable($"its elements are of the type {(int)input.DataType} of ONNX, and not float"),
            (_, null) when input.Dimensions?.Any(dimension => dimension.Size <= 0) == true => Unusable("a dimension is 0 or negative"),
            (_, null) => Unusable("its shape is unknown; only the first dimension may be open, which is that of the batch"),
            (_, { Rank: 0 }) => Unusable("it is a single number"),
            (_, { Rank: 1 }) => Row(shape, shape[0].IsBatch ? Dimension.Batch : Dimension.One),
            (_, _) when shape[0] == Dimension.One => Row(shape, Dimension.One),

            // Exported for batches of one size: what is done with each row is the same for any.
            _ => Row(new TensorShape([Dimension.Batch, .. shape.Dimensions.Skip(1)]), Dimension.Batch),
        };

        GraphValue Row(TensorShape shape, Dimension batch) => shape.Count?.Over(batch) is { Factor: <= Contract.LargestLayerSize } width
            ? new RowValue(shape, RowChain.Start([input], batch, (int)width.Factor))
            : Unusable("it has more than 65,536 elements");

        UnknownValue Unusable(string why) => new(shape, ModelDiagnostics.Input.With(input.Name, why));
    }

    /// <summary>The number of rows that inputs are exported for, if it is several.</summary>
    /// <param name="inputs">The inputs.</param>
    public static Dimension? FixedBatch(IReadOnlyList<OnnxValueInfo> inputs) => inputs[0].Dimensions is [{ Size: > 1 and long size }, _, ..] ? new Dimension(size) : null;

    private static TensorShape? Shape(IReadOnlyList<OnnxDimension>? dimensions) =>
        dimensions?.Select((dimension, i) => dimension.Size is { } size ? size > 0 : i == 0).All(isKnown => isKnown) == true
            ? new TensorShape([.. dimensions.Select(dimension => dimension.Size is { } size ? new Dimension(size) : Dimension.Batch)])
            : null;
}

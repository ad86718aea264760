using SoftmaxKernels.Build.Diagnostics;

namespace SoftmaxKernels.Build.Translation;

/// <summary>What is known of a value of the graph without running it.</summary>
/// <param name="Shape">Its shape, if that can be said.</param>
internal abstract record GraphValue(TensorShape? Shape);

/// <summary>A value that a kernel can have.</summary>
/// <param name="Shape">Its shape.</param>
internal abstract record KnownValue(TensorShape Shape) : GraphValue(Shape)
{
    /// <summary>Gets its shape.</summary>
    public new TensorShape Shape
    {
        get => base.Shape!;
        init => base.Shape = value;
    }
}

/// <summary>A value computed from the observation, row by row: in memory, the elements of a row stand side by side.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="Chain">How it is computed.</param>
internal sealed record RowValue(TensorShape Shape, RowChain Chain) : KnownValue(Shape)
{
    /// <summary>Gets a value indicating whether the last dimension is that of a row.</summary>
    public bool IsRow => Shape.Rank > 0 && Shape.Product(0, Shape.Rank - 1) == Chain.Batch && !Shape.Last.IsBatch;
}

/// <summary>A constant of floats.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="Values">Its elements, or a single one that all of them are.</param>
internal sealed record FloatConstant(TensorShape Shape, float[] Values) : KnownValue(Shape);

/// <summary>A constant of integers, of which some may depend on the number of rows.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="Values">Its elements, or a single one that all of them are.</param>
internal sealed record IntegerConstant(TensorShape Shape, Dimension[] Values) : KnownValue(Shape);

/// <summary>A value that no kernel can compute. That matters only where it reaches the output with more than its shape.</summary>
/// <param name="Shape">Its shape, if that can be said.</param>
/// <param name="Reason">Why.</param>
internal sealed record UnknownValue(TensorShape? Shape, ModelDiagnostic Reason) : GraphValue(Shape);

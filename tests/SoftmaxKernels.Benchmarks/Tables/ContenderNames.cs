namespace SoftmaxKernels.Benchmarks.Tables;

/// <summary>The columns of the tables.</summary>
internal static class ContenderNames
{
    public const string Fastest = "Fastest";
    public const string Reproducible = "Reproducible";
    public const string RowByRow = "Fastest, row by row";
    public const string Generic = "GenericKernel";
    public const string Tensor = "TensorPrimitives";
    public const string ShiftedTensor = "safe: Max, Subtract, SoftMax";
    public const string ComposedTensor = "safe: Max, Subtract, Exp, Sum, Multiply";
    public const string Plain = "MathF loop";
}

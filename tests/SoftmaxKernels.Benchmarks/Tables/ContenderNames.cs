namespace SoftmaxKernels.Benchmarks.Tables;

/// <summary>The columns of the tables.</summary>
internal static class ContenderNames
{
    public const string Fastest = "Fastest";
    public const string Reproducible = "Reproducible";
    public const string RowByRow = "Fastest, row by row";
    public const string Generic = "GenericKernel";
    public const string Tensor = "TensorPrimitives";
    public const string ShiftedTensor = "safe, by SoftMax";
    public const string ComposedTensor = "safe, by Exp";
    public const string Onnx = "ONNX Runtime";
    public const string Plain = "MathF loop";
    public const string GenericLayer = "GenericLayer";
    public const string GenericNetwork = "GenericNetwork";
    public const string PlainLoops = "loops";
    public const string LoadBound = "load bound";
    public const string MultiplyAddPeak = "FMA peak";
}

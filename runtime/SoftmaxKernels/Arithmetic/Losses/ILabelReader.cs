namespace SoftmaxKernels.Arithmetic;

/// <summary>What a label of some type is as a number, so that one body serves all types.</summary>
/// <typeparam name="TLabel">The type.</typeparam>
internal interface ILabelReader<in TLabel>
    where TLabel : struct
{
    long Read(TLabel label);
}

/// <summary>Labels of 32 bits.</summary>
internal readonly struct IntLabel : ILabelReader<int>
{
    public long Read(int label) => label;
}

/// <summary>Labels of 64 bits, as PyTorch and ONNX have them.</summary>
internal readonly struct LongLabel : ILabelReader<long>
{
    public long Read(long label) => label;
}

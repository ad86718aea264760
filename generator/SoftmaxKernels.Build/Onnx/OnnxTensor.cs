using System.Collections.Generic;

namespace SoftmaxKernels.Build.Onnx;

/// <summary>A constant tensor as it stands in the file: its data may not fit it yet.</summary>
internal sealed record OnnxTensor
{
    /// <summary>Gets its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Gets the type of its elements.</summary>
    public OnnxDataType DataType { get; init; }

    /// <summary>Gets its dimensions.</summary>
    public IReadOnlyList<long> Dimensions { get; init; } = [];

    /// <summary>Gets the data as bytes, if they are.</summary>
    public ByteRange? Raw { get; init; }

    /// <summary>Gets the data as floats, if they are, in one or more pieces.</summary>
    public IReadOnlyList<ByteRange> Floats { get; init; } = [];

    /// <summary>Gets the data as doubles, if they are, in one or more pieces.</summary>
    public IReadOnlyList<ByteRange> Doubles { get; init; } = [];

    /// <summary>Gets the data as integers of up to 32 bits, if they are: those of float16 too.</summary>
    public IReadOnlyList<long> SmallIntegers { get; init; } = [];

    /// <summary>Gets the data as integers of 64 bits, if they are.</summary>
    public IReadOnlyList<long> Integers { get; init; } = [];

    /// <summary>Gets a value indicating whether the data are in another file.</summary>
    public bool IsExternal { get; init; }

    /// <summary>Gets a value indicating whether this is a part of a tensor only.</summary>
    public bool IsSegment { get; init; }
}

/// <summary>The types of elements, with the numbers of the file format.</summary>
internal enum OnnxDataType
{
    /// <summary>None, or not a tensor.</summary>
    Undefined = 0,

    /// <summary>32 bits.</summary>
    Float = 1,

    /// <summary>Signed, 32 bits.</summary>
    Int32 = 6,

    /// <summary>Signed, 64 bits.</summary>
    Int64 = 7,

    /// <summary>Text.</summary>
    Text = 8,

    /// <summary>True or false.</summary>
    Boolean = 9,

    /// <summary>16 bits of IEEE 754.</summary>
    Float16 = 10,

    /// <summary>64 bits.</summary>
    Double = 11,

    /// <summary>The upper 16 bits of a float.</summary>
    BFloat16 = 16,
}

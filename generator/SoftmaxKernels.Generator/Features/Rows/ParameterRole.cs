namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>
/// What a parameter is to a method. Its type, its checks, the lengths that a call may pass, its pointer and how a batch hands it
/// to each row follow from this.
/// </summary>
internal enum ParameterRole
{
    /// <summary>Floats to read: as many as there are classes, in a batch for each row.</summary>
    Row,

    /// <summary>A class index.</summary>
    Label,

    /// <summary>A class index for each row of a batch.</summary>
    Labels,

    /// <summary>A temperature.</summary>
    Temperature,

    /// <summary>A factor, which may be any number.</summary>
    Scale,

    /// <summary>A number in [0, 1).</summary>
    Uniform,

    /// <summary>A number in [0, 1) for each row of a batch.</summary>
    Uniforms,

    /// <summary>Floats to write: as many as there are classes, in a batch for each row. May be the memory of an input.</summary>
    Destination,

    /// <summary>Floats to write, one for each pair of classes. May not be the memory of an input.</summary>
    Matrix,

    /// <summary>A class index to write for each row of a batch.</summary>
    Classes,

    /// <summary>The number of rows, where there are no spans that say it.</summary>
    RowCount,
}

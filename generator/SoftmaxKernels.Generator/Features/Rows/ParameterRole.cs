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

    /// <summary>A float to read for each row of a batch.</summary>
    RowNumbers,

    /// <summary>A flag for each class, in a batch for each row or once for all rows.</summary>
    Mask,

    /// <summary>Floats to read, one for each class, also in a batch.</summary>
    PerClass,

    /// <summary>A value of a type of its own.</summary>
    Value,

    /// <summary>How far apart the rows of a span begin.</summary>
    Stride,

    /// <summary>A temperature.</summary>
    Temperature,

    /// <summary>A factor, which may be any number.</summary>
    Scale,

    /// <summary>A number in [0, 1).</summary>
    Uniform,

    /// <summary>A number in [0, 1) for each row of a batch.</summary>
    Uniforms,

    /// <summary>Numbers in [0, 1), as many as the caller likes, up to one for each class; in a batch as many for each row.</summary>
    Draws,

    /// <summary>A class index to write for each of the draws.</summary>
    DrawnClasses,

    /// <summary>The number of draws of a row, where there are no spans that say it.</summary>
    DrawCount,

    /// <summary>Floats to write: as many as there are classes, in a batch for each row. May be the memory of an input.</summary>
    Destination,

    /// <summary>Floats to write, one for each pair of classes. May not be the memory of an input.</summary>
    Matrix,

    /// <summary>A class index to write for each row of a batch.</summary>
    Classes,

    /// <summary>A float to write for each row of a batch.</summary>
    RowResults,

    /// <summary>The number of rows, where there are no spans that say it.</summary>
    RowCount,
}

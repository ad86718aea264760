namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>A parameter of a generated method.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Role">What it is to the method.</param>
/// <param name="Text">The documentation; <c>{N}</c> stands for the number of classes.</param>
/// <param name="Default">The default value in code, or <see langword="null"/>.</param>
internal sealed record Parameter(string Name, ParameterRole Role, string Text, string? Default = null)
{
    /// <summary>Gets the type of its value or elements, where the role does not say it.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the namespace of the type of a value, with a dot at its end, or <see langword="null"/> for a keyword.</summary>
    public string? TypeNamespace { get; init; }

    /// <summary>Gets a value indicating whether it is a value that is handed over by reference.</summary>
    public bool IsReference { get; init; }

    /// <summary>Gets, for a stride, the span whose rows it is of: <see langword="null"/> for any other.</summary>
    public string? StrideOf { get; init; }

    /// <summary>Gets the documentation where it is a pointer, if that is another: a pointer cannot say how much there is.</summary>
    public string? PointerText { get; init; }

    /// <summary>Gets what <c>Prepare</c> passes, where the role does not say it: a member of the runtime's rows.</summary>
    public string? Preparation { get; init; }

    /// <summary>Gets when it is out of range, where the role does not say it: a sentence for the documentation.</summary>
    public string? OutOfRange { get; init; }

    /// <summary>Gets the exception, without its namespace System, with which a value of its own type is refused, and when.</summary>
    public (string Type, string Text)? Refusal { get; init; }

    /// <summary>Gets a value indicating whether it is a span to read.</summary>
    public bool IsInput => Role is ParameterRole.Row or ParameterRole.Labels or ParameterRole.RowNumbers or ParameterRole.Uniforms or ParameterRole.Mask or ParameterRole.PerClass or ParameterRole.Draws;

    /// <summary>Gets a value indicating whether it is a span to write.</summary>
    public bool IsOutput => Role is ParameterRole.Destination or ParameterRole.Matrix or ParameterRole.Classes or ParameterRole.RowResults or ParameterRole.DrawnClasses;

    /// <summary>Gets a value indicating whether it is a span.</summary>
    public bool IsSpan => IsInput || IsOutput;

    /// <summary>Gets a value indicating whether it has a single element for each row of a batch.</summary>
    public bool IsOnePerRow => Role is ParameterRole.Labels or ParameterRole.RowNumbers or ParameterRole.Uniforms or ParameterRole.Classes or ParameterRole.RowResults;

    /// <summary>Gets a value indicating whether the caller chooses how much of it there is.</summary>
    public bool IsOfAnyLength => Role is ParameterRole.Draws or ParameterRole.DrawnClasses;

    /// <summary>Gets the type of its value or elements.</summary>
    public string Element => Type ?? Role switch
    {
        ParameterRole.Label or ParameterRole.Labels or ParameterRole.Classes or ParameterRole.RowCount or ParameterRole.DrawnClasses or ParameterRole.DrawCount or ParameterRole.Stride => "int",
        ParameterRole.Uniform or ParameterRole.Uniforms or ParameterRole.Draws => "double",
        ParameterRole.Mask => "bool",
        _ => "float",
    };

    /// <summary>Gets the argument that passes it on.</summary>
    public string Argument => IsReference ? "ref " + Name : Name;

    /// <summary>Its type where it is a pointer if it holds elements.</summary>
    /// <param name="system">What stands before the name of a type of the namespace System.</param>
    public string PointerType(string system) => IsSpan ? Element + "*" : ValueType(system);

    /// <summary>Its type where it is a span if it holds elements.</summary>
    /// <param name="system">What stands before the name of a type of the namespace System.</param>
    public string SpanType(string system) => IsSpan ? system + (IsInput ? "ReadOnlySpan<" : "Span<") + Element + ">" : ValueType(system);

    /// <summary>The elements that it has for one row of a kernel.</summary>
    /// <param name="size">The number of classes.</param>
    public long ElementsPerRow(int size) => Role == ParameterRole.Matrix ? (long)size * size : IsOnePerRow ? 1 : size;

    // A signature, which is compared, names no type by "global::"; code names all others so.
    private string ValueType(string system) => (IsReference ? "ref " : string.Empty)
        + (TypeNamespace is null ? string.Empty : (system == "System." ? string.Empty : "global::") + TypeNamespace) + Element;
}

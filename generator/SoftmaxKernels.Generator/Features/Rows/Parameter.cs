namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>A parameter of a generated method.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Role">What it is to the method.</param>
/// <param name="Text">The documentation; <c>{N}</c> stands for the number of classes.</param>
/// <param name="Default">The default value in code, or <see langword="null"/>.</param>
internal sealed record Parameter(string Name, ParameterRole Role, string Text, string? Default = null)
{
    /// <summary>Gets a value indicating whether it is a span to read.</summary>
    public bool IsInput => Role is ParameterRole.Row or ParameterRole.Labels or ParameterRole.Uniforms;

    /// <summary>Gets a value indicating whether it is a span to write.</summary>
    public bool IsOutput => Role is ParameterRole.Destination or ParameterRole.Matrix or ParameterRole.Classes;

    /// <summary>Gets a value indicating whether it is a span.</summary>
    public bool IsSpan => IsInput || IsOutput;

    /// <summary>Gets a value indicating whether it has a single element for each row of a batch.</summary>
    public bool IsOnePerRow => Role is ParameterRole.Labels or ParameterRole.Uniforms or ParameterRole.Classes;

    /// <summary>Gets the type of its value or elements.</summary>
    public string Element => Role switch
    {
        ParameterRole.Label or ParameterRole.Labels or ParameterRole.Classes or ParameterRole.RowCount => "int",
        ParameterRole.Uniform or ParameterRole.Uniforms => "double",
        _ => "float",
    };

    /// <summary>Gets its type where it is a pointer if it holds elements.</summary>
    public string PointerType => IsSpan ? Element + "*" : Element;

    /// <summary>Its type where it is a span if it holds elements.</summary>
    /// <param name="system">What stands before the name of a type of the namespace System.</param>
    public string SpanType(string system) => IsSpan ? system + (IsInput ? "ReadOnlySpan<" : "Span<") + Element + ">" : Element;

    /// <summary>The elements that it has for one row of a kernel.</summary>
    /// <param name="size">The number of classes.</param>
    public long ElementsPerRow(int size) => Role == ParameterRole.Matrix ? (long)size * size : IsOnePerRow ? 1 : size;
}

namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>A parameter of a generated method of a layer or a network.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its value or elements.</param>
/// <param name="Length">How many elements it has.</param>
/// <param name="IsWritten">Whether it is a span to write.</param>
/// <param name="Text">The documentation; <c>{M}</c> stands for the inputs, <c>{N}</c> for the outputs, <c>{P}</c> for the floats of a block.</param>
/// <param name="Preparation">What <c>Prepare</c> passes: a member of the runtime's preparation.</param>
internal sealed record LayerParameter(string Name, string Type, LayerLength Length, bool IsWritten, string Text, string Preparation)
{
    /// <summary>Gets the documentation where it is a pointer, if that is another: a pointer cannot say how much there is.</summary>
    public string? PointerText { get; init; }

    /// <summary>Gets the default value in code, or <see langword="null"/>.</summary>
    public string? Default { get; init; }

    /// <summary>Gets a value indicating whether its elements may be fewer than there is room for.</summary>
    public bool MayBeLonger { get; init; }

    /// <summary>Gets a value indicating whether it may also be empty.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Gets a value indicating whether it is a span.</summary>
    public bool IsSpan => Length != LayerLength.None;

    /// <summary>Gets a value indicating whether a batch has one for each row.</summary>
    public bool IsPerRow => Length is LayerLength.Inputs or LayerLength.Outputs or LayerLength.One or LayerLength.Heads or LayerLength.Mask;

    /// <summary>Its type where it is a span if it holds elements.</summary>
    /// <param name="system">What stands before the name of a type of the namespace System.</param>
    public string SpanType(string system) => IsSpan ? system + (IsWritten ? "Span<" : "ReadOnlySpan<") + Type + ">" : Type;

    /// <summary>The elements that it has for one row.</summary>
    /// <param name="counts">The elements of the arguments.</param>
    public int Elements(in ElementCounts counts) => Length switch
    {
        LayerLength.Block => counts.Block,
        LayerLength.Weights => counts.Weights,
        LayerLength.Biases => counts.Biases,
        LayerLength.Inputs => counts.Inputs,
        LayerLength.Outputs or LayerLength.Mask => counts.Outputs,
        LayerLength.Heads => counts.Heads,
        _ => 1,
    };
}

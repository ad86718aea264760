namespace SoftmaxKernels.Generator.Reading;

/// <summary>The user's type, as text that can be written into a generated file.</summary>
/// <param name="Namespace">The namespace with keywords escaped, or <see langword="null"/> for the global namespace.</param>
/// <param name="Declarations">How to reopen it: the outermost containing type first, the type itself last.</param>
/// <param name="MetadataName">The name that the runtime knows it by, such as <c>My.Outer`1+Digits</c>.</param>
/// <param name="HintName">The name of its generated file.</param>
/// <param name="Reference">The type in code, such as <c>global::My.Outer&lt;T&gt;.Digits</c>.</param>
/// <param name="CrefReference">The type in documentation, such as <c>global::My.Outer{T}.Digits</c>.</param>
internal sealed record TypeSpec(
    string? Namespace,
    EquatableArray<TypeDeclaration> Declarations,
    string MetadataName,
    string HintName,
    string Reference,
    string CrefReference);

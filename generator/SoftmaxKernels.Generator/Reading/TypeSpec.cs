namespace SoftmaxKernels.Generator.Reading;

/// <summary>The user's type, as text that can be written into a generated file.</summary>
/// <param name="Namespace">The namespace with keywords escaped, or <see langword="null"/> for the global namespace.</param>
/// <param name="Declarations">How to reopen it: the outermost containing type first, the type itself last.</param>
/// <param name="MetadataName">The name that the runtime knows it by, such as <c>My.Outer`1+Digits</c>.</param>
internal sealed record TypeSpec(
    string? Namespace,
    EquatableArray<TypeDeclaration> Declarations,
    string MetadataName);

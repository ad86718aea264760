namespace SoftmaxKernels.Generator.Reading;

/// <summary>One type of the chain from the outermost containing type to the annotated type.</summary>
/// <param name="Keywords">What stands before the name, such as <c>static partial class</c> or <c>partial record struct</c>.</param>
/// <param name="Identifier">The name, escaped with <c>@</c> where that is needed.</param>
/// <param name="TypeParameters">The type parameter list such as <c>&lt;T, U&gt;</c>, or an empty string.</param>
internal sealed record TypeDeclaration(string Keywords, string Identifier, string TypeParameters)
{
    /// <summary>Gets the line that reopens the type. Accessibility, base types and constraints stand in the user's part.</summary>
    public string Header => Keywords + " " + Identifier + TypeParameters;
}

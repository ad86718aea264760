using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftmaxKernels.Generator.Reading;

/// <summary>What the user's compilation offers to generated code.</summary>
/// <param name="LanguageVersion">The C# version as the compiler counts it: 703 for 7.3, 900 for 9, 1100 for 11.</param>
/// <param name="HasVectors">Whether the referenced runtime assembly has the building blocks for vectors.</param>
/// <param name="AllowUnsafe">Whether unsafe code is allowed.</param>
/// <param name="CheckOverflow">Whether integer arithmetic is checked unless said otherwise.</param>
internal sealed record TargetCapabilities(int LanguageVersion, bool HasVectors, bool AllowUnsafe, bool CheckOverflow)
{
    private const string LanesMetadataName = "SoftmaxKernels.Arithmetic.Lanes";

    // A member that only the runtime builds with System.Runtime.Intrinsics have.
    private const string VectorMember = "ShiftDown";

    /// <summary>Reads the capabilities of a compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The capabilities.</returns>
    public static TargetCapabilities Of(Compilation compilation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new TargetCapabilities(
            LanguageVersion: EffectiveLanguageVersion(compilation),
            HasVectors: compilation.GetTypesByMetadataName(LanesMetadataName).Any(HasVectorMember),
            AllowUnsafe: AllowsUnsafe(compilation),
            CheckOverflow: compilation.Options.CheckOverflow);
    }

    /// <summary>Whether a compilation allows unsafe code.</summary>
    /// <param name="compilation">The compilation.</param>
    public static bool AllowsUnsafe(Compilation compilation) => compilation.Options is CSharpCompilationOptions { AllowUnsafe: true };

    /// <summary>The C# version of a compilation as a number that grows with the version.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <returns>The number; "preview" counts as the newest version that this compiler knows by number.</returns>
    public static int EffectiveLanguageVersion(Compilation compilation)
    {
        LanguageVersion version = ((CSharpCompilation)compilation).LanguageVersion;

        // "preview" is a huge number on every compiler, also on one that is older than the syntax it would promise.
        return (int)(version == Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview
            ? Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest
            : version).MapSpecifiedToEffectiveVersion();
    }

    // A copy of the runtime merged into another library is not the one that generated code binds to.
    private static bool HasVectorMember(INamedTypeSymbol lanes) =>
        lanes.DeclaredAccessibility == Accessibility.Public && !lanes.GetMembers(VectorMember).IsEmpty;
}

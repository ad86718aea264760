using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftmaxKernels.Generator.Reading;

/// <summary>What the user's compilation offers to generated code.</summary>
/// <param name="LanguageVersion">The C# version as the compiler counts it: 703 for 7.3, 900 for 9, 1100 for 11.</param>
/// <param name="HasVectors">Whether the runtime assembly has the building blocks for vectors.</param>
internal sealed record TargetCapabilities(int LanguageVersion, bool HasVectors)
{
    private const string LanesMetadataName = "SoftmaxKernels.Arithmetic.Lanes";

    // A member that only the runtime builds with System.Runtime.Intrinsics have.
    private const string VectorMember = "ShiftDown";

    // An assembly is the same object in every compilation with the same references, so that a keystroke finds it here.
    private static readonly ConditionalWeakTable<IAssemblySymbol, object> Vectors = new();

    /// <summary>Reads the capabilities of a compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="runtime">The runtime assembly.</param>
    /// <returns>The capabilities.</returns>
    public static TargetCapabilities Of(Compilation compilation, IAssemblySymbol runtime) =>
        new(EffectiveLanguageVersion(compilation), OffersVectors(runtime));

    /// <summary>Whether a runtime assembly has the building blocks for vectors.</summary>
    /// <param name="runtime">The assembly.</param>
    public static bool OffersVectors(IAssemblySymbol runtime) => (bool)Vectors.GetValue(runtime, static assembly =>
        assembly.GetTypeByMetadataName(LanesMetadataName) is { } lanes && !lanes.GetMembers(VectorMember).IsEmpty);

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
}

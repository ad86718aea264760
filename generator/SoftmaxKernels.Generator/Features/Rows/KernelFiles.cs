using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>
/// Which files a kernel has: one with what every kernel has, one for each of its method families, and one with the bodies that
/// several of those call.
/// </summary>
internal static class KernelFiles
{
    /// <summary>What the file with the bodies of several families is called, and the class in it.</summary>
    private const string Shared = "SharedBodies";

    /// <summary>The families of methods with code of their own, in the order of their files.</summary>
    public static readonly IReadOnlyList<MethodFamilies> Families = [.. RowMethods.All.Where(method => !method.IsOfRuntime).Select(method => method.Family).Distinct().OrderBy(family => family)];

    /// <summary>The class with the bodies of a family.</summary>
    /// <param name="family">The family, or <see langword="null"/> for the bodies of several.</param>
    public static string ClassOf(MethodFamilies? family) => family is null ? Shared : family + "Bodies";

    /// <summary>The name of the file with what every kernel has.</summary>
    /// <param name="metadataName">The metadata name of the kernel's type.</param>
    public static string NameOf(string metadataName) => HintName.For(metadataName);

    /// <summary>The name of the file of a family.</summary>
    /// <param name="metadataName">The metadata name of the kernel's type.</param>
    /// <param name="family">The family, or <see langword="null"/> for the bodies of several.</param>
    public static string NameOf(string metadataName, MethodFamilies? family) => HintName.For(metadataName, family?.ToString() ?? Shared);

    /// <summary>The names of all files that a kernel can have.</summary>
    /// <param name="metadataName">The metadata name of the kernel's type.</param>
    public static IEnumerable<string> NamesOf(string metadataName) =>
        [NameOf(metadataName), .. Families.Select(family => NameOf(metadataName, family)), NameOf(metadataName, family: null)];
}

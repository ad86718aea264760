using System.Linq;
using System.Reflection;

namespace SoftmaxKernels.Generator.Diagnostics;

/// <summary>Where the pages about diagnostics are: in the repository, whose address the build writes into the assembly.</summary>
internal static class HelpLinks
{
    private static readonly string Repository = typeof(HelpLinks).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryUrl")
        .Value!;

    /// <summary>The address of a diagnostic's page.</summary>
    /// <param name="id">The diagnostic.</param>
    public static string Of(string id) => $"{Repository}/blob/main/generator/docs/{id}.md";
}

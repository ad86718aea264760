using System.Collections.Generic;

namespace SoftmaxKernels.Generator.Tests.Fuzz;

/// <summary>A small program with annotated types.</summary>
/// <param name="Seed">What it was made from.</param>
/// <param name="Sources">Its files.</param>
internal sealed record FuzzProgram(int Seed, IReadOnlyList<string> Sources)
{
    /// <summary>The path of one of its files, which says whose it is.</summary>
    public string Path(int file) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Seed}/{file}.cs");
}

using System.Linq;

namespace SoftmaxKernels.Generator.Tests.Fuzz;

/// <summary>What went wrong.</summary>
/// <param name="Program">With which program; null if that is not known.</param>
/// <param name="Text">What.</param>
internal sealed record FuzzFailure(FuzzProgram? Program, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Program is null
        ? Text
        : $"Seed {Program.Seed}; to run it alone, set {GeneratorFuzzTests.SeedVariable}={Program.Seed}.\n{Text}\n"
            + string.Concat(Program.Sources.Select((source, file) => $"\n--- {Program.Path(file)}\n{source}"));
}

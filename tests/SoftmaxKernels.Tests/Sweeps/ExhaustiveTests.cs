using Xunit;

namespace SoftmaxKernels.Tests.Sweeps;

/// <summary>Tests that use all cores themselves, and therefore run one after another.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ExhaustiveTests
{
    public const string Name = "Exhaustive";
}

using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Tests.Isa;

/// <summary>
/// Runs the tests of the category Kernel once more in a child process per instruction set. The child has no test of this
/// class (it is not in that category), so it starts no children of its own.
/// </summary>
public sealed class IsaLevelTests(ITestOutputHelper output)
{
    [IsaLevelFact(IsaLevel.Vectors512)]
    public Task Kernels_with_512_bits() => RunAsync(IsaLevel.Vectors512);

    [IsaLevelFact(IsaLevel.Vectors256)]
    public Task Kernels_with_256_bits() => RunAsync(IsaLevel.Vectors256);

    [IsaLevelFact(IsaLevel.Vectors128)]
    public Task Kernels_with_128_bits_and_fused_multiply_add() => RunAsync(IsaLevel.Vectors128);

    [IsaLevelFact(IsaLevel.Sse)]
    public Task Kernels_with_128_bits_without_fused_multiply_add() => RunAsync(IsaLevel.Sse);

    [IsaLevelFact(IsaLevel.Scalar)]
    public Task Kernels_without_vectors() => RunAsync(IsaLevel.Scalar);

    private async Task RunAsync(string levelName)
    {
        ChildTestRun run = await ChildTestRun.StartAsync(IsaLevel.Get(levelName));

        output.WriteLine($"{run.Passed} passed of {run.Executed} at the level '{levelName}'");
        Assert.True(run.ExitCode == 0, $"At the level '{levelName}' {run.Executed - run.Passed} of {run.Executed} tests failed.\n{run.Output}");
        Assert.True(run.Executed > 0, $"At the level '{levelName}' no test ran.\n{run.Output}");
        Assert.Equal(run.Executed, run.Passed);
        Assert.Contains(run.Names, name => name.EndsWith($"{nameof(IsaFlagsTests)}.{nameof(IsaFlagsTests.Are_those_of_the_level)}", System.StringComparison.Ordinal));
    }
}

using System.IO;
using System.Threading;
using Arena;
using SoftmaxKernels.Tests.Isa;
using Xunit;

namespace SoftmaxKernels.Tests.Samples;

/// <summary>
/// A run of the sample Arena, from building the field to the last step of learning, has the same actions, positions and parameters at
/// each level of instruction sets. The hash is a literal: each machine is held to the same one.
/// </summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class ArenaBitsTests
{
    private const ulong Hash = 0xca5c4ad3be06e572;

    [Fact]
    public void Of_a_run_that_learns_and_allocates_nothing()
    {
        Options options = Options.Default with { Frames = 240, Agents = 200 };

        MeasuredRun run = HeadlessRun.Run(options, TextWriter.Null, CancellationToken.None);

        Assert.Equal(Hash, run.Simulation.Hash);
        Assert.Equal(0, run.AllocatedBytes);
        Assert.True(run.Rewards.AtEnd > 2 * run.Rewards.AtBeginning, $"{run.Rewards.AtBeginning} became {run.Rewards.AtEnd}.");
    }
}

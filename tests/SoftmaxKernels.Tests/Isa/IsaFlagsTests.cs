using System;
using System.Linq;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Tests.Isa;

/// <summary>The process really is at the level whose name it bears: a setting that the runtime ignores would go unnoticed.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class IsaFlagsTests(ITestOutputHelper output)
{
    [Fact]
    public void Are_those_of_the_level()
    {
        IsaFlags flags = IsaFlags.OfThisProcess;
        output.WriteLine(flags.ToString());

        if (IsaLevel.OfThisProcess is { } level)
        {
            Assert.Equal(level.Flags, flags);
            return;
        }

        // The ordinary test run has no level: it has the widest registers that there are instructions for, but for those of
        // 512 bits, which the runtime leaves alone on processors that slow down for them.
        IsaFlags instructions = IsaFlags.OfTheInstructions;
        Assert.True(flags.AreWithin(instructions), $"There are no instructions for {flags}.");
        if (Environment.GetEnvironmentVariable(IsaLevel.PreferredWidth) is null)
        {
            Assert.Equal(instructions with { Vector512 = flags.Vector512 }, flags);
        }
    }

    /// <summary>Each level but the first takes something away from the one before, or two would be the same.</summary>
    [Fact]
    public void Differ_from_level_to_level()
    {
        string[] levels = [IsaLevel.Vectors512, IsaLevel.Vectors256, IsaLevel.Vectors128, IsaLevel.Sse, IsaLevel.Scalar];
        foreach ((string wider, string narrower) in levels.Zip(levels.Skip(1)))
        {
            Assert.True(IsaLevel.Get(narrower).Flags.AreWithin(IsaLevel.Get(wider).Flags));
            Assert.NotEqual(IsaLevel.Get(wider).Flags, IsaLevel.Get(narrower).Flags);
        }
    }

    [Fact]
    public void Wider_registers_come_with_the_narrower()
    {
        IsaFlags flags = IsaFlags.OfThisProcess;

        Assert.True(flags.Vector256 || !flags.Vector512);
        Assert.True(flags.Vector128 || !flags.Vector256);
    }
}

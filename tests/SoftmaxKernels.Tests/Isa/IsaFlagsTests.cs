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

        // The ordinary test run has no level: it takes the machine as it is.
        Assert.Equal(IsaLevel.OfThisProcess?.Flags ?? flags, flags);
    }

    [Fact]
    public void Wider_registers_come_with_the_narrower()
    {
        IsaFlags flags = IsaFlags.OfThisProcess;

        Assert.True(flags.Vector256 || !flags.Vector512);
        Assert.True(flags.Vector128 || !flags.Vector256);
    }
}

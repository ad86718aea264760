using Arena;
using Xunit;

namespace SoftmaxKernels.Tests.Samples;

/// <summary>What the sample Arena takes for options, and what it says of others.</summary>
public sealed class ArenaOptionsTests
{
    [Fact]
    public void All_of_them() => Assert.Equal(
        new Options(IsHeadless: true, Frames: 7, Agents: 100, Seed: ulong.MaxValue),
        Options.Read(["--agents", "100", "--headless", "--frames", "8", "--seed", "18446744073709551615", "--frames", "7"]));

    [Fact]
    public void None_of_them() => Assert.Equal(Options.Default, Options.Read([]));

    [Theory]
    [InlineData("'--fast' is not an option", "--fast")]
    [InlineData("'' is not an option", "", "1")]
    [InlineData("--frames must be followed by an integer from 1 to 1000000, not by nothing", "--headless", "--frames")]
    [InlineData("--frames must be followed by an integer from 1 to 1000000, not by '0'", "--frames", "0")]
    [InlineData("--agents must be followed by an integer from 100 to 1000000, not by '99'", "--agents", "99")]
    [InlineData("--agents must be followed by an integer from 100 to 1000000, not by '--seed'", "--agents", "--seed", "1")]
    [InlineData("--seed must be followed by an integer from 0 to 18446744073709551615, not by '-1'", "--seed", "-1")]
    public void Others(string problem, params string[] arguments) => Assert.Equal(
        $"{problem}; {Options.Usage}", Assert.Throws<InputException>(() => Options.Read(arguments)).Message);
}

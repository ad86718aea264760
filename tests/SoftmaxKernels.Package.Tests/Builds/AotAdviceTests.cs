using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Builds;

/// <summary>SMK0010 depends on MSBuild properties, which only the package makes visible.</summary>
public sealed class AotAdviceTests
{
    [Fact]
    public async Task The_advice_comes_until_it_is_taken()
    {
        Consumer consumer = await Consumer.GetAsync("AotAdvice");
        CommandResult narrow = await BuildAsync();
        Assert.NotEqual(0, narrow.ExitCode);
        Assert.Contains("Program.cs(5,2): error SMK0010", narrow.Output, System.StringComparison.Ordinal);

        CommandResult wide = await BuildAsync("-p:IlcInstructionSet=native");
        wide.Succeeded();

        // An information is in no log, so it is made an error to be seen.
        Task<CommandResult> BuildAsync(params string[] settings) => consumer.DotnetAsync(
            ["build", "-p:WarningsAsErrors=SMK0010", "-maxcpucount:1", "--disable-build-servers", .. settings]);
    }
}

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

    /// <summary>An information is not seen on the command line, so the package's build says the same in words.</summary>
    [Fact]
    public async Task Publishing_says_it_until_it_is_taken()
    {
        Consumer consumer = await Consumer.GetAsync("AotAdvice");
        Assert.Equal(1, await CountAsync());
        Assert.Equal(0, await CountAsync("-p:IlcInstructionSet=native"));
        Assert.Equal(0, await CountAsync("-p:NoWarn=SMK0010"));
        Assert.Equal(0, await CountAsync("-p:PublishAot=false"));

        // All but the native code, for which not every machine has a linker.
        async Task<int> CountAsync(params string[] settings)
        {
            CommandResult publishing = await consumer.DotnetAsync(
                ["publish", "-p:NativeCompilationDuringPublish=false", "-maxcpucount:1", "--disable-build-servers", .. settings]);
            return publishing.Succeeded().Split("SMK0010: Native AOT").Length - 1;
        }
    }
}

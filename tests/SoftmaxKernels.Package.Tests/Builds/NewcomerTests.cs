using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Builds;

/// <summary>Someone who has the README and an empty folder.</summary>
public sealed class NewcomerTests
{
    [Fact]
    public async Task The_first_program_of_the_README_runs_in_a_new_project()
    {
        Consumer consumer = await Consumer.NewAsync("newcomer");
        await SucceedAsync(consumer, "new", "console");
        await SucceedAsync(consumer, "add", "package", "SoftmaxKernels");
        await AssertRestoredAsync();

        string program = FirstProgram();
        await File.WriteAllTextAsync(consumer.PathOf("Program.cs"), program);
        CommandResult run = await consumer.DotnetAsync("run");
        Assert.Equal(PromisedOutput(program), run.Succeeded().Trim());

        await File.WriteAllTextAsync(consumer.PathOf("Program.cs"), program.Replace(" partial ", " ", StringComparison.Ordinal));
        CommandResult building = await consumer.DotnetAsync("build", "-maxcpucount:1", "--disable-build-servers");
        Assert.NotEqual(0, building.ExitCode);
        Assert.Contains("error SMK0001:", building.Output, StringComparison.Ordinal);
    }

    private static async Task SucceedAsync(Consumer consumer, params string[] arguments)
    {
        CommandResult result = await consumer.DotnetAsync(arguments);
        Assert.True(result.ExitCode == 0, $"{result.CommandLine}:\n{result.Output}{result.Errors}");
    }

    // The package that was packed, and not one of the same version from elsewhere.
    private static async Task AssertRestoredAsync()
    {
        PackedPackage package = await PackedPackage.GetAsync();
        string restored = Path.Combine(Consumer.PackageCache, "softmaxkernels", package.Version, $"softmaxkernels.{package.Version}.nupkg");
        Assert.Equal(await File.ReadAllBytesAsync(package.File), await File.ReadAllBytesAsync(restored));
    }

    private static string FirstProgram()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md"));
        Match block = Regex.Match(readme, "^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline);
        Assert.True(block.Success, "README.md has no C#.");
        return block.Groups[1].Value;
    }

    // It stands in the comment behind the line that prints.
    private static string PromisedOutput(string program) =>
        program.Split('\n').Single(line => line.StartsWith("Console.WriteLine(", StringComparison.Ordinal)).Split("// ")[1];
}

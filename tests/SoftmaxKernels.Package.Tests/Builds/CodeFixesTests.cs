using System.IO;
using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Builds;

/// <summary>The code fixers as they lie in the package, found and run by the one editor that every SDK has.</summary>
public sealed class CodeFixesTests
{
    [Fact]
    public async Task The_formatter_repairs_a_project_that_does_not_build()
    {
        Consumer consumer = await Consumer.GetAsync("CodeFixes");
        string model = consumer.PathOf("Model.cs");
        string expected = (await File.ReadAllTextAsync(model))
            .Replace("static class", "static partial class", System.StringComparison.Ordinal)
            .Replace("[SoftmaxKernel]", "[SoftmaxKernel(Size = 10)]", System.StringComparison.Ordinal)
            .Replace("(26)", "(Size = 26)", System.StringComparison.Ordinal);

        CommandResult restoring = await consumer.DotnetAsync("restore");
        restoring.Succeeded();
        CommandResult formatting = await consumer.DotnetAsync(
            "format", "analyzers", "--no-restore", "--diagnostics", "SMK0001", "SMK0002", "SMK0003");

        Assert.True(formatting.ExitCode == 0, formatting.Output + formatting.Errors);
        Assert.Equal(expected, await File.ReadAllTextAsync(model));
        await Consumer.BuildAsync("CodeFixes");
        CommandResult run = await consumer.DotnetAsync("bin/Debug/net10.0/CodeFixes.dll");
        Assert.Equal("10", run.Succeeded().Trim());
    }
}

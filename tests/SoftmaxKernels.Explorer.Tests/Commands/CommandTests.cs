using System;
using System.IO;
using System.Threading.Tasks;
using SoftmaxKernels.Build.Tests.Tasks;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Commands;

/// <summary>What the program prints, into a pipe.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task Print_writes_the_generated_code()
    {
        string output = (await ExplorerProgram.RunAsync("print", "--size", "10", "--methods", "Softmax")).Succeeded();
        Assert.StartsWith("// MyApp.Kernel.Softmax.", output, StringComparison.Ordinal);
        Assert.Contains("public static void Softmax(", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task Print_writes_the_bodies_of_a_width()
    {
        string output = (await ExplorerProgram.RunAsync("print", "--size", "10", "--methods", "Softmax", "--width", "256")).Succeeded();
        Assert.Contains("256(", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Vector512", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_reads_a_model()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("policy.onnx", TestModels.Policy());
        string output = (await ExplorerProgram.RunAsync("print", "--model", path)).Succeeded();
        Assert.Contains("partial class Policy", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cost_writes_columns()
    {
        string output = (await ExplorerProgram.RunAsync("cost", "--sizes", "84-64-64-2")).Succeeded();
        Assert.Contains("layer\tparameters\tmultiplications", output, StringComparison.Ordinal);
        Assert.Contains("\t5,440\t5,376", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task A_bad_size_gets_the_text_of_the_diagnostic()
    {
        CommandResult result = await ExplorerProgram.RunAsync("print", "--size", "0");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error SMK0003: ", result.Errors, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Options_of_several_kinds_are_refused()
    {
        CommandResult result = await ExplorerProgram.RunAsync("cost", "--size", "10", "--inputs", "3");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("The options are of kernels of several kinds", result.Errors, StringComparison.Ordinal);
    }

    /// <summary>A child deletes its folder when it is done with, so it takes none that it was not made.</summary>
    [Fact]
    public async Task A_child_touches_no_folder_but_its_own()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("job.json", [1, 2, 3]);
        CommandResult result = await ExplorerProgram.RunAsync("child", "hash", Path.GetDirectoryName(path)!);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("is no folder that this program made", result.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task A_port_is_a_number()
    {
        CommandResult result = await ExplorerProgram.RunAsync("--port", "x");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("--port is a number from 0 to 65535.", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_understood_is_said()
    {
        CommandResult result = await ExplorerProgram.RunAsync("cost", "--size", "ten");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("size: 'ten' is no whole number of 32 bits.", result.Errors.Trim());
    }

    [Fact]
    public async Task An_export_needs_a_folder_of_its_own()
    {
        using TemporaryFolder folder = new();
        string path = Path.GetDirectoryName(folder.Write("full/a", "b"))!;
        CommandResult result = await ExplorerProgram.RunAsync("static", path);
        Assert.Equal(2, result.ExitCode);
        Assert.EndsWith("is there already, and is no empty folder.", result.Errors.Trim(), StringComparison.Ordinal);
    }
}

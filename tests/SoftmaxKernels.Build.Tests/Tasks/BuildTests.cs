using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using SoftmaxKernels.Build.Tasks;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Tasks;

/// <summary>A project with models, built as its user builds it.</summary>
public sealed class BuildTests : IDisposable
{
    private static readonly byte[] Model = new OnnxEncoder()
        .Input("x", -1, 4).Layer("x", "h", 4, 3).Layer("h", "y", 3, 2).Layer("h", "z", 3, 1).Output("y").Output("z").ToArray();

    private readonly TemporaryFolder _folder = new();

    public BuildTests()
    {
        _folder.Write("Models/player.onnx", Model);
        _folder.Write("Program.cs", "internal static class Program { private static void Main() { } }");
        WriteProject("y");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_model_becomes_an_additional_file()
    {
        (await BuildAsync()).Succeeded();
        string text = Texts().Single();
        Assert.Contains("\noutput y 2\n", await File.ReadAllTextAsync(text), StringComparison.Ordinal);

        // That is how metadata reach a generator. MSBuild writes backslashes as slashes where those are in use.
        string[] config = await File.ReadAllLinesAsync(_folder.PathOf("obj/Debug/net10.0/game.GeneratedMSBuildEditorConfig.editorconfig"));
        int section = Array.FindIndex(config, line => line.EndsWith(Path.GetFileName(text) + "]", StringComparison.Ordinal));
        Assert.Equal($"build_metadata.AdditionalFiles.SoftmaxNetwork = Models{Path.DirectorySeparatorChar}player.onnx", config[section + 1]);

        // Nothing is done twice.
        DateTime[] times = Times();
        (await BuildAsync()).Succeeded();
        Assert.Equal(times, Times());

        // Metadata count as a change of the model.
        WriteProject("z");
        (await BuildAsync()).Succeeded();
        Assert.Contains("\noutput z 1\n", await File.ReadAllTextAsync(text), StringComparison.Ordinal);
        Assert.NotEqual(times[1], Times()[1]);

        // It is on the compiler's command line as editors ask for it, who build nothing, and want it although all is up to date.
        CommandResult design = await DotnetAsync(
            "msbuild", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:NonExistentFile=__none__", "-getItem:CscCommandLineArgs");
        Assert.Contains("/additionalfile:" + Path.Combine("obj", "Debug", "net10.0", "softmax", Path.GetFileName(text)), design.Succeeded().Replace("\\\\", "\\", StringComparison.Ordinal), StringComparison.Ordinal);

        // What the build wrote, it cleans; and what is no longer an item, it forgets.
        (await DotnetAsync("msbuild", "-t:Clean", "-v:q")).Succeeded();
        Assert.Empty(Texts());
        (await BuildAsync()).Succeeded();
        Assert.Single(Texts());
        WriteProject(output: null);
        (await BuildAsync()).Succeeded();
        Assert.Empty(Texts());

        DateTime[] Times() => [File.GetLastWriteTimeUtc(text), File.GetLastWriteTimeUtc(_folder.PathOf("bin/Debug/net10.0/game.dll"))];
    }

    [Fact]
    public async Task A_bad_model_is_an_error_at_its_file()
    {
        (await BuildAsync()).Succeeded();
        _folder.Write("Models/player.onnx", Model[..200]);
        CommandResult building = await BuildAsync();
        Assert.NotEqual(0, building.ExitCode);
        Assert.Contains("player.onnx : error SMKN003: ", building.Output, StringComparison.Ordinal);
        Assert.Empty(Texts());

        // An editor goes on without it.
        CommandResult design = await DotnetAsync(
            "msbuild", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true");
        Assert.Equal(0, design.ExitCode);
        Assert.Contains("player.onnx : warning SMKN003: ", design.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_is_described()
    {
        (await DotnetAsync("restore")).Succeeded();
        string description = (await DotnetAsync("msbuild", "-t:DescribeNetwork", "-nologo")).Succeeded();
        Assert.Contains("player.onnx: from the input 'x' to the output 'y'", description, StringComparison.Ordinal);
        Assert.Contains("  layer  4 -> 3          15             12", description, StringComparison.Ordinal);

        WriteProject(output: null);
        Assert.Contains("game has no item SoftmaxNetwork.", (await DotnetAsync("msbuild", "-t:DescribeNetwork", "-nologo")).Succeeded(), StringComparison.Ordinal);
    }

    private static string Targets([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../generator/SoftmaxKernels.Build/SoftmaxKernels.targets"));

    private void WriteProject(string? output) => _folder.Write(
        "game.csproj",
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <SoftmaxKernelsTaskAssembly>{typeof(ConvertSoftmaxNetworks).Assembly.Location}</SoftmaxKernelsTaskAssembly>
          </PropertyGroup>
          <ItemGroup>
            {(output is null ? string.Empty : $"""<SoftmaxNetwork Include="Models\player.onnx" OutputName="{output}" />""")}
          </ItemGroup>
          <Import Project="{Targets()}" />
        </Project>
        """);

    private string[] Texts() => Directory.Exists(_folder.PathOf("obj/Debug/net10.0/softmax"))
        ? Directory.GetFiles(_folder.PathOf("obj/Debug/net10.0/softmax"), "*.network.txt")
        : [];

    private Task<CommandResult> BuildAsync() => DotnetAsync("build", "-maxcpucount:1", "--disable-build-servers");

    private Task<CommandResult> DotnetAsync(params IReadOnlyList<string> arguments) =>
        Command.RunAsync(_folder.PathOf(string.Empty), new Dictionary<string, string>(), Command.Dotnet, arguments);
}

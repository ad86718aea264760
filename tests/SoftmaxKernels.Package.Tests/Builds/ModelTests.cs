using System;
using System.IO;
using System.Threading.Tasks;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Builds;

/// <summary>A trained model in a project that takes the package: the build step is there, in its own project and in one further on.</summary>
public sealed class ModelTests
{
    [Fact]
    public async Task The_build_step_reaches_a_project_further_on()
    {
        const string Project = "further";
        Consumer consumer = await Consumer.NewAsync("model-" + Project);
        byte[] model = new OnnxEncoder().Input("obs", -1, 4).Layer("obs", "h", 4, 8).Node("Tanh", "h", "t").Layer("t", "action", 8, 2).Output("action").ToArray();
        await WriteAsync(consumer, "game", """<PackageReference Include="SoftmaxKernels" Version="$(SoftmaxKernelsVersion)" />""", metadata: "Parameters=\"External\"");
        await File.WriteAllBytesAsync(consumer.PathOf("game/large.onnx"), model);
        await WriteAsync(consumer, Project, """<ProjectReference Include="../game/game.csproj" />""");
        await File.WriteAllBytesAsync(consumer.PathOf(Project + "/player.onnx"), model);

        CommandResult building = await consumer.DotnetAsync("build", Project, "-maxcpucount:1", "--disable-build-servers");
        building.Succeeded();
        string text = Assert.Single(Directory.GetFiles(consumer.PathOf(Project + "/obj/Debug/net10.0/softmax"), "player.*.network.txt"));
        Assert.StartsWith("softmax-network 1\nmodel player.onnx\ninput obs 4\noutput action 2\nlayer 4 8 tanh ", await File.ReadAllTextAsync(text), StringComparison.Ordinal);

        // The numbers of a library's model are beside what uses it.
        Assert.True(File.Exists(consumer.PathOf($"{Project}/bin/Debug/net10.0/large.parameters")));

        CommandResult describing = await consumer.DotnetAsync("msbuild", Project, "-t:DescribeNetwork", "-nologo");
        Assert.Contains("player.onnx: from the input 'obs' to the output 'action'", describing.Succeeded(), StringComparison.Ordinal);
    }

    /// <summary>From the file to the numbers that a program prints: its kernel says what the runtime's network says with the same parameters.</summary>
    [Theory]
    [InlineData("Debug")]
    [InlineData("Release")]
    public async Task A_model_becomes_a_kernel(string configuration)
    {
        Consumer consumer = await Consumer.NewAsync("model-player-" + configuration);
        byte[] model = new OnnxEncoder().Input("obs", -1, 4).Layer("obs", "h", 4, 8).Node("Tanh", "h", "t").Layer("t", "action", 8, 2).Output("action").ToArray();
        await WriteAsync(consumer, "player", """<PackageReference Include="SoftmaxKernels" Version="$(SoftmaxKernelsVersion)" />""", "<OutputType>Exe</OutputType>");
        await File.WriteAllBytesAsync(consumer.PathOf("player/player.onnx"), model);
        await File.WriteAllTextAsync(
            consumer.PathOf("player/Class.cs"),
            """
            using System;
            using SoftmaxKernels;

            float[] observation = [0.5f, -1f, 2f, 0.25f];
            float[] actions = new float[Player.Outputs], others = new float[Player.Outputs];
            Player.Prepare();
            Player.Forward(observation, actions);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Player.Forward(observation, actions);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            new GenericNetwork([4, 8, 2]).Forward(Player.Parameters, observation, others);
            Console.WriteLine($"{Player.ParameterCount} parameters, {actions.AsSpan().SequenceEqual(others)}, {actions[0] != actions[1]}, {allocated} bytes");

            [NetworkKernel(Model = "player.onnx")]
            internal static partial class Player;
            """);

        CommandResult running = await consumer.DotnetAsync("run", "--project", "player", "-c", configuration, "-maxcpucount:1", "--disable-build-servers");
        Assert.Contains("128 parameters, True, True, 0 bytes", running.Succeeded(), StringComparison.Ordinal);
    }

    private static async Task WriteAsync(Consumer consumer, string project, string reference, string properties = "", string metadata = "")
    {
        Directory.CreateDirectory(consumer.PathOf(project));
        await File.WriteAllTextAsync(consumer.PathOf(project + "/Class.cs"), "internal static class Class { }");
        await File.WriteAllTextAsync(
            consumer.PathOf($"{project}/{project}.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {reference}
                <SoftmaxNetwork Include="*.onnx" {metadata} />
              </ItemGroup>
            </Project>
            """);
    }
}

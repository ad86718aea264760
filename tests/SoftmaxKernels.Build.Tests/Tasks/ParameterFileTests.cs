using System;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using SoftmaxKernels.Build.Conversion;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Tasks;
using SoftmaxKernels.Build.Tests.Encoding;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Tasks;

/// <summary>Parameters that are to be no constants go to a file of their own.</summary>
public sealed class ParameterFileTests : IDisposable
{
    private static readonly byte[] Model = new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 3).Layer("h", "y", 3, 2).Output("y").ToArray();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Holds_shapes_and_numbers_of_all_layers()
    {
        ITaskItem file = Assert.Single(Run(parameters: "External").ParameterFiles);

        Assert.Equal("player.parameters", file.GetMetadata("TargetPath"));
        using BinaryReader reader = new(File.OpenRead(file.ItemSpec));
        Assert.Equal("SoftmaxNet 1"u8.ToArray(), reader.ReadBytes(12));
        foreach (LayerStep layer in ModelConverter.Convert("player.onnx", Model, new ModelOptions()).Network!.Steps.OfType<LayerStep>())
        {
            Assert.Equal(layer.Inputs, reader.ReadInt32());
            Assert.Equal(layer.Outputs, reader.ReadInt32());
            Assert.Equal(layer.Biases is null ? 0 : 1, reader.ReadInt32());
            Assert.All(layer.Weights.Concat(layer.Biases ?? []), number => Assert.Equal(number, reader.ReadSingle()));
        }

        Assert.Equal(reader.BaseStream.Length, reader.BaseStream.Position);
    }

    [Fact]
    public void Is_there_as_long_as_it_is_asked_for()
    {
        Assert.Empty(Run(parameters: null).ParameterFiles);
        string path = Assert.Single(Run(parameters: "external").ParameterFiles).ItemSpec;
        Assert.True(File.Exists(path));
        Run(parameters: "Constants");
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void Cannot_be_one_for_two_models()
    {
        RecordingEngine engine = new();
        TaskItem[] items = [new(_folder.Write("a/player.onnx", Model)), new(_folder.Write("b/player.onnx", Model))];
        Assert.All(items, item => item.SetMetadata("Parameters", "External"));

        Assert.False(new ConvertSoftmaxNetworks { BuildEngine = engine, Networks = items, OutputDirectory = _folder.PathOf("obj") }.Execute());

        BuildErrorEventArgs error = Assert.Single(engine.Errors);
        Assert.Equal("SMKN019", error.Code);
        Assert.Equal(items[1].ItemSpec, error.File);
        Assert.Contains("player.parameters", error.Message, StringComparison.Ordinal);
    }

    private ConvertSoftmaxNetworks Run(string? parameters)
    {
        TaskItem item = new(_folder.Write("player.onnx", Model));
        if (parameters is not null)
        {
            item.SetMetadata("Parameters", parameters);
        }

        RecordingEngine engine = new();
        ConvertSoftmaxNetworks task = new() { BuildEngine = engine, Networks = [item], OutputDirectory = _folder.PathOf("obj") };
        Assert.True(task.Execute(), string.Join('\n', engine.Errors.Select(error => error.Message)));
        Assert.All(task.ParameterFiles, file => Assert.Contains(file.ItemSpec, task.WrittenFiles.Select(written => written.ItemSpec)));
        return task;
    }
}

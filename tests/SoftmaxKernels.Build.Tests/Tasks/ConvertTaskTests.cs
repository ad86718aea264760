using System;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using SoftmaxKernels.Build.Conversion;
using SoftmaxKernels.Build.Tasks;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Build.Text;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Tasks;

/// <summary>The task that writes the texts.</summary>
public sealed class ConvertTaskTests : IDisposable
{
    private static readonly byte[] Model = new OnnxEncoder()
        .Input("x", -1, 4).Layer("x", "h", 4, 3).Layer("h", "y", 3, 2).Layer("h", "z", 3, 1).Output("y").Output("z").ToArray();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_a_text()
    {
        TaskItem item = Item("player.onnx", Model, ("OutputName", "y"));
        ConvertSoftmaxNetworks task = Run(item);

        ITaskItem text = Assert.Single(task.Texts);
        Assert.Equal(item.ItemSpec, text.GetMetadata("SoftmaxNetwork"));
        Assert.Matches(@"^player\.[0-9a-f]{8}\.network\.txt$", Path.GetFileName(text.ItemSpec));
        Assert.Equal(
            NetworkText.Of(ModelConverter.Convert("player.onnx", Model, new ModelOptions("y")).Network!), File.ReadAllText(text.ItemSpec));
        Assert.NotEqual(0xEF, File.ReadAllBytes(text.ItemSpec)[0]);
        Assert.Equal(Directory.GetFiles(_folder.PathOf("obj")).Order(), task.WrittenFiles.Select(file => file.ItemSpec).Order());
    }

    [Fact]
    public void Writes_nothing_that_is_there()
    {
        TaskItem item = Item("player.onnx", Model, ("OutputName", "y"));
        string text = Run(item).Texts[0].ItemSpec;
        DateTime time = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(text, time);

        Assert.Equal(text, Assert.Single(Run(item).Texts).ItemSpec);
        Assert.Equal(time, File.GetLastWriteTimeUtc(text));

        // A model that was touched is read again, and what comes of it is the same.
        File.SetLastWriteTimeUtc(item.ItemSpec, time);
        Run(item);
        Assert.Equal(time, File.GetLastWriteTimeUtc(text));
    }

    [Fact]
    public void Writes_what_is_missing()
    {
        TaskItem item = Item("player.onnx", Model, ("OutputName", "y"));
        string text = Run(item).Texts[0].ItemSpec;
        string content = File.ReadAllText(text);
        File.Delete(text);
        Run(item);
        Assert.Equal(content, File.ReadAllText(text));
    }

    /// <summary>What a build leaves that is stopped before it is done says of no source that it is written.</summary>
    [Fact]
    public void Writes_again_what_a_stopped_build_left()
    {
        TaskItem item = Item("player.onnx", Model, ("OutputName", "y"));
        string text = Run(item).Texts[0].ItemSpec;
        string content = File.ReadAllText(text);
        string source = Assert.Single(Directory.GetFiles(_folder.PathOf("obj"), "*.source"));
        File.Delete(source);
        File.WriteAllText(text, "of another model");

        Run(item);

        Assert.Equal(content, File.ReadAllText(text));
        Assert.True(File.Exists(source));
    }

    [Fact]
    public void Writes_anew_what_changes()
    {
        TaskItem item = Item("player.onnx", Model, ("OutputName", "y"));
        string text = Run(item).Texts[0].ItemSpec;
        string first = File.ReadAllText(text);

        item.SetMetadata("OutputName", "z");
        Run(item);
        string second = File.ReadAllText(text);
        Assert.Contains("\noutput z 1\n", second, StringComparison.Ordinal);

        item.SetMetadata("OutputName", "y");
        Run(item);
        Assert.Equal(first, File.ReadAllText(text));

        _folder.Write("player.onnx", new OnnxEncoder().Input("other", -1, 4).Layer("other", "y", 4, 2).Output("y").ToArray());
        Run(item);
        Assert.Contains("\ninput other 4\n", File.ReadAllText(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_at_the_item_and_leaves_no_text()
    {
        TaskItem item = Item("player.onnx", Model, ("OutputName", "y"));
        string text = Run(item).Texts[0].ItemSpec;
        _folder.Write("player.onnx", Model[..100]);

        RecordingEngine engine = new();
        ConvertSoftmaxNetworks task = new() { BuildEngine = engine, Networks = [item], OutputDirectory = _folder.PathOf("obj") };
        Assert.False(task.Execute());
        BuildErrorEventArgs error = Assert.Single(engine.Errors);
        Assert.Equal(("SMKN003", item.ItemSpec), (error.Code, error.File));
        Assert.Empty(task.Texts);
        Assert.False(File.Exists(text));
    }

    [Theory]
    [InlineData("SMKN016", "player.onnx", true)]
    [InlineData("SMKN001", "missing.onnx", false)]
    [InlineData("SMKN002", "player.pt", true)]
    [InlineData("SMKN002", "player", true)]
    [InlineData("SMKN001", "\0.onnx", false)]
    public void Reports_by_name(string id, string name, bool exists)
    {
        TaskItem item = exists ? Item(name, Model) : new TaskItem(_folder.PathOf(name));
        Assert.Equal(id, Assert.Single(Fail(item).Errors).Code);
    }

    [Fact]
    public void A_folder_is_no_model()
    {
        Directory.CreateDirectory(_folder.PathOf("folder.onnx"));
        Assert.Equal("SMKN001", Assert.Single(Fail(new TaskItem(_folder.PathOf("folder.onnx"))).Errors).Code);
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        using (FileStream stream = File.Create(_folder.PathOf("large.onnx")))
        {
            stream.SetLength((256L << 20) + 1);
        }

        BuildErrorEventArgs error = Assert.Single(Fail(new TaskItem(_folder.PathOf("large.onnx"))).Errors);
        Assert.Equal("SMKN001", error.Code);
        Assert.Contains("268435457", error.Message!, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_folder_that_is_a_file()
    {
        _folder.Write("obj", "a file");
        Assert.Equal("SMKN020", Assert.Single(Fail(Item("player.onnx", Model, ("OutputName", "y"))).Errors).Code);
    }

    [Fact]
    public void One_bad_item_leaves_the_others()
    {
        TaskItem good = Item("good.onnx", Model, ("OutputName", "y"));
        TaskItem bad = Item("bad.onnx", Model, ("OutputName", "q"));
        RecordingEngine engine = new();
        ConvertSoftmaxNetworks task = new() { BuildEngine = engine, Networks = [bad, good], OutputDirectory = _folder.PathOf("obj") };
        Assert.False(task.Execute());
        Assert.Equal(good.ItemSpec, Assert.Single(task.Texts).GetMetadata("SoftmaxNetwork"));
        Assert.Equal(bad.ItemSpec, Assert.Single(engine.Errors).File);
    }

    [Fact]
    public void Models_of_one_name_in_two_folders()
    {
        TaskItem[] items = [Item("a/player.onnx", Model, ("OutputName", "y")), Item("b/player.onnx", Model, ("OutputName", "z"))];
        Assert.Equal(2, Run(items).Texts.Select(text => text.ItemSpec).Distinct().Count());
    }

    [Fact]
    public void An_item_twice_is_taken_once_and_must_say_the_same()
    {
        TaskItem item = Item("player.onnx", Model, ("OutputName", "y"));
        Assert.Single(Run(item, new TaskItem(item)).Texts);
        TaskItem other = new(item);
        other.SetMetadata("OutputName", "z");
        Assert.Equal("SMKN019", Assert.Single(Fail(item, other).Errors).Code);
    }

    [Fact]
    public void A_safetensors_file()
    {
        byte[] file = new SafetensorsEncoder().Random("weight", 2, 3).ToArray();
        Assert.Contains(
            "\nlayer 3 2 softmax 00000000 nobias\n",
            File.ReadAllText(Run(Item("p.safetensors", file, ("Sizes", "3,2"), ("OutputActivation", "Softmax"))).Texts[0].ItemSpec),
            StringComparison.Ordinal);
    }

    /// <summary>Braces are nothing to the log.</summary>
    [Fact]
    public void Names_with_braces()
    {
        byte[] model = new OnnxEncoder().Input("{0}", -1, 4).Layer("{0}", "{1}", 4, 2).Node("Softplus", "{1}", "{2}").Output("{2}").ToArray();
        Assert.Equal("SMKN011", Assert.Single(Fail(Item("{3}.onnx", model)).Errors).Code);
    }

    [Fact]
    public void Describes_a_network()
    {
        byte[] model = new OnnxEncoder()
            .Input("obs", -1, 84).Floats("mean", [], 0.5f).Floats("low", [], -5f).Floats("high", [], 5f)
            .Node("Flatten", "obs", "f").Node("Sub", "f mean", "s").Node("Clip", "s low high", "c")
            .Layer("c", "h", 84, 64).Node("Tanh", "h", "t").Layer("t", "i", 64, 64).Node("LeakyRelu", "i", "u", ("alpha", 0.2f)).Layer("u", "y", 64, 2)
            .Output("y").ToArray();
        TaskItem item = Item("player.onnx", model);
        RecordingEngine engine = new();
        Assert.True(new DescribeSoftmaxNetworks { BuildEngine = engine, Networks = [item] }.Execute());
        Assert.Equal(
            $"""
            {item.ItemSpec}: from the input 'obs' to the output 'y'
              step                  row       parameters  multiply-adds
              subtract 0.5          84                 1              0
              clip -5 to 5          84                 0              0
              layer, tanh           84 -> 64       5,440          5,376
              layer, leakyrelu 0.2  64 -> 64       4,160          4,096
              layer                 64 -> 2          130            128
              total                 84 -> 2        9,731          9,600
              folded away, or left out:
                Flatten 'node0': folded away
            """.ReplaceLineEndings("\n"),
            string.Join('\n', engine.Messages));
    }

    [Fact]
    public void Describing_reports_too()
    {
        RecordingEngine engine = new();
        Assert.False(new DescribeSoftmaxNetworks { BuildEngine = engine, Networks = [Item("player.onnx", Model)] }.Execute());
        Assert.Equal("SMKN016", Assert.Single(engine.Errors).Code);
    }

    private TaskItem Item(string name, byte[] content, params (string Name, string Value)[] metadata)
    {
        TaskItem item = new(_folder.Write(name, content));
        foreach ((string key, string value) in metadata)
        {
            item.SetMetadata(key, value);
        }

        return item;
    }

    private ConvertSoftmaxNetworks Run(params ITaskItem[] items)
    {
        RecordingEngine engine = new();
        ConvertSoftmaxNetworks task = new() { BuildEngine = engine, Networks = items, OutputDirectory = _folder.PathOf("obj") };
        Assert.True(task.Execute(), string.Join('\n', engine.Errors.Select(error => error.Message)));
        return task;
    }

    private RecordingEngine Fail(params ITaskItem[] items)
    {
        RecordingEngine engine = new();
        Assert.False(new ConvertSoftmaxNetworks { BuildEngine = engine, Networks = items, OutputDirectory = _folder.PathOf("obj") }.Execute());
        return engine;
    }
}

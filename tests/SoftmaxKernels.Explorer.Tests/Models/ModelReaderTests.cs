using Explorer.Models;
using Explorer.Requests;
using SoftmaxKernels.Build.Tests.Tasks;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Models;

/// <summary>Models that were sent.</summary>
public sealed class ModelReaderTests
{
    [Fact]
    public void A_name_is_no_code() =>
        Assert.Equal("a___b.onnx", ModelReader.Read("a\"];b.onnx", TestModels.Policy()).Name);

    [Fact]
    public void The_reader_says_what_it_does_not_know() =>
        Assert.Matches("^SMKN[0-9]+: .*Erf", Assert.Throws<RequestException>(() => ModelReader.Read("a.onnx", TestModels.Foreign())).Message);

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void What_is_no_model_is_refused(int length) =>
        Assert.Throws<RequestException>(() => ModelReader.Read("a.onnx", new byte[length]));

    [Fact]
    public void Files_have_a_limit()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("large.onnx", new byte[ModelReader.LargestFile + 1]);
        Assert.Contains("4,194,304 at most", Assert.Throws<RequestException>(() => ModelReader.ReadFile(path)).Message, System.StringComparison.Ordinal);
        Assert.Throws<RequestException>(() => ModelReader.ReadFile(folder.PathOf("none.onnx")));
    }

    [Fact]
    public void The_latest_few_are_kept()
    {
        ModelStore store = new();
        StoredModel model = ModelReader.Read("a.onnx", TestModels.Policy());
        for (int i = 0; i < 17; i++)
        {
            store.Add(model with { Id = $"{i}" });
        }

        Assert.Null(store.Find("0"));
        Assert.NotNull(store.Find("1"));
        Assert.NotNull(store.Find("16"));
    }

    [Fact]
    public void The_same_bytes_under_another_name_are_another_model() => Assert.NotEqual(
        ModelReader.Read("first.onnx", TestModels.Policy()).Id, ModelReader.Read("second.onnx", TestModels.Policy()).Id);

    [Fact]
    public void What_is_used_is_kept()
    {
        ModelStore store = new();
        StoredModel used = ModelReader.Read("used.onnx", TestModels.Policy());
        store.Add(used);
        for (int i = 0; i < 40; i++)
        {
            Assert.Same(used, store.Find(used.Id));
            store.Add(ModelReader.Read($"other{i}.onnx", TestModels.Policy()));
        }
    }
}

using System.Linq;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>How long the generated text is: more of it takes longer to compile, and to read.</summary>
public sealed class TextSizeTests
{
    /// <summary>All methods, for each form of plans. Up to a tenth above what was measured.</summary>
    [Theory]
    [InlineData(1, 92_000)]
    [InlineData(3, 122_000)]
    [InlineData(10, 174_000)]
    [InlineData(16, 185_000)]
    [InlineData(17, 161_000)]
    [InlineData(64, 235_000)]
    [InlineData(100, 144_000)]
    [InlineData(256, 158_000)]
    [InlineData(257, 47_500)]
    [InlineData(1_048_576, 46_800)]
    public void All_methods(int size, int characters) => Assert.InRange(Characters($"Size = {size}"), characters / 2, characters);

    [Fact]
    public void Without_vectors() => Assert.InRange(Characters("Size = 50000", ConsumerFramework.NetStandard20), 30_000, 45_000);

    /// <summary>Beyond straight lines the size makes no difference but in how many digits it has.</summary>
    [Theory]
    [InlineData(257, 46_340)]
    [InlineData(257, 1_048_576)]
    public void Does_not_grow_with_long_rows(int small, int large) =>
        Assert.InRange(Characters($"Size = {large}"), 1, Characters($"Size = {small}") * 101 / 100);

    [Fact]
    public void Of_one_method_is_a_small_part() =>
        Assert.InRange(Characters("Size = 10, Methods = KernelMethods.Softmax"), 1, Characters("Size = 10") / 6);

    /// <summary>All methods of a layer.</summary>
    [Theory]
    [InlineData("Inputs = 64, Outputs = 10, Activation = SoftmaxKernels.LayerActivation.Softmax", 38_600)]
    [InlineData("Inputs = 64, Outputs = 32, Activation = SoftmaxKernels.LayerActivation.Tanh", 14_200)]
    [InlineData("Inputs = 65536, Outputs = 256", 14_200)]
    public void Of_a_layer(string options, int characters) => Assert.InRange(CharactersOfLayer(options), characters / 2, characters);

    /// <summary>The shape makes no difference but in how many digits it has.</summary>
    [Fact]
    public void Of_a_layer_does_not_grow_with_its_shape() => Assert.InRange(
        CharactersOfLayer("Inputs = 65536, Outputs = 256"), 1, CharactersOfLayer("Inputs = 3, Outputs = 2") * 102 / 100);

    /// <summary>All methods of a network.</summary>
    [Theory]
    [InlineData("Sizes = new[] { 24, 64, 64, 8 }, Output = SoftmaxKernels.LayerActivation.Softmax", 51_400)]
    [InlineData("Sizes = new[] { 24, 64, 64, 10 }, Heads = new[] { 3, 2, 5 }, Output = SoftmaxKernels.LayerActivation.Softmax", 38_300)]
    [InlineData("Sizes = new[] { 84, 64, 64, 2 }", 31_700)]
    [InlineData("Sizes = new[] { 84, 64, 64, 2 }, Output = SoftmaxKernels.LayerActivation.Tanh", 15_500)]
    public void Of_a_network(string options, int characters) => Assert.InRange(CharactersOfNetwork(options), characters / 2, characters);

    /// <summary>A layer more is one more line of the shape.</summary>
    [Fact]
    public void Of_a_network_grows_little_with_its_layers() => Assert.InRange(
        CharactersOfNetwork("Sizes = new[] { 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 2 }"), 1, CharactersOfNetwork("Sizes = new[] { 3, 2 }") * 106 / 100);

    /// <summary>Without Methods, and with one call: code for that one, and declarations of the others.</summary>
    [Fact]
    public void Of_one_method_that_is_called() => Assert.InRange(
        GeneratorHarness
            .Run(new Consumer { CallsAll = false }, "[SoftmaxKernels.SoftmaxKernel(Size = 10)] static partial class Words { } class Caller { int Choose(float[] row) => Words.ArgMax(row); }")
            .Files.Sum(file => file.SourceText.Length),
        20_000,
        45_000);

    private static int CharactersOfLayer(string options) => GeneratorHarness
        .Run($"[SoftmaxKernels.LayerKernel({options})] static partial class Words {{ }}")
        .Files.Sum(file => file.SourceText.Length);

    private static int CharactersOfNetwork(string options) => GeneratorHarness
        .Run($"[SoftmaxKernels.NetworkKernel({options})] static partial class Words {{ }}")
        .Files.Sum(file => file.SourceText.Length);

    private static int Characters(string arguments, ConsumerFramework framework = ConsumerFramework.Net100) => GeneratorHarness
        .Run(new Consumer { Framework = framework }, $"using SoftmaxKernels; [SoftmaxKernel({arguments})] static partial class Words {{ }}")
        .Files.Sum(file => file.SourceText.Length);
}

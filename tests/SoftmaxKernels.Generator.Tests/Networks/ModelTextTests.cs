using System;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using SoftmaxKernels.Generator.Features.Layers;
using SoftmaxKernels.Generator.Features.Networks;
using SoftmaxKernels.Generator.Features.Networks.Models;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Networks;

/// <summary>The text of a model is read whole or not at all, and never ends the compiler.</summary>
public sealed class ModelTextTests
{
    private static readonly string Good = ModelTexts.Layer(3, 2, "tanh", hasBias: true);

    [Fact]
    public void AllOfAModelIsRead()
    {
        NetworkModel model = Read(ModelTexts.Policy);

        Assert.Null(model.Error);
        Assert.Equal("policy.onnx", model.Name);
        Assert.Equal(["Dropout is left out."], model.Notes);
        Assert.Equal(
            [
                new(NetworkStepKind.Subtract, 3, 3, LayerActivation.None, 0f, HasBias: false),
                new(NetworkStepKind.Divide, 3, 3, LayerActivation.None, 0f, HasBias: false),
                new(NetworkStepKind.Clip, 3, 3, LayerActivation.None, 0f, HasBias: false),
                new(NetworkStepKind.Layer, 3, 2, LayerActivation.Tanh, 0f, HasBias: true),
                new(NetworkStepKind.Layer, 2, 4, LayerActivation.None, 0f, HasBias: false),
                new(NetworkStepKind.Activation, 4, 4, LayerActivation.Softmax, 0f, HasBias: false),
            ],
            model.Steps.Select(step => step.Step));
        Assert.Equal([0.5f, -1f, 100f], model.Steps[0].Numbers);
        Assert.Equal([2f], model.Steps[1].Numbers);
        Assert.Equal([-10f, 10f], model.Steps[2].Numbers);
        Assert.Equal([0.25f, 0.5f, 0.75f, 1f, 1.25f, 1.5f], model.Steps[3].Numbers);
        Assert.Equal([-1f, -2f], model.Steps[3].Biases);
        Assert.Empty(model.Steps[4].Biases);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n\n")]
    public void OtherLineBreaksAreNoDamage(string lineBreak)
    {
        NetworkModel model = Read(ModelTexts.Policy.Replace("\n", lineBreak, StringComparison.Ordinal));

        Assert.Null(model.Error);
        Assert.Equal(6, model.Steps.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("end")]
    [InlineData("softmax-network 1")]
    [InlineData("softmax-network 2\nend")]
    [InlineData("end\nsoftmax-network 1")]
    [InlineData("softmax-network 1\nend\nmodel")]
    public void TextsThatAreNotWhole(string text) => AssertError("it is not whole, or of another version of the package", text);

    [Theory]
    [InlineData("it has no layer")]
    [InlineData("it has no layer", "activation tanh")]
    [InlineData("it has a line 'conv', which this version of the package does not know", "conv 3 3")]
    [InlineData("it has a line '', which this version of the package does not know", " layer")]
    [InlineData("it has a line 'weights', which this version of the package does not know", "weights AAAA")]
    [InlineData("it has a line 'Layer', which this version of the package does not know", "Layer 1 1 none 00000000 nobias")]
    [InlineData("a layer has 5 properties", "layer")]
    [InlineData("a layer has 5 properties", "layer 1 1 none 00000000")]
    [InlineData("a layer has 5 properties", "layer 1 1 none 00000000 bias more")]
    [InlineData("a layer has 5 properties", "layer 1 1 none 00000000 biases")]
    [InlineData("a size is out of range", "layer 0 1 none 00000000 bias")]
    [InlineData("a size is out of range", "layer 1 65537 none 00000000 bias")]
    [InlineData("a size is out of range", "layer -1 1 none 00000000 bias")]
    [InlineData("a size is out of range", "layer 1 99999999999 none 00000000 bias")]
    [InlineData("a size is out of range", "layer 1 x none 00000000 bias")]
    [InlineData("a layer has too many weights", "layer 65536 257 none 00000000 bias")]
    [InlineData("it has an activation 'gelu', which this version of the package does not know", "layer 1 1 gelu 00000000 bias")]
    [InlineData("it has an activation '1', which this version of the package does not know", "layer 1 1 1 00000000 bias")]
    [InlineData("it has an activation '-1', which this version of the package does not know", "layer 1 1 -1 00000000 bias")]
    [InlineData("it has an activation 'tanh,relu', which this version of the package does not know", "layer 1 1 tanh,relu 00000000 bias")]
    [InlineData("it has an activation '', which this version of the package does not know", "layer 1 1  00000000 bias")]
    [InlineData("a number has no 32 bits", "layer 1 1 none 0 bias")]
    [InlineData("a number has no 32 bits", "layer 1 1 none 0000000g bias")]
    [InlineData("a number has no 32 bits", "layer 1 1 none 000000000 bias")]
    [InlineData("a slope is negative or not finite", "layer 1 1 leakyrelu bf800000 bias")]
    [InlineData("a slope is negative or not finite", "layer 1 1 leakyrelu 7f800000 bias")]
    [InlineData("a slope is negative or not finite", "layer 1 1 leakyrelu 7fc00000 bias")]
    [InlineData("a layer has no weights", "layer 1 1 none 00000000 nobias")]
    [InlineData("a layer has no weights", "layer 1 1 none 00000000 bias", "biases AAAAAA==")]
    [InlineData("a layer has no biases", "layer 1 1 none 00000000 bias", "weights AAAAAA==")]
    [InlineData("a layer has no biases", "layer 1 1 none 00000000 bias", "weights AAAAAA==", "weights AAAAAA==")]
    [InlineData("it has a line 'biases', which this version of the package does not know", "layer 1 1 none 00000000 nobias", "weights AAAAAA==", "biases AAAAAA==")]
    [InlineData("numbers are no base64", "layer 1 1 none 00000000 nobias", "weights A")]
    [InlineData("numbers are no base64", "layer 1 1 none 00000000 nobias", "weights AAAA?A==")]
    [InlineData("there are more or fewer numbers than there are to be", "layer 1 1 none 00000000 nobias", "weights ")]
    [InlineData("there are more or fewer numbers than there are to be", "layer 1 1 none 00000000 nobias", "weights AAAA")]
    [InlineData("there are more or fewer numbers than there are to be", "layer 1 2 none 00000000 nobias", "weights AAAAAA==")]
    public void DamagedLinesAreErrors(string error, params string[] lines) => AssertError(error, ModelTexts.Of(lines));

    [Theory]
    [InlineData("an activation has one property or two", "activation")]
    [InlineData("an activation has one property or two", "activation leakyrelu 00000000 more")]
    [InlineData("it has an activation 'gelu', which this version of the package does not know", "activation gelu")]
    [InlineData("it has an activation '', which this version of the package does not know", "activation ")]
    [InlineData("a slope is negative or not finite", "activation leakyrelu ffffffff")]
    [InlineData("a clip has two bounds", "clip 00000000")]
    [InlineData("a number has no 32 bits", "clip 00000000 x")]
    [InlineData("an operation has constants", "add")]
    [InlineData("an operation has constants", "add 1")]
    [InlineData("a size is out of range", "multiply 0 ")]
    [InlineData("there are more or fewer numbers than there are to be", "divide 2 AAAAAA==")]
    [InlineData("an operation has another number of constants than there are numbers", "subtract 3 AAAAAAAAAAAAAAAA")]
    [InlineData("a layer has another number of inputs than there are before it", "layer 3 1 none 00000000 nobias", "weights AAAAAAAAAAAAAAAA")]
    public void DamagedLinesBehindALayerAreErrors(string error, params string[] lines) => AssertError(error, ModelTexts.Of([Good, .. lines]));

    /// <summary>A text that ends anywhere, or has anything in place of a sign: an error or a model, but no exception.</summary>
    [Fact]
    public void NoDamageIsAnException()
    {
        for (int index = 0; index < ModelTexts.Policy.Length - 1; index++)
        {
            Assert.NotNull(Read(ModelTexts.Policy[..index]).Error);
            foreach (char sign in "\0 \n-,0A=\u2028\ud800")
            {
                NetworkModel model = Read(ModelTexts.Policy.Remove(index, 1).Insert(index, sign.ToString()));
                Assert.Equal(model.Error is null, model.Steps.Count > 0);
            }
        }
    }

    [Fact]
    public void ModelsAreEqualIfTheirTextsAre()
    {
        Assert.Equal(Read(ModelTexts.Policy), Read(ModelTexts.Policy));
        Assert.NotEqual(Read(ModelTexts.Policy), Read(ModelTexts.Of(Good)));
        Assert.NotEqual(Read(ModelTexts.Policy), ModelText.Read("other.onnx", SourceText.From(ModelTexts.Policy, Encoding.UTF8)));
    }

    private static void AssertError(string error, string text)
    {
        NetworkModel model = Read(text);
        Assert.Equal(error, model.Error);
        Assert.Empty(model.Steps);
    }

    private static NetworkModel Read(string text) => ModelText.Read("policy.onnx", SourceText.From(text, Encoding.UTF8));
}

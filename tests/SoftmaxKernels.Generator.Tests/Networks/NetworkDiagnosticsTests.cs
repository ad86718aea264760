using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Networks;

/// <summary>What is reported of networks: SMK0019, and what layers and kernels have too.</summary>
public sealed class NetworkDiagnosticsTests
{
    private static readonly Consumer WithModels = new()
    {
        Models =
        [
            new("models/policy.onnx", ModelTexts.Policy),
            new("models/other.onnx", ModelTexts.Of(ModelTexts.Layer(3, 4, "tanh", hasBias: true))),
            new("a/same.onnx", ModelTexts.Policy),
            new("b/same.onnx", ModelTexts.Policy),
            new("damaged.onnx", "softmax-network 2\nend\n"),
            new("long.onnx", ModelTexts.Of([ModelTexts.Layer(3, 4, "tanh", hasBias: true), .. Enumerable.Repeat("activation tanh", 256)])),
            new("large.onnx", ModelTexts.Of(ModelTexts.Layer(256, 256, "tanh", hasBias: true))),
            new("file.onnx", ModelTexts.External(ModelTexts.Policy)),
            new(item: null, "any other file"),
        ],
    };

    [Theory]
    [InlineData("Sizes = new[] { 1, 1 }")]
    [InlineData("Sizes = new[] { 65536, 256, 2 }")]
    [InlineData("Sizes = new int[] { 4, 5 }, Hidden = LayerActivation.LeakyRelu, Slope = 0f")]
    [InlineData("Sizes = new[] { NetworkKernelAttribute.MaxLayers, 3 }, Methods = LayerMethods.None")]
    [InlineData("Sizes = new[] { 4, 5 }, Output = LayerActivation.Softmax, Heads = new[] { 2, 3 }")]
    [InlineData("Sizes = new[] { 4, 5 }, Heads = new[] { 5 }")]
    [InlineData("Sizes = new[] { 4, 5 }, Heads = new int[0], Output = LayerActivation.Tanh")]
    [InlineData("Sizes = new[] { 4, 5 }, Parameters = ParameterSource.Constants")]
    [InlineData("Sizes = new[] { 4, 5 }, Output = LayerActivation.Tanh, Methods = LayerMethods.All & ~LayerMethods.Backward")]
    [InlineData("Sizes = new[] { 4, 5 }, Methods = LayerMethods.Predict | LayerMethods.Sample")]
    [InlineData("Model = \"policy.onnx\"")]
    [InlineData("Model = \"models/policy.onnx\", Heads = new[] { 2, 2 }")]
    [InlineData("Model = @\"models\\policy.onnx\"")]
    [InlineData("Model = \"a/same.onnx\"")]
    [InlineData("Model = \"file.onnx\", Parameters = ParameterSource.External")]
    public Task GoodArgumentsHaveNoDiagnostic(string arguments) => VerifyAsync($"[NetworkKernel({arguments})]");

    [Theory]
    [InlineData("{|SMK0016:Sizes = new int[0]|}", "The Sizes of 'Policy' is 0 numbers; it must be 2 to 65 numbers")]
    [InlineData("{|SMK0016:Sizes = null|}", "The Sizes of 'Policy' is null; it must be the number of inputs and of the outputs of each layer, or there must be a Model")]
    [InlineData("{|SMK0016:Sizes = default(int[])|}, Heads = null", "The Sizes of 'Policy' is null; it must be the number of inputs and of the outputs of each layer, or there must be a Model")]
    [InlineData("{|SMK0016:Sizes = new[] { 3 }|}", "The Sizes of 'Policy' is 1 number; it must be 2 to 65 numbers")]
    [InlineData("{|SMK0016:Sizes = new[] { 3, 0 }|}", "The Sizes of 'Policy' is 3, 0; it must be numbers from 1 to 65536")]
    [InlineData("{|SMK0016:Sizes = new[] { 65537, 1 }|}", "The Sizes of 'Policy' is 65537, 1; it must be numbers from 1 to 65536")]
    [InlineData("{|SMK0016:Sizes = new[] { 1, 257, 65536 }|}", "The Sizes of 'Policy' is 1, 257, 65536; it must be numbers of which neighbours have a product of at most 16777216, for at most 268435456 parameters")]
    [InlineData("Sizes = new[] { 1, 1 }, {|SMK0016:Slope = -1f|}", "The Slope of 'Policy' is -1; it must be finite and at least 0")]
    [InlineData("Sizes = new[] { 1, 2, 1 }, Hidden = LayerActivation.Elu, {|SMK0016:Slope = 1f|}", "The Slope of 'Policy' is 1; it must be left out beside Elu, whose α is 1")]
    [InlineData("Sizes = new[] { 1, 1 }, {|SMK0016:Slope = float.NaN|}", "The Slope of 'Policy' is NaN; it must be finite and at least 0")]
    [InlineData("Sizes = new[] { 4, 5 }, {|SMK0016:Heads = new[] { 0, 5 }|}", "The Heads of 'Policy' is 0, 5; it must be numbers of classes, each at least 1")]
    [InlineData("Sizes = new[] { 4, 5 }, {|SMK0016:Heads = new[] { 2, 2 }|}", "The Heads of 'Policy' is 2, 2; it must be numbers that add up to the 5 outputs")]
    [InlineData("Sizes = new[] { 4, 5 }, {|SMK0016:Heads = new[] { 2, 3 }|}, Output = LayerActivation.Tanh", "The Heads of 'Policy' is 2, 3; it must be left out, since outputs with the activation Tanh are no classes")]
    [InlineData("Sizes = new[] { 4, 5 }, {|SMK0016:Parameters = ParameterSource.External|}", "The Parameters of 'Policy' is External; it must be left out where there is no Model")]
    [InlineData("Sizes = new[] { 4, 5 }, {|SMK0007:Parameters = (ParameterSource)2|}", "The Parameters of 'Policy' is 2, which ParameterSource does not define")]
    [InlineData("Sizes = new[] { 4, 5 }, {|SMK0007:Hidden = (LayerActivation)8|}", "The Hidden of 'Policy' is 8, which LayerActivation does not define")]
    [InlineData("Sizes = new[] { 4, 5 }, {|SMK0007:Output = (LayerActivation)(-1)|}", "The Output of 'Policy' is -1, which LayerActivation does not define")]
    [InlineData("Sizes = new[] { 4, 5 }, {|SMK0007:Methods = LayerMethods.Forward | (LayerMethods)1024|}", "The Methods of 'Policy' is Forward | 0x400, which LayerMethods does not define")]
    [InlineData("Sizes = new[] { 4, 5 }, {|SMK0007:Arithmetic = (KernelArithmetic)2|}", "The Arithmetic of 'Policy' is 2, which KernelArithmetic does not define")]
    [InlineData("Sizes = new[] { 4, 5 }, {|SMK0012:Methods = LayerMethods.All | LayerMethods.Pointers|}", "'Policy' asks for overloads with pointers, and this project does not allow unsafe code")]
    [InlineData("Model = \"policy.onnx\", {|SMK0016:Sizes = new[] { 3, 4 }|}", "The Sizes of 'Policy' is given; it must be left out beside a Model, which says it")]
    [InlineData("Model = \"policy.onnx\", {|SMK0016:Hidden = LayerActivation.Tanh|}", "The Hidden of 'Policy' is given; it must be left out beside a Model, which says it")]
    [InlineData("Model = \"policy.onnx\", {|SMK0016:Output = LayerActivation.Softmax|}", "The Output of 'Policy' is given; it must be left out beside a Model, which says it")]
    [InlineData("Model = \"policy.onnx\", {|SMK0016:Slope = 0.2f|}", "The Slope of 'Policy' is given; it must be left out beside a Model, which says it")]
    [InlineData("Model = \"policy.onnx\", {|SMK0016:Heads = new[] { -4 }|}", "The Heads of 'Policy' is -4; it must be numbers of classes, each at least 1")]
    [InlineData("{|SMK0019:Model = \"missing.onnx\"|}", "The model 'missing.onnx' of 'Policy' is no item SoftmaxNetwork of the project, which has 'models/policy.onnx', 'models/other.onnx', 'a/same.onnx', 'b/same.onnx', 'damaged.onnx', 'long.onnx', 'large.onnx', 'file.onnx'")]
    [InlineData("{|SMK0019:Model = \"onnx\"|}", "The model 'onnx' of 'Policy' is no item SoftmaxNetwork of the project, which has 'models/policy.onnx', 'models/other.onnx', 'a/same.onnx', 'b/same.onnx', 'damaged.onnx', 'long.onnx', 'large.onnx', 'file.onnx'")]
    [InlineData("{|SMK0019:Model = \"same.onnx\"|}", "The model 'same.onnx' of 'Policy' is the end of several items SoftmaxNetwork of the project: 'a/same.onnx', 'b/same.onnx'")]
    [InlineData("{|SMK0019:Model = \"damaged.onnx\"|}", "The model 'damaged.onnx' of 'Policy' cannot be read: it is not whole, or of another version of the package")]
    [InlineData("{|SMK0019:Model = \"policy.onnx\"|}, Heads = new[] { 1, 2 }", "The model 'policy.onnx' of 'Policy' does not fit the Heads: they must be numbers that add up to the 4 outputs")]
    [InlineData("{|SMK0019:Model = \"other.onnx\"|}, Heads = new[] { 1, 3 }", "The model 'other.onnx' of 'Policy' does not fit the Heads: they must be left out, since outputs with the activation Tanh are no classes")]
    [InlineData("{|SMK0019:Model = \"file.onnx\"|}", "The model 'file.onnx' of 'Policy' has an item with Parameters=\"External\", and so takes Parameters = ParameterSource.External")]
    [InlineData("{|SMK0019:Model = \"policy.onnx\"|}, Parameters = ParameterSource.External", "The model 'policy.onnx' of 'Policy' takes Parameters=\"External\" of its item too, so that the build writes the file")]
    [InlineData("{|SMK0019:Model = \"long.onnx\"|}", "The model 'long.onnx' of 'Policy' has 257 steps, and a network has at most 256")]
    [InlineData("{|SMK0019:Model = \"large.onnx\"|}", "The model 'large.onnx' of 'Policy' has 65,792 parameters, and more than 65,536 take Parameters = ParameterSource.External, and Parameters=\"External\" of the item")]
    public async Task WrongArgumentsAreErrors(string arguments, string message)
    {
        Diagnostic diagnostic = Assert.Single(await VerifyAsync($"[NetworkKernel({arguments})]"));

        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(message, diagnostic.GetMessage(null));
    }

    [Theory]
    [InlineData("[{|SMK0016:NetworkKernel|}]", "The Sizes of 'Policy' is missing; it must be the number of inputs and of the outputs of each layer, or there must be a Model")]
    [InlineData("[{|SMK0016:NetworkKernel(Hidden = LayerActivation.Relu)|}]", "The Sizes of 'Policy' is missing; it must be the number of inputs and of the outputs of each layer, or there must be a Model")]
    public async Task ShapeMustBeGiven(string attribute, string message) =>
        Assert.Equal(message, Assert.Single(await VerifyAsync(attribute)).GetMessage(null));

    [Fact]
    public async Task WithoutModelsThereIsNone() => Assert.Equal(
        "The model 'policy.onnx' of 'Policy' is no item SoftmaxNetwork of the project",
        Assert.Single(await VerifyAsync("[NetworkKernel({|SMK0019:Model = \"policy.onnx\"|})]", new Consumer())).GetMessage(null));

    [Theory]
    [InlineData("[NetworkKernel({|SMK0017:Sizes = new[] { 4, 1 }|}, Output = LayerActivation.Softmax)]", "The softmax of 'Policy' has one output, which is always 1; a probability of its own takes the activation Sigmoid")]
    [InlineData("[NetworkKernel(Sizes = new[] { 4, 3 }, {|SMK0017:Heads = new[] { 1, 2 }|})]", "The softmax of 'Policy' has one output, which is always 1; a probability of its own takes the activation Sigmoid")]
    [InlineData("[NetworkKernel(Sizes = new[] { 4, 2 }, {|SMK0014:Methods = LayerMethods.Batch|})]", "The Methods of 'Policy' is Batch, which names no method")]
    [InlineData("[NetworkKernel(Sizes = new[] { 4, 2 }, Output = LayerActivation.Silu, {|SMK0018:Methods = LayerMethods.Forward | LayerMethods.Predict | LayerMethods.Sample|})]", "'Policy' gets no Predict | Sample: only a network with the output Softmax or None has classes")]
    [InlineData("[NetworkKernel(Sizes = new[] { 4, 2 }, {|SMK0018:Methods = LayerMethods.Predict | LayerMethods.CrossEntropy|})]", "'Policy' gets no CrossEntropy: only a network with the output Softmax has losses")]
    [InlineData("[NetworkKernel(Model = \"other.onnx\", {|SMK0018:Methods = LayerMethods.Predict|})]", "'Policy' gets no Predict: only a network with the output Softmax or None has classes")]
    public async Task WarningsLeaveTheCode(string attribute, string message)
    {
        Diagnostic diagnostic = Assert.Single(await VerifyAsync(attribute));

        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal(message, diagnostic.GetMessage(null));
    }

    [Theory]
    [InlineData("SoftmaxKernels.SoftmaxKernel(Size = 10)", "a softmax kernel already, by another attribute")]
    [InlineData("SoftmaxKernels.LayerKernel(Inputs = 3, Outputs = 2)", "a layer already, by another attribute")]
    public async Task OneAttributeOnAType(string other, string reason)
    {
        Consumer consumer = new();
        GeneratorRun run = GeneratorHarness.Run(consumer, $$"""[{{other}}, SoftmaxKernels.NetworkKernel(Sizes = new[] { 3, 2 })] static partial class Both { }""");

        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.AnalyzeAsync(run.Output, consumer));

        Assert.Equal("SMK0004", diagnostic.Id);
        Assert.Contains(reason, diagnostic.GetMessage(null), System.StringComparison.Ordinal);
        Assert.DoesNotContain(run.Files, file => file.HintName.Contains("Network", System.StringComparison.Ordinal));
        Assert.Equal([], run.Build());
    }

    [Theory]
    [InlineData("static class {|SMK0001:Policy|} { }")]
    [InlineData("static partial class Policy { static int {|SMK0005:Forward|}; static int Use() => Forward; }")]
    [InlineData("static partial class Policy { static void {|SMK0005:LayerCount|}() { } }")]
    [InlineData("partial interface {|SMK0004:Policy|} { }")]
    public Task TypesAndNamesAreThoseOfKernels(string type) => AnalyzerHarness.VerifyAsync($$"""
        using SoftmaxKernels;
        [NetworkKernel(Sizes = new[] { 3, 2 })] {{type}}
        """);

    private static Task<IReadOnlyList<Diagnostic>> VerifyAsync(string attribute, Consumer? consumer = null) => AnalyzerHarness.VerifyAsync(consumer ?? WithModels, $$"""
        using SoftmaxKernels;
        {{attribute}} static partial class Policy { }
        """);
}

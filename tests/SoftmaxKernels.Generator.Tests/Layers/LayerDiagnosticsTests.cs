using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Layers;

/// <summary>What is reported of layers: SMK0016, SMK0017, and what kernels have too.</summary>
public sealed class LayerDiagnosticsTests
{
    [Theory]
    [InlineData("Inputs = 1, Outputs = 1")]
    [InlineData("Inputs = 65536, Outputs = 256")]
    [InlineData("Inputs = LayerKernelAttribute.MaxSize, Outputs = 1, Activation = LayerActivation.Sigmoid")]
    [InlineData("Inputs = 8, Outputs = 64, Activation = LayerActivation.LeakyRelu, Slope = 0f")]
    [InlineData("Inputs = 8, Outputs = 2, Bias = false, Methods = LayerMethods.None")]
    [InlineData("Inputs = 8, Outputs = 2, Activation = LayerActivation.Tanh, Methods = LayerMethods.All & ~LayerMethods.Backward")]
    [InlineData("Inputs = 8, Outputs = 2, Activation = LayerActivation.Softmax, Methods = LayerMethods.Predict")]
    public Task GoodArgumentsHaveNoDiagnostic(string arguments) => VerifyAsync($"[LayerKernel({arguments})]");

    [Theory]
    [InlineData("{|SMK0016:Inputs = 0|}, Outputs = 1", "The Inputs of 'Layer' is 0; it must be from 1 to 65536")]
    [InlineData("Inputs = 1, {|SMK0016:Outputs = 65537|}", "The Outputs of 'Layer' is 65537; it must be from 1 to 65536")]
    [InlineData("{|SMK0016:Outputs = 65536|}, Inputs = 257", "The Outputs of 'Layer' is 65536; it must be at most 65280 beside 257 inputs")]
    [InlineData("Inputs = 1, Outputs = 1, {|SMK0016:Slope = -1f|}", "The Slope of 'Layer' is -1; it must be finite and at least 0")]
    [InlineData("Inputs = 1, Outputs = 1, Activation = LayerActivation.Elu, {|SMK0016:Slope = 0.5f|}", "The Slope of 'Layer' is 0.5; it must be left out beside Elu, whose α is 1")]
    [InlineData("Inputs = 1, Outputs = 1, {|SMK0016:Slope = float.NaN|}", "The Slope of 'Layer' is NaN; it must be finite and at least 0")]
    [InlineData("Inputs = 1, Outputs = 1, {|SMK0007:Activation = (LayerActivation)8|}", "The Activation of 'Layer' is 8, which LayerActivation does not define")]
    [InlineData("Inputs = 1, Outputs = 1, {|SMK0007:Methods = LayerMethods.Forward | (LayerMethods)1024|}", "The Methods of 'Layer' is Forward | 0x400, which LayerMethods does not define")]
    [InlineData("Inputs = 1, Outputs = 1, {|SMK0007:Arithmetic = (KernelArithmetic)2|}", "The Arithmetic of 'Layer' is 2, which KernelArithmetic does not define")]
    [InlineData("Inputs = 1, Outputs = 1, {|SMK0012:Methods = LayerMethods.All | LayerMethods.Pointers|}", "'Layer' asks for overloads with pointers, and this project does not allow unsafe code")]
    public async Task WrongArgumentsAreErrors(string arguments, string message)
    {
        Diagnostic diagnostic = Assert.Single(await VerifyAsync($"[LayerKernel({arguments})]"));

        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(message, diagnostic.GetMessage(null));
    }

    [Theory]
    [InlineData("[{|SMK0016:LayerKernel(Outputs = 3)|}]", "The Inputs of 'Layer' is missing; it must be from 1 to 65536")]
    [InlineData("[{|SMK0016:LayerKernel(Inputs = 3)|}]", "The Outputs of 'Layer' is missing; it must be from 1 to 65536")]
    public async Task ShapeMustBeGiven(string attribute, string message) =>
        Assert.Equal(message, Assert.Single(await VerifyAsync(attribute)).GetMessage(null));

    [Theory]
    [InlineData("[LayerKernel(Inputs = 4, {|SMK0017:Outputs = 1|}, Activation = LayerActivation.Softmax)]", "The softmax of 'Layer' has one output, which is always 1; a probability of its own takes the activation Sigmoid")]
    [InlineData("[LayerKernel(Inputs = 4, Outputs = 2, {|SMK0014:Methods = LayerMethods.Batch|})]", "The Methods of 'Layer' is Batch, which names no method")]
    [InlineData("[LayerKernel(Inputs = 4, Outputs = 2, {|SMK0018:Methods = LayerMethods.Forward | LayerMethods.Predict | LayerMethods.Sample|})]", "'Layer' gets no Predict | Sample: only a layer with the activation Softmax has classes")]
    public async Task WarningsLeaveTheCode(string attribute, string message)
    {
        Diagnostic diagnostic = Assert.Single(await VerifyAsync(attribute));

        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal(message, diagnostic.GetMessage(null));
    }

    [Fact]
    public async Task OneAttributeOnAType()
    {
        Consumer consumer = new();
        GeneratorRun run = GeneratorHarness.Run(consumer, "[SoftmaxKernels.SoftmaxKernel(Size = 10), SoftmaxKernels.LayerKernel(Inputs = 3, Outputs = 2)] static partial class Both { }");

        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.AnalyzeAsync(run.Output, consumer));

        Assert.Equal("SMK0004", diagnostic.Id);
        Assert.DoesNotContain(run.Files, file => file.HintName.Contains("Layer", System.StringComparison.Ordinal));
        Assert.Equal([], run.Build());
    }

    [Theory]
    [InlineData("static class {|SMK0001:Layer|} { }")]
    [InlineData("static partial class Layer { static int {|SMK0005:Forward|}; static int Use() => Forward; }")]
    [InlineData("static partial class Layer { static void {|SMK0005:Inputs|}() { } }")]
    [InlineData("partial interface {|SMK0004:Layer|} { }")]
    public Task TypesAndNamesAreThoseOfKernels(string type) => AnalyzerHarness.VerifyAsync($$"""
        using SoftmaxKernels;
        [LayerKernel(Inputs = 3, Outputs = 2)] {{type}}
        """);

    [Theory]
    [InlineData("Layer.Forward({|SMK0008:new float[7]|}, a, y);", "'parameters' of 'Layer.Forward' must have exactly 80 elements, and this has 7")]
    [InlineData("Layer.Forward(p, {|SMK0008:new float[3]|}, y);", "'inputs' of 'Layer.Forward' must have exactly 4 elements, and this has 3")]
    [InlineData("Layer.Forward(p, a, {|SMK0008:new float[2]|});", "'destination' of 'Layer.Forward' must have at least 3 elements, and this has 2")]
    [InlineData("Layer.Pack({|SMK0008:new float[80]|}, new float[3], p);", "'weights' of 'Layer.Pack' must have exactly 12 elements, and this has 80")]
    [InlineData("Layer.Unpack(p, new float[12], {|SMK0008:new float[12]|});", "'biases' of 'Layer.Unpack' must have exactly 3 elements, and this has 12")]
    [InlineData("Layer.ForwardBatch(p, {|SMK0008:new float[9]|}, y);", "'inputs' of 'Layer.ForwardBatch' must have whole rows of 4 elements, and this has 9")]
    [InlineData("Layer.ForwardBatch(p, new float[8], {|SMK0008:new float[5]|});", "'destination' of 'Layer.ForwardBatch' must have at least 6 elements, and this has 5")]
    [InlineData("Layer.CrossEntropyBatch(p, new float[8], {|SMK0008:new int[3]|});", "'labels' of 'Layer.CrossEntropyBatch' must have exactly 2 elements, and this has 3")]
    [InlineData("Layer.CrossEntropyGradient(p, a, 0, p, {|SMK0008:new float[3]|});", "'inputGradients' of 'Layer.CrossEntropyGradient' must have at least 4 elements, and this has 3")]
    [InlineData("Layer.CrossEntropy(p, a, {|SMK0015:3|});", "'label' of 'Layer.CrossEntropy' must be 0 to 2, and this is 3")]
    [InlineData("Layer.Sample(p, a, {|SMK0015:-1f|}, 0.5);", "'temperature' of 'Layer.Sample' must be 0 or more, and this is -1")]
    public async Task CallsThatCannotBeRight(string call, string message) =>
        Assert.Equal(message, Assert.Single(await VerifyCallAsync(call)).GetMessage(null));

    [Theory]
    [InlineData("Layer.Forward(new float[80], new float[4], new float[3]);")]
    [InlineData("Layer.Forward(new float[Layer.ParameterCount], new float[Layer.Inputs], new float[Layer.Outputs + 1]);")]
    [InlineData("Layer.ForwardBatch(p, new float[8], new float[6]);")]
    [InlineData("Layer.CrossEntropyGradient(p, a, 2, p, default);")]
    [InlineData("Layer.CrossEntropyGradientBatch(p, new float[8], new int[2], p, new float[8], 0.5f);")]
    [InlineData("Layer.Pack(new float[12], new float[3], new float[100]);")]
    public Task CallsThatMayBeRight(string call) => VerifyCallAsync(call);

    private static Task<IReadOnlyList<Diagnostic>> VerifyAsync(string attribute) => AnalyzerHarness.VerifyAsync($$"""
        using SoftmaxKernels;
        {{attribute}} static partial class Layer { }
        """);

    private static Task<IReadOnlyList<Diagnostic>> VerifyCallAsync(string call) => AnalyzerHarness.VerifyAsync($$"""
        using SoftmaxKernels;
        [LayerKernel(Inputs = 4, Outputs = 3, Activation = LayerActivation.Softmax)] static partial class Layer { }
        static class Use
        {
            static void Call(float[] p, float[] a, float[] y) { {{call}} }
        }
        """);
}

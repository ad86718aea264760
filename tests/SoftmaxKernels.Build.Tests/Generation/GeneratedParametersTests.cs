using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Build.Conversion;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Build.Text;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Generation;

/// <summary>Where the parameters of kernels come from, and how many there may be.</summary>
public sealed class GeneratedParametersTests
{
    /// <summary>The same weights in both formats are the same kernel.</summary>
    [Fact]
    public void Of_safetensors()
    {
        byte[] file = new SafetensorsEncoder()
            .Random("net.0.weight", 20, 24).Random("net.0.bias", 20).Random("net.2.weight", 5, 20).Random("net.2.bias", 5).ToArray();
        byte[] model = Twin().ToArray();
        using GeneratedModel ofTensors = new(KernelAgreement.Convert(
            "policy.safetensors", file, new ModelOptions(Sizes: "24;20;5", Hidden: "Tanh", OutputActivation: "Softmax")));
        using GeneratedModel ofGraph = new(KernelAgreement.Convert("model.onnx", model, new ModelOptions()));
        float[] inputs = Seeded.Normal(24 * 33, seed: 1);
        for (int i = 0; i < ofTensors.Kernels.Count; i++)
        {
            Assert.Equal(KernelAgreement.Forward(ofGraph.Kernels[i], inputs), KernelAgreement.Forward(ofTensors.Kernels[i], inputs));
        }

        // Weights of a normal distribution make sums of 5, where those of trained layers make sums of 1.
        KernelAgreement.Check(ofTensors, model, KernelAgreement.Tolerance, scale: 1f);
    }

    /// <summary>What the generator writes into the assembly is what the kernel's own member packs.</summary>
    [Theory]
    [InlineData(24, 20)]
    [InlineData(100, 1)]
    [InlineData(33, 130)]
    public void Constants_are_those_of_Pack(int inputs, int outputs)
    {
        Network network = KernelAgreement.Convert(
            "model.onnx",
            new OnnxEncoder().Input("x", -1, inputs).Layer("x", "h", inputs, outputs).Random("w", outputs, 3).Node("MatMul", "h w", "y").Output("y").ToArray(),
            new ModelOptions());
        using GeneratedModel generated = new(network);
        Assert.All(generated.Kernels, kernel => Assert.Equal(kernel.Pack(network), kernel.Parameters));
    }

    [Fact]
    public void In_a_file()
    {
        byte[] model = Twin().ToArray();
        Network network = KernelAgreement.Convert("model.onnx", model, new ModelOptions());
        using GeneratedModel generated = new(network, isExternal: true);
        foreach (GeneratedKernel kernel in generated.Kernels)
        {
            kernel.Load(new MemoryStream(ParameterFile.Of(network)));
            Assert.Equal(kernel.Pack(network), kernel.Parameters);
        }

        KernelAgreement.Check(generated, model, KernelAgreement.Tolerance, scale: 1f);
    }

    [Fact]
    public void Of_another_network_or_cut_off_are_refused()
    {
        Network network = KernelAgreement.Convert("model.onnx", Twin().ToArray(), new ModelOptions());
        Network other = KernelAgreement.Convert(
            "model.onnx", new OnnxEncoder().Input("x", -1, 24).Layer("x", "y", 24, 5).Output("y").ToArray(), new ModelOptions());
        using GeneratedModel generated = new(network, isExternal: true);
        GeneratedKernel kernel = generated.Kernels[0];
        byte[] file = ParameterFile.Of(network);
        Assert.Throws<InvalidDataException>(() => kernel.Load(new MemoryStream(ParameterFile.Of(other))));
        Assert.Throws<InvalidDataException>(() => kernel.Load(new MemoryStream(file[..^1])));
        Assert.Throws<InvalidDataException>(() => kernel.Load(new MemoryStream([])));
    }

    [Fact]
    public void Too_many_for_constants_take_a_file()
    {
        Network network = KernelAgreement.Convert(
            "model.onnx", new OnnxEncoder().Input("x", -1, 256).Layer("x", "y", 256, 257).Output("y").ToArray(), new ModelOptions());
        Assert.All(Refusals(network), message => Assert.Contains("ParameterSource.External", message, System.StringComparison.Ordinal));
        Assert.Empty(new GeneratorRun(network, isExternal: true).Diagnostics());
    }

    [Fact]
    public void Too_many_layers_are_refused()
    {
        OnnxEncoder model = new OnnxEncoder().Input("h0", -1, 2);
        foreach (int layer in Enumerable.Range(0, Contract.LargestLayerCount + 1))
        {
            model.Layer($"h{layer}", $"h{layer + 1}", 2, 2);
        }

        Network network = KernelAgreement.Convert("model.onnx", model.Output($"h{Contract.LargestLayerCount + 1}").ToArray(), new ModelOptions());
        Assert.All(Refusals(network), message => Assert.Contains("65 layers", message, System.StringComparison.Ordinal));
    }

    /// <summary>Names from a file stand in comments of the generated code, and must not end them.</summary>
    [Fact]
    public void Names_are_no_code()
    {
        Network network = KernelAgreement.Convert(
            "*/ & <model>\".onnx",
            new OnnxEncoder().Input("x", -1, 24).Input("\n#error\u2028#error\u0085*/\\", -1, 2).Layer("x", "y", 24, 20).Output("y").ToArray(),
            new ModelOptions());
        using GeneratedModel generated = new(network);
        Assert.Contains(generated.Files, file => file.Contains("#error", System.StringComparison.Ordinal));
    }

    // What the analyzer says of both kernels, of which neither has code.
    private static IReadOnlyList<string> Refusals(Network network)
    {
        GeneratorRun run = new(network);
        Assert.Empty(run.Files);
        IReadOnlyList<Diagnostic> diagnostics = run.Diagnostics();
        Assert.Equal(["SMK0019", "SMK0019"], diagnostics.Select(diagnostic => diagnostic.Id));
        return [.. diagnostics.Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static OnnxEncoder Twin() => new OnnxEncoder().Input("x", -1, 24)
        .Random("net.0.weight", 20, 24).Random("net.0.bias", 20).Random("net.2.weight", 5, 20).Random("net.2.bias", 5)
        .Node("Gemm", "x net.0.weight net.0.bias", "h", ("transB", 1L)).Node("Tanh", "h", "t")
        .Node("Gemm", "t net.2.weight net.2.bias", "z", ("transB", 1L)).Node("Softmax", "z", "y").Output("y");
}

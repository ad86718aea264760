using System;
using System.Linq;
using System.Runtime.InteropServices;
using SoftmaxKernels.Build.Tests.Encoding;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Build.Tests.Generation;

/// <summary>Gemm and MatMul as kernels.</summary>
/// <param name="output">Takes the errors.</param>
public sealed class GeneratedLinearTests(ITestOutputHelper output)
{
    private const int Float16 = 10;
    private const int Double = 11;
    private const int BFloat16 = 16;

    /// <summary>Both forms of weights, one panel and several, with and without whole registers.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 3)]
    [InlineData(16, 16)]
    [InlineData(84, 64)]
    [InlineData(100, 1)]
    [InlineData(33, 130)]
    [InlineData(256, 17)]
    public void Gemm(int inputs, int outputs) => Check(new OnnxEncoder().Input("x", -1, inputs).TrainedLayer("x", "y", inputs, outputs).Output("y"));

    [Theory]
    [InlineData(0L, 1f, 1f)]
    [InlineData(1L, 0.3f, 1.7f)]
    [InlineData(0L, -2f, 0.5f)]
    [InlineData(0L, 1f, 0f)]
    public void Gemm_with_attributes(long transB, float alpha, float beta) => Check(new OnnxEncoder()
        .Input("x", -1, 24).Weights("w", 24, transB == 0 ? [24, 20] : [20, 24]).Random("b", 20)
        .Node("Gemm", "x w b", "y", ("transB", transB), ("alpha", alpha), ("beta", beta)).Output("y"));

    [Fact]
    public void Gemm_without_biases() => Check(new OnnxEncoder().Input("x", -1, 24).Weights("w", 24, 24, 20).Node("Gemm", "x w", "y").Output("y"));

    [Theory]
    [InlineData(new long[] { })]
    [InlineData(new long[] { 1 })]
    [InlineData(new long[] { 1, 20 })]
    public void Gemm_spreads_its_biases(long[] shape) => Check(new OnnxEncoder()
        .Input("x", -1, 24).Weights("w", 24, 24, 20).Random("b", shape).Node("Gemm", "x w b", "y").Output("y"));

    [Theory]
    [InlineData("Add", "p b")]
    [InlineData("Add", "b p")]
    [InlineData("Sub", "p b")]
    [InlineData("Sub", "b p")]
    public void MatMul_and_biases(string operation, string inputs) => Check(new OnnxEncoder()
        .Input("x", -1, 24).Weights("w", 24, 24, 20).Random("b", 20).Node("MatMul", "x w", "p").Node(operation, inputs, "y").Output("y"));

    [Fact]
    public void MatMul_and_two_additions() => Check(new OnnxEncoder()
        .Input("x", -1, 24).Weights("w", 24, 24, 20).Random("b", 20).Random("c", 20)
        .Node("MatMul", "x w", "p").Node("Add", "p b", "q").Node("Add", "q c", "y").Output("y"));

    [Fact]
    public void MatMul_with_a_vector() => Check(new OnnxEncoder().Input("x", -1, 24).Weights("w", 24, 24).Node("MatMul", "x w", "y").Output("y"));

    [Fact]
    public void One_row_only() => Check(new OnnxEncoder().Input("x", 1, 24).TrainedLayer("x", "y", 24, 20).Output("y"));

    [Fact]
    public void Heads_side_by_side() => Check(new OnnxEncoder()
        .Input("x", -1, 24).TrainedLayer("x", "h", 24, 20).Node("Tanh", "h", "t")
        .TrainedLayer("t", "a", 20, 3).Weights("w", 20, 20, 4).Node("MatMul", "t w", "b").Node("Concat", "a b", "y", ("axis", 1L)).Output("y"));

    [Fact]
    public void As_many_layers_as_there_may_be()
    {
        OnnxEncoder model = new OnnxEncoder().Input("x", -1, 6);
        foreach (int layer in Enumerable.Range(0, Contract.LargestLayerCount))
        {
            string input = layer == 0 ? "x" : $"t{layer}";
            model.TrainedLayer(input, $"h{layer}", 6, 6).Node("Tanh", $"h{layer}", $"t{layer + 1}");
        }

        Check(model.Output($"t{Contract.LargestLayerCount}"));
    }

    [Theory]
    [InlineData(Float16)]
    [InlineData(Double)]
    [InlineData(BFloat16)]
    public void Weights_of_other_types(int type)
    {
        // With few digits, so that each type has them.
        float[] weights = [.. Seeded.Normal(24 * 20, seed: 3).Select(value => MathF.Round(value * 8f) / 32f)];
        byte[] data = type switch
        {
            Float16 => MemoryMarshal.AsBytes(weights.Select(value => (Half)value).ToArray().AsSpan()).ToArray(),
            Double => MemoryMarshal.AsBytes(weights.Select(value => (double)value).ToArray().AsSpan()).ToArray(),
            _ => MemoryMarshal.AsBytes(weights.Select(value => (ushort)(BitConverter.SingleToUInt32Bits(value) >> 16)).ToArray().AsSpan()).ToArray(),
        };
        Check(new OnnxEncoder()
            .Input("x", -1, 24).Constant(OnnxEncoder.Tensor("w", type, [24, 20], data)).Random("b", 20)
            .Node("Cast", "w", "f", ("to", 1L)).Node("Gemm", "x f b", "y").Output("y"));
    }

    private void Check(OnnxEncoder model) => output.WriteLine($"largest error {KernelAgreement.Check(model):E1}");
}

using System;
using System.Linq;
using System.Runtime.InteropServices;
using SoftmaxKernels.Build.Conversion;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Build.Tests.Evaluation;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Damage;

/// <summary>The forms that weights have in files, and those that they must not have.</summary>
public sealed class TensorTests
{
    private const int Float16 = 10;
    private const int Double = 11;
    private const int BFloat16 = 16;

    private static readonly float[] Values = [1f, -2f, 0.5f, 3f];

    [Fact]
    public void Floats_in_bytes() => AssertTaken(OnnxEncoder.Tensor("w", [2, 2], Values));

    [Fact]
    public void Floats_side_by_side() => AssertTaken(OnnxEncoder.Header("w", 1, 2, 2).Bytes(4, MemoryMarshal.AsBytes(Values.AsSpan())));

    [Fact]
    public void Floats_one_by_one() => AssertTaken(Values.Aggregate(OnnxEncoder.Header("w", 1, 2, 2), (tensor, value) => tensor.Float(4, value)));

    [Fact]
    public void Dimensions_side_by_side() => AssertTaken(
        new ProtobufMessage().Packed(1, 2, 2).Integer(2, 1).Text(8, "w").Bytes(9, MemoryMarshal.AsBytes(Values.AsSpan())));

    [Fact]
    public void Doubles_that_are_floats()
    {
        double[] doubles = [.. Values.Select(value => (double)value)];
        AssertTaken(OnnxEncoder.Tensor("w", Double, [2, 2], MemoryMarshal.AsBytes(doubles.AsSpan())));
        AssertTaken(OnnxEncoder.Header("w", Double, 2, 2).Bytes(10, MemoryMarshal.AsBytes(doubles.AsSpan())));
    }

    [Fact]
    public void Doubles_that_are_no_floats() =>
        Fails(OnnxEncoder.Tensor("w", Double, [2, 2], MemoryMarshal.AsBytes(new[] { 1.0, 0.1, 2.0, 3.0 }.AsSpan())), "SMKN008", "'w'", "double");

    [Fact]
    public void Halves()
    {
        Half[] halves = [.. Values.Select(value => (Half)value)];
        AssertTaken(OnnxEncoder.Tensor("w", Float16, [2, 2], MemoryMarshal.AsBytes(halves.AsSpan())));
        AssertTaken(OnnxEncoder.Header("w", Float16, 2, 2).Packed(5, [.. halves.Select(half => (long)BitConverter.HalfToUInt16Bits(half))]));
    }

    [Fact]
    public void Upper_halves_of_floats()
    {
        ushort[] upper = [.. Values.Select(value => (ushort)(BitConverter.SingleToUInt32Bits(value) >> 16))];
        AssertTaken(OnnxEncoder.Tensor("w", BFloat16, [2, 2], MemoryMarshal.AsBytes(upper.AsSpan())));
        AssertTaken(upper.Aggregate(OnnxEncoder.Header("w", BFloat16, 2, 2), (tensor, bits) => tensor.Integer(5, bits)));
    }

    [Fact]
    public void Every_half_is_converted_exactly()
    {
        for (int bits = 0; bits <= ushort.MaxValue; bits++)
        {
            float expected = (float)BitConverter.UInt16BitsToHalf((ushort)bits);
            float actual = FloatBits.FromHalf(bits);
            Assert.True(float.IsNaN(expected) ? float.IsNaN(actual) : BitConverter.SingleToInt32Bits(expected) == BitConverter.SingleToInt32Bits(actual), $"{bits:x4}");
        }
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Weights_that_are_no_numbers(float value) => Fails(OnnxEncoder.Tensor("w", [2, 2], 1f, 2f, value, 3f), "SMKN010", "number 2", "'w'", value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Halves_that_are_no_numbers() =>
        Fails(OnnxEncoder.Tensor("w", Float16, [2, 2], MemoryMarshal.AsBytes(new[] { Half.NaN, Half.One, Half.One, Half.One }.AsSpan())), "SMKN010", "number 0");

    [Fact]
    public void Biases_that_are_no_numbers() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 2).Random("w", 2, 2).Floats("b", [2], 0f, float.NaN).Node("Gemm", "x w b", "y").Output("y"), "SMKN010", "number 1", "'b'");

    [Fact]
    public void Constants_of_nodes_that_are_no_numbers() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 2).Node("Constant", "", "c", ("value_float", float.NaN)).Node("Add", "x c", "h").Layer("h", "y", 2, 2).Output("y"), "SMKN010", "node0");

    /// <summary>What the output does not need is not looked at.</summary>
    [Fact]
    public void Constants_that_are_not_needed_may_be_anything() => Agreement.Check(
        new OnnxEncoder().Input("x", -1, 2).Floats("unused", [1], float.NaN).Layer("x", "y", 2, 2).Output("y"));

    [Theory]
    [InlineData(new long[] { 2, 3 })]
    [InlineData(new long[] { 2 })]
    [InlineData(new long[] { 0, 2 })]
    [InlineData(new long[] { -2, -2 })]
    [InlineData(new long[] { long.MinValue, 2 })]
    [InlineData(new long[] { 1L << 32, 1L << 32 })]
    [InlineData(new long[] { long.MaxValue, long.MaxValue, long.MaxValue })]
    [InlineData(new long[] { 1 << 20, 1 << 20, 0 })]
    public void Dimensions_that_do_not_fit(long[] dimensions)
    {
        Fails(OnnxEncoder.Tensor("w", dimensions, Values), "SMKN007", "'w'");
        Fails(OnnxEncoder.Header("w", 1, dimensions).Bytes(4, MemoryMarshal.AsBytes(Values.AsSpan())), "SMKN007", "'w'");
    }

    [Fact]
    public void Bytes_that_are_no_floats() => Fails(OnnxEncoder.Tensor("w", 1, [2, 2], new byte[15]), "SMKN007", "15 bytes", "16");

    [Fact]
    public void No_data() => Fails(OnnxEncoder.Header("w", 1, 2, 2), "SMKN007", "0 elements");

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(14)]
    [InlineData(17)]
    [InlineData(99)]
    public void Other_types(int type) => Fails(OnnxEncoder.Tensor("w", type, [2, 2], new byte[4]), "SMKN008", "'w'");

    [Fact]
    public void Integers_as_weights() => Fails(OnnxEncoder.Tensor("w", [2, 2], 1L, 2L, 3L, 4L), "SMKN012", "(MatMul)");

    [Fact]
    public void Halves_of_more_than_16_bits() => Fails(OnnxEncoder.Header("w", Float16, 2, 2).Packed(5, 1, 2, 3, 1 << 16), "SMKN007", "16 bits");

    [Fact]
    public void Data_in_another_file()
    {
        ProtobufMessage entry = new ProtobufMessage().Text(1, "location").Text(2, "../../weights.bin");
        Fails(OnnxEncoder.Header("w", 1, 2, 2).Message(13, entry).Integer(14, 1), "SMKN009", "'w'");
        Fails(OnnxEncoder.Header("w", 1, 2, 2).Integer(14, 1), "SMKN009", "'w'");
    }

    [Fact]
    public void A_part_of_a_tensor() => Fails(OnnxEncoder.Tensor("w", [2, 2], Values).Message(3, new ProtobufMessage()), "SMKN007", "part");

    private static void AssertTaken(ProtobufMessage weights)
    {
        ConversionResult result = ModelConverter.Convert("a.onnx", Model(weights).ToArray(), new ModelOptions());
        Assert.True(result.Diagnostic is null, result.Diagnostic?.Message);
        Assert.Equal([1f, 0.5f, -2f, 3f], Assert.IsType<LayerStep>(Assert.Single(result.Network!.Steps)).Weights);
    }

    private static void Fails(ProtobufMessage weights, string id, params string[] words) => Agreement.Fails(Model(weights), id, words);

    private static OnnxEncoder Model(ProtobufMessage weights) => new OnnxEncoder().Input("x", -1, 2).Constant(weights).Node("MatMul", "x w", "y").Output("y");
}

using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>The block of parameters: its length and order are a contract, and files may hold it.</summary>
public sealed class LayerParametersTests
{
    public static TheoryData<int, int> Shapes => TestCases.Each([1, 2, 15, 16, 17, 64, 100, 300], [1, 2, 10, 16, 17, 63, 64, 65, 130]);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Unpack_is_the_inverse_of_pack(int inputs, int outputs)
    {
        foreach (bool hasBias in (bool[])[true, false])
        {
            GenericLayer layer = new(inputs, outputs, hasBias: hasBias);
            float[] weights = [.. Enumerable.Range(1, inputs * outputs).Select(number => (float)number)];
            float[] biases = [.. Enumerable.Range(1, hasBias ? outputs : 0).Select(number => -(float)number)];
            float[] block = new float[layer.ParameterCount];
            Array.Fill(block, float.NaN);

            layer.Pack(weights, biases, block);

            Assert.Equal(weights.Concat(biases).Order(), block.Where(number => number != 0f).Order());
            float[] unpackedWeights = new float[weights.Length];
            float[] unpackedBiases = new float[biases.Length];
            layer.Unpack(block, unpackedWeights, unpackedBiases);
            Assert.Equal(weights, unpackedWeights);
            Assert.Equal(biases, unpackedBiases);

            float[] transposed = [.. from input in Enumerable.Range(0, inputs) from output in Enumerable.Range(0, outputs) select weights[(output * inputs) + input]];
            float[] same = new float[layer.ParameterCount + 1];
            same[^1] = 7f;
            layer.PackTransposed(transposed, biases, same);
            Assert.Equal([.. block, 7f], same);
        }
    }

    /// <summary>As NUMERICS.md has it, in other words than the product.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public void Block_has_the_documented_order(int inputs, int outputs)
    {
        GenericLayer layer = new(inputs, outputs);
        float[] weights = [.. Enumerable.Range(0, inputs * outputs).Select(number => (float)number + 1f)];
        float[] biases = [.. Enumerable.Range(0, outputs).Select(number => -1f - number)];
        float[] block = new float[layer.ParameterCount];
        layer.Pack(weights, biases, block);

        int inputBlocks = (inputs + 15) / 16;
        int outputBlocks = (outputs + 15) / 16;
        if (outputs % 64 == 0 || inputs * (outputBlocks + 1) <= outputs * (inputBlocks + 4))
        {
            int index = 0;
            for (int panel = 0; panel < outputs; panel += 64)
            {
                int width = (Math.Min(64, outputs - panel) + 15) / 16 * 16;
                for (int input = 0; input <= inputs; input++)
                {
                    for (int lane = 0; lane < width; lane++)
                    {
                        int output = panel + lane;
                        float expected = output >= outputs ? 0f : input == inputs ? biases[output] : weights[(output * inputs) + input];
                        Assert.Equal(expected, block[index++]);
                    }
                }
            }

            Assert.Equal(block.Length, index);
        }
        else
        {
            int width = inputBlocks * 16;
            Assert.Equal((outputs * width) + (outputBlocks * 16), block.Length);
            for (int output = 0; output < outputs; output++)
            {
                Assert.Equal(weights.AsSpan(output * inputs, inputs), block.AsSpan(output * width, inputs));
            }

            Assert.Equal(biases, block.AsSpan(outputs * width, outputs));
        }
    }

    /// <summary>A layer without biases has the block of one with biases, without their rows.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public void Block_without_biases_lacks_their_rows(int inputs, int outputs)
    {
        GenericLayer with = new(inputs, outputs);
        GenericLayer without = new(inputs, outputs, hasBias: false);
        float[] weights = [.. Enumerable.Range(0, inputs * outputs).Select(number => (float)number + 1f)];
        float[] biases = [.. Enumerable.Repeat(-1f, outputs)];
        float[] block = new float[with.ParameterCount];
        float[] blockWithout = new float[without.ParameterCount];
        with.Pack(weights, biases, block);
        without.Pack(weights, default, blockWithout);

        List<float> expected = [];
        for (int row = 0; row < block.Length; row += 16)
        {
            // Every row is filled up to sixteens: what begins with a bias is all biases.
            if (block[row] != -1f)
            {
                expected.AddRange(block[row..(row + 16)]);
            }
        }

        Assert.Equal(expected, blockWithout);
    }

    [Theory]
    [InlineData(65536, 1, 65536 + 16)]
    [InlineData(1, 65536, 2 * 65536)]
    [InlineData(65536, 256, (65536 * 256) + 256)]
    [InlineData(256, 65536, (256 * 65536) + 65536)]
    public void Largest_shapes_have_blocks(int inputs, int outputs, int count) => Assert.Equal(count, new GenericLayer(inputs, outputs).ParameterCount);
}

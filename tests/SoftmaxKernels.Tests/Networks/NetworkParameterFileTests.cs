using System;
using System.IO;
using System.Linq;
using System.Text;
using SoftmaxKernels.Arithmetic;
using Xunit;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>A file with parameters is read as it was written, or not at all.</summary>
public sealed class NetworkParameterFileTests
{
    private const string Header = "SoftmaxNet 1";

    private static readonly (int Inputs, int Outputs, bool HasBias)[] Layers = [(3, 5, true), (5, 20, false), (20, 2, true)];

    private static readonly NetworkShape Shape = new(
        [],
        NetworkStep.Divide(3, 2f),
        NetworkStep.Layer(3, 5, LayerActivation.Tanh, 0f, hasBias: true),
        NetworkStep.Layer(5, 20, LayerActivation.None, 0f, hasBias: false),
        NetworkStep.Activation(20, LayerActivation.Relu, 0f),
        NetworkStep.Layer(20, 2, LayerActivation.Softmax, 0f, hasBias: true));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(int.MaxValue)]
    public void What_was_written_is_read(int most)
    {
        (byte[] file, float[] expected) = Write();

        float[] actual = NetworkParameterFile.Read(new SlowStream(file, most), Shape);

        Assert.Equal(expected, actual);
    }

    /// <summary>More floats than there is room for in its buffer.</summary>
    [Fact]
    public void Large_layers_are_read()
    {
        const int Inputs = 100;
        const int Outputs = 150;
        float[] weights = [.. Enumerable.Range(0, Inputs * Outputs).Select(number => number * 0.25f)];
        float[] biases = [.. Enumerable.Range(0, Outputs).Select(number => -number - 1f)];
        MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write(Encoding.ASCII.GetBytes(Header));
        Layer(writer, Inputs, Outputs, weights, biases);
        stream.Position = 0;
        float[] expected = new float[new GenericLayer(Inputs, Outputs).ParameterCount];
        new GenericLayer(Inputs, Outputs).Pack(weights, biases, expected);

        float[] actual = NetworkParameterFile.Read(stream, new NetworkShape([], NetworkStep.Layer(Inputs, Outputs, LayerActivation.Tanh, 0f, hasBias: true)));

        Assert.Equal(expected, actual);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void No_byte_may_be_missing()
    {
        (byte[] file, _) = Write();
        for (int length = 0; length < file.Length; length++)
        {
            InvalidDataException exception = Assert.Throws<InvalidDataException>(() => NetworkParameterFile.Read(new MemoryStream(file[..length]), Shape));
            Assert.Equal("The file ends too early.", exception.Message);
        }
    }

    /// <summary>As the file of a network with more layers does.</summary>
    [Fact]
    public void No_byte_may_follow()
    {
        (byte[] file, _) = Write();

        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => NetworkParameterFile.Read(new MemoryStream([.. file, 1]), Shape));

        Assert.Equal("The file goes on behind the last layer of the network.", exception.Message);
    }

    [Fact]
    public void Another_header_is_another_kind_of_file()
    {
        (byte[] file, _) = Write();
        for (int index = 0; index < Header.Length; index++)
        {
            byte[] other = [.. file];
            other[index] ^= 1;
            InvalidDataException exception = Assert.Throws<InvalidDataException>(() => NetworkParameterFile.Read(new MemoryStream(other), Shape));
            Assert.Equal("The file does not hold the parameters of a network.", exception.Message);
        }
    }

    [Theory]
    [InlineData(0, 4, "The file has a layer of 4 inputs and 5 outputs with biases where the network has one of 3 inputs and 5 outputs with biases.")]
    [InlineData(4, 6, "The file has a layer of 3 inputs and 6 outputs with biases where the network has one of 3 inputs and 5 outputs with biases.")]
    [InlineData(4, -1, "The file has a layer of 3 inputs and -1 outputs with biases where the network has one of 3 inputs and 5 outputs with biases.")]
    [InlineData(8, 0, "The file has a layer of 3 inputs and 5 outputs without biases where the network has one of 3 inputs and 5 outputs with biases.")]
    [InlineData(8, 2, "The file has 2 where it says whether a layer has biases, which is 0 or 1.")]
    public void Another_shape_is_another_network(int offset, int number, string message)
    {
        (byte[] file, _) = Write();
        BitConverter.TryWriteBytes(file.AsSpan(Header.Length + offset), number);

        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => NetworkParameterFile.Read(new MemoryStream(file), Shape));

        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public void There_must_be_a_stream() => Assert.Throws<ArgumentNullException>("stream", () => NetworkParameterFile.Read(null!, Shape));

    /// <summary>A file, and the block that it stands for.</summary>
    private static (byte[] File, float[] Block) Write()
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write(Encoding.ASCII.GetBytes(Header));
        Random random = new(3);
        float[] block = [];
        foreach ((int inputs, int outputs, bool hasBias) in Layers)
        {
            float[] weights = [.. Enumerable.Range(0, inputs * outputs).Select(_ => random.NextSingle() - 0.5f)];
            float[] biases = [.. Enumerable.Range(0, hasBias ? outputs : 0).Select(_ => random.NextSingle() - 0.5f)];
            Layer(writer, inputs, outputs, weights, biases);
            GenericLayer layer = new(inputs, outputs, hasBias: hasBias);
            float[] part = new float[layer.ParameterCount];
            layer.Pack(weights, biases, part);
            block = [.. block, .. part];
        }

        return (stream.ToArray(), block);
    }

    private static void Layer(BinaryWriter writer, int inputs, int outputs, float[] weights, float[] biases)
    {
        writer.Write(inputs);
        writer.Write(outputs);
        writer.Write(biases.Length > 0 ? 1 : 0);
        foreach (float number in weights.Concat(biases))
        {
            writer.Write(number);
        }
    }

    /// <summary>Gives only some bytes at a time, as streams may.</summary>
    private sealed class SlowStream(byte[] content, int most) : MemoryStream(content)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));
    }
}

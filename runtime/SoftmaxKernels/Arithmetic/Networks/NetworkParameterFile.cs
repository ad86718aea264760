using System;
using System.ComponentModel;
using System.IO;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// Files with the parameters of a network: 12 bytes that say so, then for each layer its inputs, its outputs and whether it has biases,
/// as 32-bit numbers, then its weights, a row for each output, and its biases, as floats; all of it little-endian.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NetworkParameterFile
{
    private const int Buffered = 16384;

    private static ReadOnlySpan<byte> Header => "SoftmaxNet 1"u8;

    /// <summary>Reads the parameters of a network.</summary>
    /// <param name="stream">The file, which stays open.</param>
    /// <param name="network">The network.</param>
    /// <returns>The block of parameters.</returns>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    /// <exception cref="InvalidDataException">The file is of another kind, of another network, or not whole.</exception>
    public static float[] Read(Stream stream, NetworkShape network)
    {
        Stream file = stream ?? throw new ArgumentNullException(nameof(stream));
        byte[] buffer = new byte[Buffered];
        Fill(file, buffer, Header.Length);
        if (!buffer.AsSpan(0, Header.Length).SequenceEqual(Header))
        {
            throw new InvalidDataException("The file does not hold the parameters of a network.");
        }

        float[] parameters = new float[network.ParameterCount];
        for (int layer = 0; layer < network.LayerCount; layer++)
        {
            LayerShape shape = network.LayerAt(layer);
            Require(file, buffer, shape);
            float[] weights = Floats(file, buffer, shape.Inputs * shape.Outputs);
            float[] biases = Floats(file, buffer, shape.HasBias ? shape.Outputs : 0);
            SizedLayer<Reproducible>.Pack(weights, biases, network.PartOfLayer(layer, parameters.AsSpan()), shape);
        }

        if (file.Read(buffer, 0, 1) != 0)
        {
            throw new InvalidDataException("The file goes on behind the last layer of the network.");
        }

        return parameters;
    }

    private static void Require(Stream stream, byte[] buffer, in LayerShape shape)
    {
        Fill(stream, buffer, 3 * sizeof(int));
        (int inputs, int outputs, int hasBias) = (Number(buffer, 0), Number(buffer, sizeof(int)), Number(buffer, 2 * sizeof(int)));
        if (hasBias is not (0 or 1))
        {
            throw new InvalidDataException($"The file has {hasBias} where it says whether a layer has biases, which is 0 or 1.");
        }

        if (inputs != shape.Inputs || outputs != shape.Outputs || hasBias != (shape.HasBias ? 1 : 0))
        {
            throw new InvalidDataException(
                $"The file has a layer of {Text(inputs, outputs, hasBias == 1)} where the network has one of {Text(shape.Inputs, shape.Outputs, shape.HasBias)}.");
        }
    }

    private static string Text(int inputs, int outputs, bool hasBias) =>
        $"{inputs} inputs and {outputs} outputs {(hasBias ? "with" : "without")} biases";

    private static float[] Floats(Stream stream, byte[] buffer, int count)
    {
        float[] floats = new float[count];
        for (int start = 0; start < count; start += Buffered / sizeof(float))
        {
            int length = Math.Min(Buffered / sizeof(float), count - start);
            Fill(stream, buffer, length * sizeof(float));
            for (int i = 0; i < length; i++)
            {
                floats[start + i] = FloatBits.ToSingle(Number(buffer, i * sizeof(float)));
            }
        }

        return floats;
    }

    private static int Number(byte[] buffer, int start) =>
        buffer[start] | (buffer[start + 1] << 8) | (buffer[start + 2] << 16) | (buffer[start + 3] << 24);

    private static void Fill(Stream stream, byte[] buffer, int length)
    {
        for (int filled = 0; filled < length;)
        {
            int read = stream.Read(buffer, filled, length - filled);
            if (read <= 0)
            {
                throw new InvalidDataException("The file ends too early.");
            }

            filled += read;
        }
    }
}

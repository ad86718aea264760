using System;
using System.IO;
using System.Linq;
using System.Text;
using SoftmaxKernels.Build.Networks;

namespace SoftmaxKernels.Build.Text;

/// <summary>
/// The numbers of a network's layers as a file, for kernels that load them: what <c>LoadParameters</c> reads. 12 bytes that say so, then
/// for each layer its inputs, its outputs and whether it has biases, as 32-bit numbers, then its weights, a row for each output, and
/// its biases, as floats; all of it little-endian.
/// </summary>
internal static class ParameterFile
{
    private const string Header = "SoftmaxNet 1";

    /// <summary>The bytes of the file.</summary>
    /// <param name="network">The network.</param>
    public static byte[] Of(Network network)
    {
        using MemoryStream bytes = new();

        // A writer is little-endian on every machine.
        using BinaryWriter writer = new(bytes);
        writer.Write(Encoding.ASCII.GetBytes(Header));
        foreach (LayerStep layer in network.Steps.OfType<LayerStep>())
        {
            writer.Write(layer.Inputs);
            writer.Write(layer.Outputs);
            writer.Write(layer.Biases is null ? 0 : 1);
            foreach (float number in layer.Weights.Concat(layer.Biases ?? Array.Empty<float>()))
            {
                writer.Write(number);
            }
        }

        writer.Flush();
        return bytes.ToArray();
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using SoftmaxKernels.Build.Diagnostics;
using SoftmaxKernels.Build.Onnx;

namespace SoftmaxKernels.Build.Safetensors;

/// <summary>Reads a safetensors file: the length of a header, the header in JSON, and the data.</summary>
internal static class SafetensorsReader
{
    private const int LengthBytes = sizeof(ulong);
    private const int LongestHeader = 16 << 20;
    private const int MostDimensions = 8;

    private static readonly UTF8Encoding StrictText = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <returns>The tensors, whose data are not looked at yet.</returns>
    /// <exception cref="ModelException">There is no such file in the bytes.</exception>
    public static IReadOnlyDictionary<string, OnnxTensor> Read(byte[] file)
    {
        if (file.Length < LengthBytes)
        {
            throw Damage("it ends too early");
        }

        ulong header = BitConverter.ToUInt64(file, 0);
        if (header > LongestHeader || header > (ulong)(file.Length - LengthBytes))
        {
            throw Damage($"its header has {header} bytes, more than there are or may be");
        }

        if (new JsonReader(Text(file, (int)header)).Read() is not Dictionary<string, object?> members)
        {
            throw Damage("its header is no object");
        }

        int data = LengthBytes + (int)header;
        return members
            .Where(member => member.Key != "__metadata__")
            .ToDictionary(member => member.Key, member => Tensor(member.Key, member.Value, file, data));
    }

    private static OnnxTensor Tensor(string name, object? value, byte[] file, int data)
    {
        if (value is not Dictionary<string, object?> members
            || !members.TryGetValue("dtype", out object? type) || type is not string typeName
            || !members.TryGetValue("shape", out object? shape) || Integers(shape) is not { Length: <= MostDimensions } dimensions
            || !members.TryGetValue("data_offsets", out object? offsets) || Integers(offsets) is not [long start, long end])
        {
            throw Damage($"the tensor '{name}' is not described by dtype, shape and data_offsets");
        }

        if (start < 0 || end < start || end > file.Length - data)
        {
            throw Damage($"the data of the tensor '{name}' are outside of the file");
        }

        return new OnnxTensor
        {
            Name = name,
            DataType = typeName switch
            {
                "F32" => OnnxDataType.Float,
                "F64" => OnnxDataType.Double,
                "F16" => OnnxDataType.Float16,
                "BF16" => OnnxDataType.BFloat16,
                _ => OnnxDataType.Undefined,
            },
            Dimensions = dimensions,
            Raw = new ByteRange(file, data + (int)start, (int)(end - start)),
        };
    }

    private static long[]? Integers(object? value) =>
        value is List<object?> list && list.TrueForAll(element => element is long) ? [.. list.Cast<long>()] : null;

    private static string Text(byte[] file, int length)
    {
        try
        {
            return StrictText.GetString(file, LengthBytes, length);
        }
        catch (DecoderFallbackException)
        {
            throw Damage("its header is not UTF-8");
        }
    }

    private static ModelException Damage(string why) => new(ModelDiagnostics.Damaged, why);
}

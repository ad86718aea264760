using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Build.Diagnostics;
using SoftmaxKernels.Build.Networks;

namespace SoftmaxKernels.Build.Onnx;

/// <summary>Turns the data of a tensor into numbers, after it has seen that they fit what the tensor says of itself.</summary>
internal static class TensorDecoder
{
    private const long MostElements = 1 << 26;
    private const int MostIntegers = 1 << 16;

    /// <summary>The elements of a tensor of floats.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <exception cref="ModelException">It is not valid, of another type, or has an element that is not finite.</exception>
    public static float[] Floats(OnnxTensor tensor)
    {
        int count = Count(tensor);
        float[] values = tensor.DataType switch
        {
            OnnxDataType.Float => Floats(tensor, tensor.Floats, sizeof(float), count, BitConverter.ToSingle),
            OnnxDataType.Double => Floats(tensor, tensor.Doubles, sizeof(double), count, (bytes, at) => Exact(tensor, BitConverter.ToDouble(bytes, at))),
            OnnxDataType.Float16 => Halves(tensor, count, FloatBits.FromHalf),
            OnnxDataType.BFloat16 => Halves(tensor, count, FloatBits.FromBFloat16),
            _ => throw new ModelException(ModelDiagnostics.TensorType, tensor.Name, "elements of type " + tensor.DataType),
        };
        FiniteCheck.Assert(values, $"the tensor '{tensor.Name}'");
        return values;
    }

    /// <summary>The elements of a tensor of integers, or of truth values.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <exception cref="ModelException">It is not valid, or of another type.</exception>
    public static long[] Integers(OnnxTensor tensor)
    {
        int count = Count(tensor);
        if (count > MostIntegers)
        {
            throw new ModelException(ModelDiagnostics.TooLarge, $"integers in the tensor '{tensor.Name}'", MostIntegers);
        }

        return (tensor.DataType, tensor.Raw) switch
        {
            (OnnxDataType.Int64, { } raw) => FromRaw(tensor, raw, sizeof(long), count, BitConverter.ToInt64),
            (OnnxDataType.Int32, { } raw) => FromRaw<long>(tensor, raw, sizeof(int), count, (bytes, at) => BitConverter.ToInt32(bytes, at)),
            (OnnxDataType.Boolean, { } raw) => FromRaw<long>(tensor, raw, sizeof(byte), count, (bytes, at) => bytes[at]),
            (OnnxDataType.Int64, null) => Listed(tensor, tensor.Integers, count),
            (OnnxDataType.Int32 or OnnxDataType.Boolean, null) => Listed(tensor, tensor.SmallIntegers, count),
            _ => throw new ModelException(ModelDiagnostics.TensorType, tensor.Name, "elements of type " + tensor.DataType),
        };
    }

    private static int Count(OnnxTensor tensor)
    {
        if (tensor.IsExternal)
        {
            throw new ModelException(ModelDiagnostics.ExternalData, tensor.Name);
        }

        if (tensor.IsSegment)
        {
            throw Invalid(tensor, "it is a part of a tensor only");
        }

        long count = 1;
        foreach (long dimension in tensor.Dimensions)
        {
            if (dimension < 0)
            {
                throw Invalid(tensor, "a dimension is negative");
            }

            // Each factor is below 2^26 when the product is taken, which therefore fits.
            if (dimension > MostElements || (count *= dimension) > MostElements)
            {
                throw Invalid(tensor, "its dimensions make too many elements");
            }
        }

        return (int)count;
    }

    private static float[] Floats(OnnxTensor tensor, IReadOnlyList<ByteRange> pieces, int size, int count, Func<byte[], int, float> read)
    {
        if (tensor.Raw is { } raw)
        {
            return FromRaw(tensor, raw, size, count, read);
        }

        long length = pieces.Sum(piece => (long)piece.Length);
        AssertLength(tensor, length / size, count);
        float[] values = new float[count];
        int i = 0;
        foreach (ByteRange piece in pieces)
        {
            for (int at = 0; at < piece.Length; at += size)
            {
                values[i++] = read(piece.Bytes, piece.Start + at);
            }
        }

        return values;
    }

    private static float[] Halves(OnnxTensor tensor, int count, Func<int, float> convert)
    {
        if (tensor.Raw is { } raw)
        {
            return FromRaw(tensor, raw, sizeof(ushort), count, (bytes, at) => convert(BitConverter.ToUInt16(bytes, at)));
        }

        long[] bits = Listed(tensor, tensor.SmallIntegers, count);
        return Array.TrueForAll(bits, value => value is >= 0 and <= ushort.MaxValue)
            ? Array.ConvertAll(bits, value => convert((int)value))
            : throw Invalid(tensor, "an element has more than 16 bits");
    }

    private static T[] FromRaw<T>(OnnxTensor tensor, ByteRange raw, int size, int count, Func<byte[], int, T> read)
    {
        if (raw.Length != (long)count * size)
        {
            throw Invalid(tensor, $"it has {raw.Length} bytes of data, and its dimensions need {(long)count * size}");
        }

        T[] values = new T[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = read(raw.Bytes, raw.Start + (i * size));
        }

        return values;
    }

    private static long[] Listed(OnnxTensor tensor, IReadOnlyList<long> values, int count)
    {
        AssertLength(tensor, values.Count, count);
        return [.. values];
    }

    private static void AssertLength(OnnxTensor tensor, long length, int count)
    {
        if (length != count)
        {
            throw Invalid(tensor, $"it has {length} elements, and its dimensions need {count}");
        }
    }

    private static float Exact(OnnxTensor tensor, double value) => (float)value == value || double.IsNaN(value)
        ? (float)value
        : throw new ModelException(ModelDiagnostics.TensorType, tensor.Name, "doubles that are no floats");

    private static ModelException Invalid(OnnxTensor tensor, string why) => new(ModelDiagnostics.Tensor, tensor.Name, why);
}

using System;
using System.Collections.Generic;

namespace SoftmaxKernels.Build.Tests.Encoding;

/// <summary>Writes a message in the wire format of Protocol Buffers.</summary>
internal sealed class ProtobufMessage
{
    private const int VarintType = 0;
    private const int LengthType = 2;
    private const int FixedType = 5;

    private readonly List<byte> _bytes = [];

    public ProtobufMessage Integer(int field, long value)
    {
        Varint(Key(field, VarintType));
        Varint((ulong)value);
        return this;
    }

    public ProtobufMessage Float(int field, float value)
    {
        Varint(Key(field, FixedType));
        _bytes.AddRange(BitConverter.GetBytes(value));
        return this;
    }

    public ProtobufMessage Text(int field, string value) => Bytes(field, System.Text.Encoding.UTF8.GetBytes(value));

    public ProtobufMessage Message(int field, ProtobufMessage value) => Bytes(field, value.ToArray());

    public ProtobufMessage Bytes(int field, ReadOnlySpan<byte> value)
    {
        Varint(Key(field, LengthType));
        Varint((ulong)value.Length);
        _bytes.AddRange(value);
        return this;
    }

    /// <summary>Integers side by side.</summary>
    public ProtobufMessage Packed(int field, params ReadOnlySpan<long> values)
    {
        ProtobufMessage packed = new();
        foreach (long value in values)
        {
            packed.Varint((ulong)value);
        }

        return Bytes(field, packed.ToArray());
    }

    /// <summary>Bytes as they are, which need not be a field.</summary>
    public ProtobufMessage Raw(params ReadOnlySpan<byte> bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public byte[] ToArray() => [.. _bytes];

    private static ulong Key(int field, int type) => ((ulong)field << 3) | (uint)type;

    private void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            _bytes.Add((byte)(value | 0x80));
        }

        _bytes.Add((byte)value);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace SoftmaxKernels.Build.Tests.Encoding;

/// <summary>Writes safetensors files.</summary>
internal sealed class SafetensorsEncoder
{
    private readonly List<string> _members = [];
    private readonly List<byte> _data = [];

    public static byte[] File(string header, ReadOnlySpan<byte> data) =>
        [.. BitConverter.GetBytes((ulong)System.Text.Encoding.UTF8.GetByteCount(header)), .. System.Text.Encoding.UTF8.GetBytes(header), .. data];

    public SafetensorsEncoder Tensor(string name, string type, long[] shape, ReadOnlySpan<byte> data)
    {
        _members.Add($$"""  "{{name}}": {"dtype":"{{type}}","shape":[{{string.Join(",", shape)}}],"data_offsets":[{{_data.Count}},{{_data.Count + data.Length}}]}""");
        _data.AddRange(data);
        return this;
    }

    public SafetensorsEncoder Floats(string name, long[] shape, params float[] values) =>
        Tensor(name, "F32", shape, MemoryMarshal.AsBytes(values.AsSpan()));

    public SafetensorsEncoder Random(string name, params long[] shape) =>
        Floats(name, shape, Seeded.Normal(shape.Aggregate(1L, (product, size) => product * size), seed: name.Sum(letter => letter)));

    public SafetensorsEncoder Metadata(string json)
    {
        _members.Add($"\"__metadata__\": {json}");
        return this;
    }

    public byte[] ToArray() => File("{\n" + string.Join(",\n", _members) + "\n}  ", CollectionsMarshal.AsSpan(_data));
}

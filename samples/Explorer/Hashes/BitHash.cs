using System;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Explorer.Hashes;

/// <summary>A hash of the bits of many floats in order, in which any NaN is the same: the beginning of their SHA-256.</summary>
internal sealed class BitHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Gets how many floats there were.</summary>
    public long Count { get; private set; }

    /// <summary>Gets the hash of them.</summary>
    public ulong Value => BinaryPrimitives.ReadUInt64BigEndian(_hash.GetCurrentHash());

    /// <summary>Adds floats.</summary>
    /// <param name="results">The floats.</param>
    public void Add(ReadOnlySpan<float> results)
    {
        byte[] bytes = new byte[results.Length * sizeof(float)];
        for (int i = 0; i < results.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), float.IsNaN(results[i]) ? float.NaN : results[i]);
        }

        _hash.AppendData(bytes);
        Count += results.Length;
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}

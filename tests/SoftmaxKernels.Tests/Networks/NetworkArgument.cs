using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>An argument of a call: a number, or a span in memory of its own, which may be replaced by some that overlaps another.</summary>
/// <param name="Name">The name of the parameter.</param>
internal sealed record NetworkArgument(string Name)
{
    /// <summary>What stands in the bytes of spans that are written.</summary>
    public const byte Untouched = 0x5a;

    public double Number { get; private init; }

    public Memory<byte> Memory { get; init; }

    /// <summary>Gets a value indicating whether the call writes to the span.</summary>
    public bool IsWritten { get; private init; }

    public bool IsSpan => ElementSize > 0;

    private int ElementSize { get; init; }

    private bool IsExact { get; init; }

    private byte[][] WrongContents { get; init; } = [];

    private double[] WrongNumbers { get; init; } = [];

    public Span<float> Floats => Span<float>();

    public Span<int> Integers => Span<int>();

    public Span<double> Doubles => Span<double>();

    public Span<bool> Flags => Span<bool>();

    /// <summary>A span that is read.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="content">What is in it.</param>
    /// <param name="wrong">What must not be the last of its elements.</param>
    public static NetworkArgument Read<T>(string name, T[] content, params T[] wrong)
        where T : unmanaged => new(name)
        {
            ElementSize = SizeOf<T>(),
            Memory = Bytes(content),
            IsExact = true,
            WrongContents = Array.ConvertAll(wrong, last => Bytes<T>([.. content[..^1], last])),
        };

    /// <summary>A span that is written.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="length">Its length, or the least one.</param>
    /// <param name="exact">Whether it may not be longer.</param>
    public static NetworkArgument Written<T>(string name, int length, bool exact)
        where T : unmanaged => new(name) { ElementSize = SizeOf<T>(), Memory = new byte[length * SizeOf<T>()], IsExact = exact, IsWritten = true };

    public static NetworkArgument Of(string name, double number, params double[] wrong) => new(name) { Number = number, WrongNumbers = wrong };

    /// <summary>The same argument, but with another length, content or number.</summary>
    public IEnumerable<NetworkArgument> Wrong()
    {
        if (IsSpan)
        {
            yield return this with { Memory = new byte[Memory.Length - ElementSize] };
            if (IsExact)
            {
                yield return this with { Memory = new byte[Memory.Length + ElementSize] };
            }
        }

        foreach (byte[] content in WrongContents)
        {
            yield return this with { Memory = content };
        }

        foreach (double number in WrongNumbers)
        {
            yield return this with { Number = number };
        }
    }

    /// <summary>Both in memory in which the last element of the one is in the first of the other. What is not written keeps its content.</summary>
    public (NetworkArgument First, NetworkArgument Second) Overlapping(NetworkArgument other)
    {
        byte[] memory = new byte[Memory.Length + other.Memory.Length];
        Array.Fill(memory, Untouched);
        int start = Memory.Length - Math.Min(ElementSize, other.ElementSize);
        NetworkArgument first = this with { Memory = memory.AsMemory(0, Memory.Length) };
        NetworkArgument second = other with { Memory = memory.AsMemory(start, other.Memory.Length) };
        (NetworkArgument Before, NetworkArgument After)[] both = [(this, first), (other, second)];
        foreach ((NetworkArgument before, NetworkArgument after) in both)
        {
            if (!before.IsWritten)
            {
                before.Memory.CopyTo(after.Memory);
            }
        }

        return (first, second);
    }

    // Which is one byte for a flag, as in memory.
    private static int SizeOf<T>()
        where T : unmanaged => typeof(T) == typeof(bool) ? 1 : Marshal.SizeOf<T>();

    private static byte[] Bytes<T>(T[] content)
        where T : unmanaged => MemoryMarshal.Cast<T, byte>(content).ToArray();

    private Span<T> Span<T>()
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Memory.Span);
}

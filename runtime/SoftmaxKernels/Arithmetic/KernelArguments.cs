using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The argument checks of the kernels. They come before anything is written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KernelArguments
{
    /// <summary>So many elements of any type that a kernel takes have a number of bytes that a span can have.</summary>
    private const int LongestPart = 1 << 27;

    /// <summary>Requires logits of a row, and a destination that has room for them and is the same memory or does not touch it.</summary>
    /// <remarks>
    /// Named by what throws: a name that the caller loads first, on a way that no row takes, costs it registers to be saved at every call.
    /// </remarks>
    /// <param name="logits">The row.</param>
    /// <param name="destination">The destination.</param>
    /// <param name="size">The number of classes.</param>
    /// <exception cref="ArgumentException">The row has another length, the destination is shorter, or the two overlap and start at different addresses.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireRow(ReadOnlySpan<float> logits, Span<float> destination, int size)
    {
        if (logits.Length != size)
        {
            ThrowLength(logits.Length, size);
        }

        RequireRoom(destination.Length, size);
        RequireSameOrApart(logits, destination);
    }

    /// <summary><see cref="RequireRow(ReadOnlySpan{float}, Span{float}, int)"/> of another input than logits.</summary>
    /// <param name="input">The row.</param>
    /// <param name="destination">The destination.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="name">The parameter of the row.</param>
    /// <exception cref="ArgumentException">The row has another length, the destination is shorter, or the two overlap and start at different addresses.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireRow(ReadOnlySpan<float> input, Span<float> destination, int size, string name)
    {
        RequireLength(input.Length, size, name);
        RequireRoom(destination.Length, size);
        RequireSameOrApart(input, destination);
    }

    /// <summary>Requires whole rows, and a destination that has room for them and is the same memory or does not touch it.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="destination">The destination.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="name">The parameter of the rows.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="ArgumentException">
    /// The length is not a multiple of the number of classes, the destination is shorter, or the two overlap and start at different addresses.
    /// </exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int RequireBatch(ReadOnlySpan<float> input, Span<float> destination, int size, string name = "logits")
    {
        int rows = RequireRows(input.Length, size, name);
        RequireRoom(destination.Length, input.Length);
        RequireSameOrApart(input, destination);
        return rows;
    }

    /// <summary>Requires an input beside another, of as many elements, that is the same memory as the destination or does not touch it.</summary>
    /// <param name="input">The input.</param>
    /// <param name="destination">The destination, which has room for it.</param>
    /// <param name="length">The number of elements.</param>
    /// <param name="name">The parameter of the input.</param>
    /// <exception cref="ArgumentException">The input has another length, or the two overlap and start at different addresses.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireSecond(ReadOnlySpan<float> input, Span<float> destination, int length, string name)
    {
        RequireLength(input.Length, length, name);
        RequireSameOrApart(input, destination);
    }

    /// <summary>Requires exactly <paramref name="size"/> elements.</summary>
    /// <param name="length">The length of the span.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="name">The parameter.</param>
    /// <exception cref="ArgumentException">The length differs.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireLength(int length, int size, string name)
    {
        if (length != size)
        {
            ThrowLength(length, size, name);
        }
    }

    /// <summary>Requires logits of a row.</summary>
    /// <remarks>Named by what throws, as in <see cref="RequireRow(ReadOnlySpan{float}, Span{float}, int)"/>.</remarks>
    /// <param name="logits">The row.</param>
    /// <param name="size">The number of classes.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireLength(ReadOnlySpan<float> logits, int size)
    {
        if (logits.Length != size)
        {
            ThrowLength(logits.Length, size);
        }
    }

    /// <summary>Requires a flag for each class of a row.</summary>
    /// <inheritdoc cref="RequireLength(ReadOnlySpan{float}, int)"/>
    /// <param name="allowed">The flags.</param>
    /// <param name="size">The number of classes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireLength(ReadOnlySpan<bool> allowed, int size)
    {
        if (allowed.Length != size)
        {
            ThrowMask(allowed.Length, size);
        }
    }

    /// <summary>Requires a destination of at least <paramref name="size"/> elements.</summary>
    /// <param name="length">The length of the destination.</param>
    /// <param name="size">The number of elements that will be written.</param>
    /// <exception cref="ArgumentException">The destination is shorter.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireRoom(int length, int size)
    {
        if (length < size)
        {
            ThrowTooShort(length, size);
        }
    }

    /// <summary><see cref="RequireRoom(int, int)"/> of an output that is not called destination.</summary>
    /// <param name="length">The length of the output.</param>
    /// <param name="size">The number of elements that will be written.</param>
    /// <param name="name">The parameter.</param>
    /// <exception cref="ArgumentException">The output is shorter.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireRoom(int length, int size, string name)
    {
        if (length < size)
        {
            ThrowTooShort(length, size, name);
        }
    }

    /// <summary>Requires that the destination is the same memory as the input or does not touch it.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="input">The input.</param>
    /// <param name="destination">The destination.</param>
    /// <exception cref="ArgumentException">The two overlap and start at different addresses.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireSameOrApart<T>(ReadOnlySpan<T> input, Span<T> destination)
    {
        // Not by the offset that Overlaps can tell: it throws, and names no parameter, where that is no whole element.
        if (input.Overlaps(destination) && input.Slice(0, 0) != destination.Slice(0, 0))
        {
            ThrowOverlap();
        }
    }

    /// <summary><see cref="RequireSameOrApart{T}(ReadOnlySpan{T}, Span{T})"/> of an output that is not called destination.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="input">The input.</param>
    /// <param name="output">The output.</param>
    /// <param name="name">The parameter that is the output.</param>
    /// <exception cref="ArgumentException">The two overlap and start at different addresses.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireSameOrApart<T>(ReadOnlySpan<T> input, Span<T> output, string name)
    {
        if (input.Overlaps(output) && input.Slice(0, 0) != output.Slice(0, 0))
        {
            ThrowOverlap(name);
        }
    }

    /// <summary>Requires that the destination does not touch the input, whatever the two hold.</summary>
    /// <typeparam name="TInput">The element type of the input.</typeparam>
    /// <typeparam name="TDestination">The element type of the destination.</typeparam>
    /// <param name="input">The input.</param>
    /// <param name="destination">The destination.</param>
    /// <param name="name">The parameter that is the destination.</param>
    /// <exception cref="ArgumentException">The two overlap.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void RequireApart<TInput, TDestination>(ReadOnlySpan<TInput> input, Span<TDestination> destination, string name = "destination")
        where TInput : struct
        where TDestination : struct
    {
        // Part by part: the bytes of a whole span may be more than a span of bytes can have.
        for (; !input.IsEmpty; input = input.Slice(PartOf(input.Length)))
        {
            ReadOnlySpan<byte> part = MemoryMarshal.AsBytes(input.Slice(0, PartOf(input.Length)));
            for (Span<TDestination> rest = destination; !rest.IsEmpty; rest = rest.Slice(PartOf(rest.Length)))
            {
                if (part.Overlaps(MemoryMarshal.AsBytes(rest.Slice(0, PartOf(rest.Length)))))
                {
                    ThrowOverlap(name);
                }
            }
        }
    }

    /// <summary>Requires whole rows and returns how many there are.</summary>
    /// <param name="length">The length of the input.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="name">The parameter.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="ArgumentException">The length is not a multiple of the number of classes.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int RequireRows(int length, int size, string name)
    {
        int rows = length / size;
        if (rows * size != length)
        {
            ThrowRagged(length, size, name);
        }

        return rows;
    }

    /// <summary>Requires a flag for each class of a row, apart from the destination.</summary>
    /// <param name="allowed">The flags.</param>
    /// <param name="destination">The destination, which has room for the row.</param>
    /// <param name="size">The number of classes.</param>
    /// <exception cref="ArgumentException">There are more or fewer, or what is written overlaps them.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireMask(ReadOnlySpan<bool> allowed, Span<float> destination, int size)
    {
        RequireLength(allowed, size);

#if NET8_0_OR_GREATER
        // Overlaps() would do, with two comparisons.
        nint distance = Unsafe.ByteOffset(
            ref Unsafe.As<bool, byte>(ref MemoryMarshal.GetReference(allowed)), ref Unsafe.As<float, byte>(ref MemoryMarshal.GetReference(destination)));
        int bytes = size * sizeof(float);
        bool overlap = (nuint)(distance + bytes - 1) < (nuint)(bytes + size - 1);
#else
        bool overlap = MemoryMarshal.AsBytes(allowed).Overlaps(MemoryMarshal.AsBytes(destination.Slice(0, size)));
#endif
        if (overlap)
        {
            ThrowOverlap();
        }
    }

    /// <summary>Requires flags for each class, once for all rows or for each row.</summary>
    /// <param name="length">The length of the mask.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="name">The parameter.</param>
    /// <exception cref="ArgumentException">The length is neither.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireMask(int length, int rows, int size, string name = "allowed")
    {
        if (length != size && length != rows * size)
        {
            ThrowMask(length, rows, size, name);
        }
    }

    /// <summary>Requires a temperature of 0 or more.</summary>
    /// <param name="temperature">The temperature.</param>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is negative or NaN.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireTemperature(float temperature)
    {
        if (!(temperature >= 0f))
        {
            ThrowTemperature(temperature);
        }
    }

    /// <summary>Requires a number in [0, 1).</summary>
    /// <param name="uniform">The number.</param>
    /// <param name="name">The parameter.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireUniform(double uniform, string name = "uniform")
    {
        if (!IsUniform(uniform))
        {
            ThrowUniform(uniform, name);
        }
    }

    /// <summary>Requires numbers in [0, 1).</summary>
    /// <param name="uniforms">The numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is outside.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void RequireUniforms(ReadOnlySpan<double> uniforms)
    {
        for (int row = 0; row < uniforms.Length; row++)
        {
            if (!IsUniform(uniforms[row]))
            {
                ThrowUniform(uniforms, row);
            }
        }
    }

    /// <summary>Requires a generator that can give numbers.</summary>
    /// <param name="random">The generator.</param>
    /// <exception cref="ArgumentException">It is the default value.</exception>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal static void RequireRandom(in KernelRandom random)
    {
        if (random.IsDefault)
        {
            throw new ArgumentException("The default value of KernelRandom is no generator; make one of a seed: new KernelRandom(42).", nameof(random));
        }
    }

    /// <summary>Requires a generator.</summary>
    /// <param name="random">The generator.</param>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal static void RequireRandom(Random random)
    {
        if (random is null)
        {
            ThrowNoRandom();
        }
    }

    /// <summary>Requires whole rows of draws without replacement.</summary>
    /// <param name="length">The number of all draws.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="name">The parameter.</param>
    /// <returns>The draws of each row; 0 if there are no rows.</returns>
    /// <exception cref="ArgumentException">They are not as many for each row, less than 1 or more than there are classes.</exception>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal static int RequireDraws(int length, int rows, int size, string name)
    {
        int draws = rows == 0 ? 0 : length / rows;
        if (draws * rows != length || draws > size || (draws == 0 && rows > 0))
        {
            throw new ArgumentException($"The span has {length} elements; each of {rows} rows takes as many, 1 to {size}.", name);
        }

        return draws;
    }

    /// <summary>Requires a class index.</summary>
    /// <param name="label">The label.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="name">The parameter.</param>
    /// <exception cref="ArgumentOutOfRangeException">The label is outside 0 … <paramref name="size"/> − 1.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireLabel(int label, int size, string name = "label")
    {
        if (!IsLabel(label, size))
        {
            ThrowLabel(label, size, name);
        }
    }

    /// <summary>Requires class indices.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="size">The number of classes.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is outside 0 … <paramref name="size"/> − 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void RequireLabels(ReadOnlySpan<int> labels, int size)
    {
        for (int row = 0; row < labels.Length; row++)
        {
            if (!IsLabel(labels[row], size))
            {
                ThrowLabel(labels, row, size);
            }
        }
    }

    /// <summary>Requires that a row has at least one element.</summary>
    /// <param name="length">The length of the row.</param>
    /// <param name="name">The parameter.</param>
    /// <exception cref="ArgumentException">The row is empty.</exception>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal static void RequireNotEmpty(int length, string name)
    {
        if (length == 0)
        {
            throw new ArgumentException("A row must have at least one element.", name);
        }
    }

    /// <summary>Requires a positive number of classes.</summary>
    /// <param name="size">The number of classes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is 0 or negative.</exception>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal static void RequireSize(int size)
    {
        if (size < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(size), size, "The number of classes must be 1 or more.");
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static int PartOf(int length) => Math.Min(length, LongestPart);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsUniform(double uniform) => uniform >= 0.0 && uniform < 1.0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLabel(int label, int size) => unchecked((uint)label) < (uint)size;

    [DoesNotReturn]
    private static void ThrowLength(int length, int size) => throw OfLength(length, size, "logits");

    [DoesNotReturn]
    private static void ThrowLength(int length, int size, string name) => throw OfLength(length, size, name);

    [DoesNotReturn]
    private static void ThrowTooShort(int length, int size) => throw OfRoom(length, size, "destination");

    [DoesNotReturn]
    private static void ThrowTooShort(int length, int size, string name) => throw OfRoom(length, size, name);

    [DoesNotReturn]
    private static void ThrowRagged(int length, int size, string name) =>
        throw new ArgumentException($"The span has {length} elements, which is not a whole number of rows of {size}.", name);

    [DoesNotReturn]
    private static void ThrowMask(int length, int size) => throw OfLength(length, size, "allowed");

    [DoesNotReturn]
    private static void ThrowMask(int length, int rows, int size, string name) => throw new ArgumentException(
        $"The span has {length} elements; the kernel takes {size}, a mask for all rows, or {rows * size}, one for each row.", name);

    [DoesNotReturn]
    private static void ThrowOverlap() => throw OfOverlap("destination");

    [DoesNotReturn]
    private static void ThrowOverlap(string name) => throw OfOverlap(name);

    [DoesNotReturn]
    private static void ThrowTemperature(float temperature) =>
        throw new ArgumentOutOfRangeException(nameof(temperature), temperature, "The temperature must be 0 or more, and not NaN.");

    [DoesNotReturn]
    private static void ThrowUniform(double uniform, string name) =>
        throw new ArgumentOutOfRangeException(name, uniform, "A uniform number must be in [0, 1).");

    [DoesNotReturn]
    private static void ThrowUniform(ReadOnlySpan<double> uniforms, int row) => throw new ArgumentOutOfRangeException(
        nameof(uniforms),
        uniforms[row],
        string.Format(CultureInfo.InvariantCulture, "uniforms[{0}] is {1:R}; a uniform number must be in [0, 1).", row, uniforms[row]));

    [DoesNotReturn]
    private static void ThrowNoRandom() => throw new ArgumentNullException("random");

    [DoesNotReturn]
    private static void ThrowLabel(int label, int size, string name) =>
        throw new ArgumentOutOfRangeException(name, label, $"A label must be a class index, 0 to {size - 1}.");

    [DoesNotReturn]
    private static void ThrowLabel(ReadOnlySpan<int> labels, int row, int size) => throw new ArgumentOutOfRangeException(
        nameof(labels),
        labels[row],
        string.Format(CultureInfo.InvariantCulture, "labels[{0}] is {1}; a label must be a class index, 0 to {2}.", row, labels[row], size - 1));

    private static ArgumentException OfLength(int length, int size, string name) =>
        new($"The span has {length} elements; the kernel takes exactly {size}.", name);

    private static ArgumentException OfRoom(int length, int size, string name) =>
        new($"Destination is too short: it has {length} elements, and {size} are written.", name);

    private static ArgumentException OfOverlap(string name) =>
        new("The destination may not overlap an input, except where it may be the same memory.", name);
}

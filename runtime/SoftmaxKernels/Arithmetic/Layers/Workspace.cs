using System;
#if NET8_0_OR_GREATER
using System.Buffers;
#endif
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// Floats that a method needs for itself: on its stack, or of the shared pool where that would be too many. Without vectors the library
/// refers to no assembly with a pool: there each thread keeps the last array.
/// </summary>
internal ref struct Workspace
{
    /// <summary>The floats that a method reserves on its stack: 16 KiB.</summary>
    public const int OnStack = 4096;

    private float[]? _rented;

    /// <summary>Initializes a new instance of the <see cref="Workspace"/> struct.</summary>
    /// <param name="stack">What is on the stack.</param>
    /// <param name="length">The floats that are needed.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public Workspace(Span<float> stack, int length)
    {
        _rented = length > stack.Length ? Rent(length) : null;
        Floats = (_rented is null ? stack : _rented).Slice(0, length);
    }

    /// <summary>Gets the floats, which hold anything.</summary>
    public Span<float> Floats { get; }

    /// <summary>Has the pool compiled, of which few rows make no use.</summary>
    public static void Prepare() => Return(Rent(OnStack + 1));

    /// <summary>Returns what was rented.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public void Dispose()
    {
        if (_rented is not null)
        {
            Return(_rented);
            _rented = null;
        }
    }

#if NET8_0_OR_GREATER
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static float[] Rent(int length) => ArrayPool<float>.Shared.Rent(length);

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void Return(float[] array) => ArrayPool<float>.Shared.Return(array);
#else
    [ThreadStatic]
    private static float[]? t_spare;

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static float[] Rent(int length)
    {
        float[]? spare = t_spare;
        t_spare = null;
        return spare is not null && spare.Length >= length ? spare : new float[length];
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void Return(float[] array) => t_spare = array;
#endif
}

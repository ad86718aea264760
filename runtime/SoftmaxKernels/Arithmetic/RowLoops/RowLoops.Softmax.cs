using System;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif
using SoftmaxKernels.Rows;

namespace SoftmaxKernels.Arithmetic;

/// <content>Softmax.</content>
public static partial class RowLoops<TArithmetic>
{
    /// <summary>Softmax.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Softmax(ReadOnlySpan<float> logits, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(logits.Length))
        {
            RowLoops512<TArithmetic>.Softmax(ref First(logits), ref First(destination), logits.Length);
            return;
        }

        if (Fills256(logits.Length))
        {
            RowLoops256<TArithmetic>.Softmax(ref First(logits), ref First(destination), logits.Length);
            return;
        }

        if (Fills128(logits.Length))
        {
            RowLoops128<TArithmetic>.Softmax(ref First(logits), ref First(destination), logits.Length);
            return;
        }

        if (Vector128.IsHardwareAccelerated && RowLoops128<TArithmetic>.SoftmaxOfFew(ref First(logits), ref First(destination), logits.Length))
        {
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.Softmax(logits, destination);
    }

    /// <summary>Softmax at a temperature.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="temperature">The temperature, 0 or more.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Softmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination)
    {
        if (temperature == 1f)
        {
            Softmax(logits, destination);
        }
        else if (temperature < Constants.SmallestTemperature)
        {
            OneHot(logits, destination.Slice(0, logits.Length), zero: 0f, one: 1f);
        }
        else if (temperature > Constants.LargestTemperature)
        {
            SoftmaxAtInfiniteTemperature(logits, destination);
        }
        else
        {
            SoftmaxAtTemperature(logits, temperature, destination);
        }
    }

    /// <summary>Softmax at a temperature that is taken neither as 0 nor as infinite.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static void SoftmaxAtTemperature(ReadOnlySpan<float> logits, float temperature, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(logits.Length))
        {
            RowLoops512<TArithmetic>.SoftmaxAtTemperature(ref First(logits), temperature, ref First(destination), logits.Length);
            return;
        }

        if (Fills256(logits.Length))
        {
            RowLoops256<TArithmetic>.SoftmaxAtTemperature(ref First(logits), temperature, ref First(destination), logits.Length);
            return;
        }

        if (Fills128(logits.Length))
        {
            RowLoops128<TArithmetic>.SoftmaxAtTemperature(ref First(logits), temperature, ref First(destination), logits.Length);
            return;
        }

        if (AreFew(logits.Length))
        {
            SoftmaxAtTemperatureOfFew(logits, temperature, destination);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.SoftmaxAtTemperature(logits, temperature, destination);
    }

    [MethodImpl(Compilation.AtOnce)]
    private static void SoftmaxAtInfiniteTemperature(ReadOnlySpan<float> logits, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(logits.Length))
        {
            RowLoops512.SoftmaxAtInfiniteTemperature(ref First(logits), ref First(destination), logits.Length);
            return;
        }

        if (Fills256(logits.Length))
        {
            RowLoops256.SoftmaxAtInfiniteTemperature(ref First(logits), ref First(destination), logits.Length);
            return;
        }

        if (Fills128(logits.Length))
        {
            RowLoops128.SoftmaxAtInfiniteTemperature(ref First(logits), ref First(destination), logits.Length);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.SoftmaxAtInfiniteTemperature(logits, destination);
    }

    /// <summary>Temperature 0: all probability on the first maximum; NaN for a row without a finite maximum.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="destination">As many floats.</param>
    /// <param name="zero">What stands for the probability 0.</param>
    /// <param name="one">What stands for the probability 1.</param>
    [MethodImpl(Compilation.AtOnce)]
    private static void OneHot(ReadOnlySpan<float> logits, Span<float> destination, float zero, float one)
    {
        int index = ArgMax(logits);
        bool finite = IsFinite(logits[index]);
        destination.Fill(finite ? zero : float.NaN);
        if (finite)
        {
            destination[index] = one;
        }
    }
}

using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Rows;

namespace SoftmaxKernels.Arithmetic;

/// <content>The largest class, and samples.</content>
public static partial class RowLoops<TArithmetic>
{
    /// <summary>The first maximum, or the first NaN.</summary>
    /// <param name="logits">The logits.</param>
    /// <returns>The index.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static int ArgMax(ReadOnlySpan<float> logits)
    {
#if NET8_0_OR_GREATER
        if (Fills512(logits.Length))
        {
            return RowLoops512.ArgMax(ref First(logits), logits.Length);
        }

        if (Fills256(logits.Length))
        {
            return RowLoops256.ArgMax(ref First(logits), logits.Length);
        }

        if (Fills128(logits.Length))
        {
            return RowLoops128.ArgMax(ref First(logits), logits.Length);
        }
#endif
        return ScalarRowKernel<TArithmetic>.ArgMax(logits);
    }

    /// <summary>A sample.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="uniform">A number from 0 to 1.</param>
    /// <returns>The index of a class, or −1 for a row without probabilities.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, double uniform)
    {
#if NET8_0_OR_GREATER
        if (Fills512(logits.Length))
        {
            return RowLoops512<TArithmetic>.Sample(ref First(logits), uniform, logits.Length);
        }

        if (Fills256(logits.Length))
        {
            return RowLoops256<TArithmetic>.Sample(ref First(logits), uniform, logits.Length);
        }

        if (Fills128(logits.Length))
        {
            return RowLoops128<TArithmetic>.Sample(ref First(logits), uniform, logits.Length);
        }

        if (AreFew(logits.Length))
        {
            return SampleOfFew(logits, uniform);
        }
#endif
        return ScalarRowKernel<TArithmetic>.Sample(logits, uniform);
    }

    /// <summary>A sample at a temperature.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="temperature">The temperature, 0 or more.</param>
    /// <param name="uniform">A number from 0 to 1.</param>
    /// <returns>The index of a class, or −1 for a row without probabilities.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, float temperature, double uniform)
    {
        if (temperature == 1f)
        {
            return Sample(logits, uniform);
        }

        if (temperature < Constants.SmallestTemperature)
        {
            int index = ArgMax(logits);
            return IsFinite(logits[index]) ? index : -1;
        }

        return temperature > Constants.LargestTemperature
            ? ScalarRowKernel<TArithmetic>.SampleUniform(logits, uniform)
            : SampleAtTemperature(logits, temperature, uniform);
    }

    /// <summary>A sample at a temperature that is taken neither as 0 nor as infinite.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static int SampleAtTemperature(ReadOnlySpan<float> logits, float temperature, double uniform)
    {
#if NET8_0_OR_GREATER
        if (Fills512(logits.Length))
        {
            return RowLoops512<TArithmetic>.SampleAtTemperature(ref First(logits), temperature, uniform, logits.Length);
        }

        if (Fills256(logits.Length))
        {
            return RowLoops256<TArithmetic>.SampleAtTemperature(ref First(logits), temperature, uniform, logits.Length);
        }

        if (Fills128(logits.Length))
        {
            return RowLoops128<TArithmetic>.SampleAtTemperature(ref First(logits), temperature, uniform, logits.Length);
        }

        if (AreFew(logits.Length))
        {
            return SampleAtTemperatureOfFew(logits, temperature, uniform);
        }
#endif
        return ScalarRowKernel<TArithmetic>.SampleAtTemperature(logits, temperature, uniform);
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static bool IsFinite(float x) => Math.Abs(x) <= float.MaxValue;
}

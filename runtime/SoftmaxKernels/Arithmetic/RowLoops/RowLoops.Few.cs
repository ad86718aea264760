#if NET8_0_OR_GREATER
using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>
/// Rows of one to three floats, filled up to a register with what adds nothing: the same bits as without vectors, and a tenth of their time.
/// </content>
public static partial class RowLoops<TArithmetic>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreFew(int length) => Vector128.IsHardwareAccelerated && length < Vector128<float>.Count;

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void LogSoftmaxOfFew(ReadOnlySpan<float> logits, Span<float> destination)
    {
        Vector128<float> row = Filled(logits, float.NegativeInfinity);
        RowLoops128<TArithmetic>.LogSoftmax(ref First(ref row), ref First(ref row), Vector128<float>.Count);
        Lanes.StoreFirst(row, ref First(destination), logits.Length);
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void SoftmaxAtTemperatureOfFew(ReadOnlySpan<float> logits, float temperature, Span<float> destination)
    {
        Vector128<float> row = Filled(logits, float.NegativeInfinity);
        RowLoops128<TArithmetic>.SoftmaxAtTemperature(ref First(ref row), temperature, ref First(ref row), Vector128<float>.Count);
        Lanes.StoreFirst(row, ref First(destination), logits.Length);
    }

    // What fills the row up has no probability, so that it is never drawn.
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static int SampleOfFew(ReadOnlySpan<float> logits, double uniform)
    {
        Vector128<float> row = Filled(logits, float.NegativeInfinity);
        return RowLoops128<TArithmetic>.Sample(ref First(ref row), uniform, Vector128<float>.Count);
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static int SampleAtTemperatureOfFew(ReadOnlySpan<float> logits, float temperature, double uniform)
    {
        Vector128<float> row = Filled(logits, float.NegativeInfinity);
        return RowLoops128<TArithmetic>.SampleAtTemperature(ref First(ref row), temperature, uniform, Vector128<float>.Count);
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static float CrossEntropyOfFew(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets)
    {
        Vector128<float> row = Filled(logits, float.NegativeInfinity);
        Vector128<float> t = Filled(targets, 0f);
        return RowLoops128<TArithmetic>.CrossEntropyOfTargets(ref First(ref row), ref First(ref t), Vector128<float>.Count);
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static float CrossEntropyGradientOfFew(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale)
    {
        Vector128<float> row = Filled(logits, float.NegativeInfinity);
        Vector128<float> t = Filled(targets, 0f);
        float loss = RowLoops128<TArithmetic>.CrossEntropyGradientOfTargets(ref First(ref row), ref First(ref t), ref First(ref row), scale, Vector128<float>.Count);
        Lanes.StoreFirst(row, ref First(destination), logits.Length);
        return loss;
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void SoftmaxGradientOfFew(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination)
    {
        Vector128<float> row = Filled(probabilities, 0f);
        Vector128<float> gradient = Filled(upstream, 0f);
        RowLoops128.SoftmaxGradient(ref First(ref row), ref First(ref gradient), ref First(ref row), Vector128<float>.Count);
        Lanes.StoreFirst(row, ref First(destination), probabilities.Length);
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void MapFew<TMap>(ReadOnlySpan<float> x, ReadOnlySpan<float> other, Span<float> destination, TMap map)
        where TMap : struct, IElementMap =>
        Lanes.StoreFirst(map.Apply(Filled(x, 0f), Filled(other, 0f)), ref First(destination), x.Length);

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void MapFewWeighted<TMap>(
        ReadOnlySpan<float> x, ReadOnlySpan<float> other, ReadOnlySpan<float> weights, Span<float> destination, TMap map)
        where TMap : struct, IWeightedElementMap =>
        Lanes.StoreFirst(map.Apply(Filled(x, 0f), Filled(other, 0f), Filled(weights, 0f)), ref First(destination), x.Length);

    /// <summary>Σ x as the virtual lanes of a sum fold: the third to the first, and to these the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double SumOfFew(ReadOnlySpan<float> x)
    {
        double sum = x[0];
        if (x.Length > 2)
        {
            sum += x[2];
        }

        return x.Length > 1 ? sum + x[1] : sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Filled(ReadOnlySpan<float> row, float padding) =>
        Lanes.LoadFirst(ref First(row), row.Length, Vector128.Create(padding));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref float First(ref Vector128<float> register) => ref Unsafe.As<Vector128<float>, float>(ref register);
}
#endif

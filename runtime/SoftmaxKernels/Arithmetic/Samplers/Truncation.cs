using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// Truncated rows: classes that <see cref="SamplerOptions"/> leave out become −∞, and what is left is a row like any other. Arguments have been
/// checked.
/// </summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
internal static class Truncation<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    /// <summary>
    /// 2⁻²⁰: a sum of probabilities that is short of a bound by less reaches it. The logits and the bounds are floats, so that 0.5 and 0.3 may be less
    /// than 0.8.
    /// </summary>
    private const double Slack = 1.0 / (1 << 20);

    /// <summary>The scores of a truncated row: the logits of the classes that are kept, divided by the temperature.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="options">What is left out.</param>
    /// <param name="destination">At least as many floats, which may be the same memory.</param>
    /// <param name="scratch">Twice as many floats.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Truncate(ReadOnlySpan<float> logits, SamplerOptions options, Span<float> destination, Span<float> scratch)
    {
        Span<float> scores = destination.Slice(0, logits.Length);
        int top = RowLoops<TArithmetic>.ArgMax(logits);
        float max = logits[top];
        float temperature = options.Temperature;
        if (!IsFinite(max))
        {
            scores.Fill(float.NaN);
        }
        else if (temperature < Constants.SmallestTemperature)
        {
            scores.Fill(float.NegativeInfinity);
            scores[top] = max;
        }
        else
        {
            Keep(logits, options, scores, scratch);
            Divide(scores, temperature, max);
        }
    }

    /// <summary>A sample of a truncated row.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="options">What is left out.</param>
    /// <param name="uniform">A number in [0, 1).</param>
    /// <returns>The class, or −1 for a row without probabilities.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, SamplerOptions options, double uniform)
    {
        // At temperature 0 it is the first maximum, which nothing leaves out.
        float temperature = options.Temperature;
        return !options.LeavesOut(logits.Length) || temperature < Constants.SmallestTemperature
            ? RowLoops<TArithmetic>.Sample(logits, temperature, uniform)
            : SampleKept(logits, options, uniform);
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static int SampleKept(ReadOnlySpan<float> logits, SamplerOptions options, double uniform)
    {
        if (!IsFinite(logits[RowLoops<TArithmetic>.ArgMax(logits)]))
        {
            return -1;
        }

        int length = logits.Length;
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], checked(3 * length));
        Span<float> kept = workspace.Floats.Slice(0, length);
        Keep(logits, options, kept, workspace.Floats.Slice(length));
        return RowLoops<TArithmetic>.Sample(kept, options.Temperature, uniform);
    }

    /// <summary>The logits that are kept as they are, and −∞ for the others: of a row with a finite maximum, at a temperature that is not 0.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static void Keep(ReadOnlySpan<float> logits, SamplerOptions options, Span<float> kept, Span<float> scratch)
    {
        logits.CopyTo(kept);
        if (options.KeepsLargest(logits.Length))
        {
            KeepLargest(kept, options.TopK, scratch.Slice(0, logits.Length));
        }

        if (options.JudgesProbabilities)
        {
            KeepProbable(kept, options, scratch.Slice(0, logits.Length), scratch.Slice(logits.Length, logits.Length));
        }
    }

    /// <summary>Top-k.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static void KeepLargest(Span<float> logits, int count, Span<float> scratch)
    {
        logits.CopyTo(scratch);
        DescendingHeap heap = new(scratch);
        for (int i = 1; i < count; i++)
        {
            heap.Take();
        }

        float smallest = heap.Largest;
        for (int i = 0; i < logits.Length; i++)
        {
            logits[i] = logits[i] < smallest ? float.NegativeInfinity : logits[i];
        }
    }

    /// <summary>Top-p, then min-p.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static void KeepProbable(Span<float> logits, SamplerOptions options, Span<float> probabilities, Span<float> scratch)
    {
        RowLoops<TArithmetic>.Softmax(logits, options.Temperature, probabilities);
        probabilities.CopyTo(scratch);
        DescendingHeap heap = new(scratch);

        // A product with no rounding but that of the slack: two floats have 48 digits.
        double smallest = (double)options.MinP * heap.Largest * (1.0 - Slack);
        float last = 0f;
        int lasts = logits.Length;
        if (options.TopP < 1f)
        {
            TakeMost(ref heap, options.TopP - Slack, out last, out lasts);
        }

        for (int i = 0; i < logits.Length; i++)
        {
            float p = probabilities[i];
            bool isProbable = p > last || (p == last && lasts-- > 0);
            logits[i] = isProbable && p >= smallest ? logits[i] : float.NegativeInfinity;
        }
    }

    /// <summary>Takes the largest probabilities until their sum reaches a bound, or all of them but zeros.</summary>
    /// <param name="heap">The probabilities.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="last">The smallest that was taken.</param>
    /// <param name="lasts">How many equal to it were taken.</param>
    [MethodImpl(Compilation.AtOnce)]
    private static void TakeMost(ref DescendingHeap heap, double bound, out float last, out int lasts)
    {
        double sum = 0.0;
        last = 0f;
        lasts = 0;
        do
        {
            float next = heap.Take();
            lasts = next == last ? lasts + 1 : 1;
            last = next;
            sum += next;
        }
        while (sum < bound && heap.Count > 0 && heap.Largest > 0f);
    }

    [MethodImpl(Compilation.AtOnce)]
    private static void Divide(Span<float> scores, float temperature, float max)
    {
        if (temperature == 1f)
        {
            return;
        }

        for (int i = 0; i < scores.Length; i++)
        {
            float score = scores[i];
            if (IsFinite(score))
            {
                float quotient = temperature > Constants.LargestTemperature ? 0f : (float)(score / temperature);

                // Beyond the largest number the maxima alone have probabilities: they must not become +∞.
                scores[i] = IsFinite(quotient) ? quotient
                    : score < max ? float.NegativeInfinity
                    : quotient > 0f ? float.MaxValue : float.MinValue;
            }
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static bool IsFinite(float x) => Math.Abs(x) <= float.MaxValue;
}

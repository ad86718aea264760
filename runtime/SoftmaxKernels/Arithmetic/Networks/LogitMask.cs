using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>Masks of classes. A forbidden class gets the logit −∞, and so the probability 0.</summary>
internal static class LogitMask
{
    /// <summary>Writes −∞ for the forbidden classes.</summary>
    /// <param name="allowed">A flag for each logit of all rows, or for each class, the same in all rows.</param>
    /// <param name="start">Which logit of all rows is the first; a multiple of the classes.</param>
    /// <param name="logits">The logits of some rows.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Apply(ReadOnlySpan<bool> allowed, int start, Span<float> logits)
    {
        if (start + logits.Length <= allowed.Length)
        {
            ApplyEach(allowed.Slice(start, logits.Length), logits);
            return;
        }

        for (; !logits.IsEmpty; logits = logits.Slice(allowed.Length))
        {
            ApplyEach(allowed, logits.Slice(0, allowed.Length));
        }
    }

    /// <summary>Whether there is nothing but −∞.</summary>
    /// <param name="logits">The logits of a row.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static bool IsEmpty(ReadOnlySpan<float> logits)
    {
        foreach (float logit in logits)
        {
            if (logit != float.NegativeInfinity)
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void ApplyEach(ReadOnlySpan<bool> allowed, Span<float> logits)
    {
        for (int i = 0; i < logits.Length; i++)
        {
            logits[i] = allowed[i] ? logits[i] : float.NegativeInfinity;
        }
    }
}

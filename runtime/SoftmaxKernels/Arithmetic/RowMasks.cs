using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>Masks of rows: flags that say which classes are allowed. The logit of any other counts as −∞.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowMasks
{
    /// <summary>The mask of one row of a batch.</summary>
    /// <param name="allowed">A flag for each class of each row, or for each class.</param>
    /// <param name="start">Which element of all rows is the first of the row.</param>
    /// <param name="size">The number of classes.</param>
    /// <returns>As many flags as there are classes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<bool> OfRow(ReadOnlySpan<bool> allowed, int start, int size) =>
        allowed.Length == size ? allowed : allowed.Slice(start, size);

    /// <summary>The class that is found as the largest, if there is one at all.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="allowed">As many flags.</param>
    /// <param name="index">The index of the first maximum, or of the first NaN, among masked logits.</param>
    /// <returns>The index; −1 where all masked logits are −∞.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int ClassOf(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int index) =>
        Lanes.Allow(logits[index], allowed[index], float.NegativeInfinity) == float.NegativeInfinity ? -1 : index;

    /// <summary>
    /// Makes the gradient of each forbidden class +0, or NaN where the row has no probabilities. That of another than the label is so already,
    /// but for its sign, which is that of the scale.
    /// </summary>
    /// <param name="gradient">The gradient of a row, and anything behind it.</param>
    /// <param name="allowed">A flag for each class; nothing for a row without a mask.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void AllowGradient(Span<float> gradient, ReadOnlySpan<bool> allowed)
    {
#if NET8_0_OR_GREATER
        ref float first = ref MemoryMarshal.GetReference(gradient);
        ref bool flag = ref MemoryMarshal.GetReference(allowed);
        if (RowLoops<Reproducible>.Fills512(allowed.Length))
        {
            RowLoops512.AllowGradient(ref first, ref flag, allowed.Length);
            return;
        }

        if (RowLoops<Reproducible>.Fills256(allowed.Length))
        {
            RowLoops256.AllowGradient(ref first, ref flag, allowed.Length);
            return;
        }

        if (RowLoops<Reproducible>.Fills128(allowed.Length))
        {
            RowLoops128.AllowGradient(ref first, ref flag, allowed.Length);
            return;
        }
#endif
        for (int i = 0; i < allowed.Length; i++)
        {
            gradient[i] = AllowGradient(gradient[i], allowed[i]);
        }
    }

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="AllowGradient(Span{float}, ReadOnlySpan{bool})"/>
    /// <param name="gradient">The first of them.</param>
    /// <param name="allowed">The first flag.</param>
    /// <param name="size">The number of classes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AllowGradient(ref float gradient, ref bool allowed, int size) =>
        AllowGradient(MemoryMarshal.CreateSpan(ref gradient, size), MemoryMarshal.CreateReadOnlySpan(ref allowed, size));
#endif

    /// <summary>The same for the gradient of a label: with a positive scale that of any other forbidden class is +0 already.</summary>
    /// <param name="gradient">The gradient of a row, and anything behind it.</param>
    /// <param name="allowed">A flag for each class; nothing for a row without a mask.</param>
    /// <param name="label">The label.</param>
    /// <param name="scale">What the gradient was multiplied by.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal static void AllowGradient(Span<float> gradient, ReadOnlySpan<bool> allowed, int label, float scale)
    {
        if (allowed.IsEmpty)
        {
            return;
        }

        if (scale > 0f)
        {
            gradient[label] = AllowGradient(gradient[label], allowed[label]);
        }
        else
        {
            AllowGradient(gradient, allowed);
        }
    }

    /// <summary>The gradient of a class: if it is forbidden +0, or NaN where the row has no probabilities.</summary>
    /// <param name="gradient">What it would be without this rule.</param>
    /// <param name="allowed">Whether the class is allowed.</param>
    /// <returns>The gradient.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float AllowGradient(float gradient, bool allowed) => Lanes.Allow(gradient, allowed, (float)(gradient - gradient));

    /// <summary>Writes the logits with −∞ for the classes that are forbidden.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="allowed">As many flags.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as the logits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Apply(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination) =>
        Apply(logits, allowed, float.NegativeInfinity, destination);

    /// <summary>Writes numbers with another in place of what is forbidden.</summary>
    /// <param name="logits">The numbers.</param>
    /// <param name="allowed">As many flags.</param>
    /// <param name="otherwise">What is written for the classes that are forbidden.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as the numbers.</param>
    [MethodImpl(Compilation.AtOnce)]
    internal static void Apply(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float otherwise, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        ref float first = ref MemoryMarshal.GetReference(logits);
        ref bool flag = ref MemoryMarshal.GetReference(allowed);
        if (RowLoops<Reproducible>.Fills512(logits.Length))
        {
            RowLoops512.Mask(ref first, ref flag, otherwise, ref MemoryMarshal.GetReference(destination), logits.Length);
            return;
        }

        if (RowLoops<Reproducible>.Fills256(logits.Length))
        {
            RowLoops256.Mask(ref first, ref flag, otherwise, ref MemoryMarshal.GetReference(destination), logits.Length);
            return;
        }

        if (RowLoops<Reproducible>.Fills128(logits.Length))
        {
            RowLoops128.Mask(ref first, ref flag, otherwise, ref MemoryMarshal.GetReference(destination), logits.Length);
            return;
        }
#endif
        for (int i = 0; i < logits.Length; i++)
        {
            destination[i] = Lanes.Allow(logits[i], allowed[i], otherwise);
        }
    }

    /// <summary>Writes −∞ for the classes of some rows that are forbidden.</summary>
    /// <param name="allowed">A flag for each logit of all rows, or for each class, the same in all rows.</param>
    /// <param name="start">Which logit of all rows is the first; a multiple of the classes.</param>
    /// <param name="logits">The logits of some rows.</param>
    [MethodImpl(Compilation.AtOnce)]
    internal static void Apply(ReadOnlySpan<bool> allowed, int start, Span<float> logits)
    {
        if (start + logits.Length <= allowed.Length)
        {
            Apply(logits, allowed.Slice(start, logits.Length), logits);
            return;
        }

        for (; !logits.IsEmpty; logits = logits.Slice(allowed.Length))
        {
            Apply(logits.Slice(0, allowed.Length), allowed, logits);
        }
    }

    /// <summary>How many classes are allowed.</summary>
    /// <param name="allowed">The flags of a row.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal static int Count(ReadOnlySpan<bool> allowed)
    {
        int count = 0;
        foreach (bool each in allowed)
        {
            count += each ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether the results of a row are 0, since nothing is allowed.</summary>
    /// <param name="logits">The logits of a row, with −∞ for the classes that are forbidden.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsZero(ReadOnlySpan<float> logits, EmptyRows emptyRows) => emptyRows == EmptyRows.Zero && IsEmpty(logits);

    /// <summary>Whether there is nothing but −∞.</summary>
    /// <param name="logits">The logits of a row.</param>
    [MethodImpl(Compilation.AtOnce)]
    internal static bool IsEmpty(ReadOnlySpan<float> logits)
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
}

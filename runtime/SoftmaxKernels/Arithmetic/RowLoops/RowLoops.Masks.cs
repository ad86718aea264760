using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>
/// Methods with a mask, for rows of any length: the logits with −∞ in place of what is forbidden go to the destination, or to a block
/// of the method's own, and then to the method without a mask.
/// </content>
public static partial class RowLoops<TArithmetic>
{
    /// <summary>Softmax of the allowed classes.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="allowed">As many flags.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as the logits.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Softmax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination, EmptyRows emptyRows = EmptyRows.NaN)
    {
        Span<float> row = destination.Slice(0, logits.Length);
        RowMasks.Apply(logits, allowed, row);
        if (RowMasks.IsZero(row, emptyRows))
        {
            row.Clear();
        }
        else
        {
            Softmax(row, row);
        }
    }

    /// <summary>Softmax of the allowed classes at a temperature.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="allowed">As many flags.</param>
    /// <param name="temperature">The temperature, 0 or more.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as the logits.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Softmax(
        ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, Span<float> destination, EmptyRows emptyRows = EmptyRows.NaN)
    {
        Span<float> row = destination.Slice(0, logits.Length);
        RowMasks.Apply(logits, allowed, row);
        if (RowMasks.IsZero(row, emptyRows))
        {
            row.Clear();
        }
        else
        {
            Softmax(row, temperature, row);
        }
    }

    /// <summary>Log-softmax of the allowed classes.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="allowed">As many flags.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as the logits.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination, EmptyRows emptyRows = EmptyRows.NaN)
    {
        Span<float> row = destination.Slice(0, logits.Length);
        RowMasks.Apply(logits, allowed, row);

        // An empty row holds the logarithms of 0 already.
        if (!RowMasks.IsZero(row, emptyRows))
        {
            LogSoftmax(row, row);
        }
    }

    /// <summary>The logarithm of the sum of exponentials of the allowed classes.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="allowed">As many flags.</param>
    /// <returns>The logarithm.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float LogSumExp(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed)
    {
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], logits.Length);
        RowMasks.Apply(logits, allowed, workspace.Floats);
        return LogSumExp(workspace.Floats);
    }

    /// <summary>The allowed class with the largest logit.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="allowed">As many flags.</param>
    /// <returns>The index, or −1 if nothing is allowed.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static int ArgMax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed)
    {
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], logits.Length);
        RowMasks.Apply(logits, allowed, workspace.Floats);
        return RowMasks.ClassOf(logits, allowed, ArgMax(workspace.Floats));
    }

    /// <summary>A sample of the allowed classes.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="allowed">As many flags.</param>
    /// <param name="uniform">A number from 0 to 1.</param>
    /// <returns>The index of a class, or −1 for a row without probabilities.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, double uniform) => Sample(logits, allowed, 1f, uniform);

    /// <summary>A sample of the allowed classes at a temperature.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="allowed">As many flags.</param>
    /// <param name="temperature">The temperature, 0 or more.</param>
    /// <param name="uniform">A number from 0 to 1.</param>
    /// <returns>The index of a class, or −1 for a row without probabilities.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, double uniform)
    {
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], logits.Length);
        RowMasks.Apply(logits, allowed, workspace.Floats);
        return Sample(workspace.Floats, temperature, uniform);
    }

    /// <summary>The cross-entropy of a label among the allowed classes.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="allowed">As many flags.</param>
    /// <param name="label">The class index.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <returns>The loss.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int label, EmptyRows emptyRows = EmptyRows.NaN)
    {
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], logits.Length);
        RowMasks.Apply(logits, allowed, workspace.Floats);
        return RowMasks.IsZero(workspace.Floats, emptyRows) ? 0f : CrossEntropy(workspace.Floats, label);
    }

    /// <summary>The cross-entropy of soft targets among the allowed classes.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="allowed">As many flags.</param>
    /// <param name="targets">As many target weights.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <returns>The loss.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(
        ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<float> targets, EmptyRows emptyRows = EmptyRows.NaN)
    {
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], logits.Length);
        RowMasks.Apply(logits, allowed, workspace.Floats);
        return RowMasks.IsZero(workspace.Floats, emptyRows) ? 0f : CrossEntropy(workspace.Floats, targets);
    }

    /// <summary>The gradient of the cross-entropy of a label among the allowed classes.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="allowed">As many flags.</param>
    /// <param name="label">The class index.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as the logits.</param>
    /// <param name="scale">What the gradient is multiplied by.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <returns>The loss.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(
        ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int label, Span<float> destination, float scale, EmptyRows emptyRows = EmptyRows.NaN)
    {
        Span<float> row = destination.Slice(0, logits.Length);
        RowMasks.Apply(logits, allowed, row);
        if (RowMasks.IsZero(row, emptyRows))
        {
            row.Clear();
            return 0f;
        }

        float loss = CrossEntropyGradient(row, label, row, scale);
        RowMasks.AllowGradient(row, allowed, label, scale);
        return loss;
    }

    /// <summary>The gradient of the cross-entropy of soft targets among the allowed classes.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="allowed">As many flags.</param>
    /// <param name="targets">As many target weights.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input of floats.</param>
    /// <param name="scale">What the gradient is multiplied by.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <returns>The loss.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        ReadOnlySpan<float> targets,
        Span<float> destination,
        float scale,
        EmptyRows emptyRows = EmptyRows.NaN)
    {
        Span<float> row = destination.Slice(0, logits.Length);
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], logits.Length);
        RowMasks.Apply(logits, allowed, workspace.Floats);
        if (RowMasks.IsZero(workspace.Floats, emptyRows))
        {
            row.Clear();
            return 0f;
        }

        float loss = CrossEntropyGradient(workspace.Floats, targets, row, scale);
        RowMasks.AllowGradient(row, allowed);
        return loss;
    }
}

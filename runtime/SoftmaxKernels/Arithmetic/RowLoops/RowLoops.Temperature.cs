using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Rows;

namespace SoftmaxKernels.Arithmetic;

/// <content>
/// Log-softmax, losses and their gradients at a temperature: those of logits (z − max) / T, which are what softmax at a temperature takes
/// its exponentials of.
/// </content>
public static partial class RowLoops<TArithmetic>
{
    /// <summary>Log-softmax at a temperature.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="temperature">The temperature, 0 or more.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as the logits.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination)
    {
        Span<float> row = destination.Slice(0, logits.Length);
        if (temperature == 1f)
        {
            LogSoftmax(logits, row);
        }
        else if (temperature < Constants.SmallestTemperature)
        {
            OneHot(logits, row, zero: float.NegativeInfinity, one: 0f);
        }
        else
        {
            if (temperature > Constants.LargestTemperature)
            {
                Level(logits, row);
            }
            else
            {
                Temper(logits, temperature, row);
            }

            LogSoftmax(row, row);
        }
    }

    /// <summary>The cross-entropy of a label at a temperature.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="temperature">The temperature, neither 0 nor infinite.</param>
    /// <param name="label">The class index.</param>
    /// <returns>The loss.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(ReadOnlySpan<float> logits, float temperature, int label)
    {
        if (temperature == 1f)
        {
            return CrossEntropy(logits, label);
        }

        using Workspace workspace = new(stackalloc float[Workspace.OnStack], logits.Length);
        Temper(logits, temperature, workspace.Floats);
        return CrossEntropy(workspace.Floats, label);
    }

    /// <summary>The cross-entropy of soft targets at a temperature.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="temperature">The temperature, neither 0 nor infinite.</param>
    /// <param name="targets">As many target weights.</param>
    /// <returns>The loss.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<float> targets)
    {
        if (temperature == 1f)
        {
            return CrossEntropy(logits, targets);
        }

        using Workspace workspace = new(stackalloc float[Workspace.OnStack], logits.Length);
        Temper(logits, temperature, workspace.Floats);
        return CrossEntropy(workspace.Floats, targets);
    }

    /// <summary>The gradient of the cross-entropy of a label at a temperature.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="temperature">The temperature, neither 0 nor infinite.</param>
    /// <param name="label">The class index.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as the logits.</param>
    /// <param name="scale">What the gradient is multiplied by.</param>
    /// <returns>The loss.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(ReadOnlySpan<float> logits, float temperature, int label, Span<float> destination, float scale)
    {
        if (temperature == 1f)
        {
            return CrossEntropyGradient(logits, label, destination, scale);
        }

        Span<float> row = destination.Slice(0, logits.Length);
        Temper(logits, temperature, row);
        return CrossEntropyGradient(row, label, row, ScaleAt(temperature, scale));
    }

    /// <summary>The gradient of the cross-entropy of soft targets at a temperature.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="temperature">The temperature, neither 0 nor infinite.</param>
    /// <param name="targets">As many target weights.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    /// <param name="scale">What the gradient is multiplied by.</param>
    /// <returns>The loss.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(
        ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<float> targets, Span<float> destination, float scale)
    {
        if (temperature == 1f)
        {
            return CrossEntropyGradient(logits, targets, destination, scale);
        }

        using Workspace workspace = new(stackalloc float[Workspace.OnStack], logits.Length);
        Temper(logits, temperature, workspace.Floats);
        return CrossEntropyGradient(workspace.Floats, targets, destination, ScaleAt(temperature, scale));
    }

    /// <summary>Writes (z − max) · (1 / T).</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="temperature">The temperature, neither 0 nor infinite.</param>
    /// <param name="destination">As many floats, which may be the same memory as the logits.</param>
    [MethodImpl(Compilation.AtOnce)]
    internal static void Temper(ReadOnlySpan<float> logits, float temperature, Span<float> destination)
    {
        float max = logits[ArgMax(logits)];
        float factor = Inverse(temperature);
#if NET8_0_OR_GREATER
        if (Fills512(logits.Length))
        {
            RowLoops512<TArithmetic>.Temper(ref First(logits), max, factor, ref First(destination), logits.Length);
            return;
        }

        if (Fills256(logits.Length))
        {
            RowLoops256<TArithmetic>.Temper(ref First(logits), max, factor, ref First(destination), logits.Length);
            return;
        }

        if (Fills128(logits.Length))
        {
            RowLoops128<TArithmetic>.Temper(ref First(logits), max, factor, ref First(destination), logits.Length);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.Temper(logits, max, factor, destination);
    }

    /// <summary>What logits are multiplied by at a temperature.</summary>
    /// <param name="temperature">The temperature, neither 0 nor infinite.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float Inverse(float temperature) => (float)(1f / temperature);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float ScaleAt(float temperature, float scale) => (float)((double)scale * Inverse(temperature));

    /// <summary>Temperature +∞: 0 for all that is not masked. x − x is 0, or NaN for what makes the row NaN.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static void Level(ReadOnlySpan<float> logits, Span<float> destination)
    {
        for (int i = 0; i < logits.Length; i++)
        {
            destination[i] = float.IsNegativeInfinity(logits[i]) ? float.NegativeInfinity : (float)(logits[i] - logits[i]);
        }
    }
}

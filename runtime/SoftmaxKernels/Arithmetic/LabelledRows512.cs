#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// Sixteen rows with a label each, whose losses and gradients are finished together: what differs from row to row is a lane,
/// so that the divisions and the logarithm behind an accurate loss are done once and not sixteen times.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StructLayout(LayoutKind.Sequential)]
public struct LabelledRows512
{
    private Vector512<float> _max;
    private Vector512<float> _ties;
    private Vector512<float> _labelLogits;

    // The sums in double of the first half of the rows and, behind it, of the second.
    private Vector512<double> _restLower;
    private Vector512<double> _restUpper;

    private Vector512<float> _factor;
    private Vector512<float> _labelGradients;
    private Vector512<float> _losses;

    /// <summary>Notes what is known of a row after its terms are summed.</summary>
    /// <param name="row">The index of the row in the group.</param>
    /// <param name="max">The maximum of the row.</param>
    /// <param name="rest">The sum of the terms of all elements but the maxima.</param>
    /// <param name="ties">How many elements equal the maximum.</param>
    /// <param name="labelLogit">The logit of the label.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int row, float max, double rest, int ties, float labelLogit)
    {
        Lane(ref _max, row) = max;
        Lane(ref _ties, row) = ties;
        Lane(ref _labelLogits, row) = labelLogit;
        Unsafe.Add(ref Unsafe.As<Vector512<double>, double>(ref _restLower), row) = rest;
    }

    /// <summary>Computes the losses, the factors and the gradients of the labels.</summary>
    /// <typeparam name="TArithmetic">The profile.</typeparam>
    /// <param name="scale">What the gradients are multiplied by.</param>
    /// <remarks>Lanes whose row is not set hold the results of earlier rows, or of nothing: nobody reads them.</remarks>
    [MethodImpl(Compilation.AtOnce)]
    internal void Finish<TArithmetic>(float scale)
        where TArithmetic : struct, IArithmetic =>
        Finish<TArithmetic>(Vector512.Create(scale));

    /// <summary>Computes the losses, the factors and the gradients of the labels, and writes the losses to their block.</summary>
    /// <typeparam name="TArithmetic">The profile.</typeparam>
    /// <param name="block">The rows with their scales.</param>
    /// <param name="first">Which of them is the first of the group.</param>
    [MethodImpl(Compilation.AtOnce)]
    internal void Finish<TArithmetic>(in LabelBlock block, int first)
        where TArithmetic : struct, IArithmetic
    {
        // Behind the last row there is room, and nothing that counts.
        Finish<TArithmetic>(Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(block.Scales), (nuint)first));
        _losses.StoreUnsafe(ref MemoryMarshal.GetReference(block.Losses), (nuint)first);
    }

    /// <summary>What the terms of a row are multiplied by to give its gradient.</summary>
    /// <param name="row">The index of the row in the group.</param>
    /// <returns>The scale divided by the sum of the terms.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Factor(int row) => Lane(ref _factor, row);

    /// <summary>The gradient of the label's own logit.</summary>
    /// <param name="row">The index of the row in the group.</param>
    /// <returns>The gradient.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float LabelGradient(int row) => Lane(ref _labelGradients, row);

    /// <summary>Adds the losses to a sum, one after the other as their batch is ordered.</summary>
    /// <param name="total">The sum so far.</param>
    /// <param name="count">How many rows are set.</param>
    /// <returns>The new sum.</returns>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public double AddLosses(double total, int count)
    {
        for (int row = 0; row < count; row++)
        {
            total += Lane(ref _losses, row);
        }

        return total;
    }

    [MethodImpl(Compilation.AtOnce)]
    private void Finish<TArithmetic>(Vector512<float> scales)
        where TArithmetic : struct, IArithmetic
    {
        Vector512<int> top = KernelMath<TArithmetic>.MaxExponent(_max);
        _losses = Lanes.CrossEntropy(
            _max,
            KernelMath<TArithmetic>.TermOfMax(_max),
            _restLower,
            _restUpper,
            _ties,
            _labelLogits,
            KernelMath<TArithmetic>.Term(_labelLogits, top),
            scales,
            out _factor,
            out _labelGradients);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref float Lane(ref Vector512<float> register, int row) => ref Unsafe.Add(ref Unsafe.As<Vector512<float>, float>(ref register), row);
}
#endif

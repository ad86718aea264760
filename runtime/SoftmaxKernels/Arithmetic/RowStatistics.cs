using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// What the losses and log-probabilities of a row need: the sum of its terms split into the terms of the maximum and the
/// rest, so that the rest keeps its own relative precision when the maximum dominates.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RowStatistics
{
    private readonly float _top;
    private readonly double _rest;
    private readonly int _ties;

    /// <summary>Initializes a new instance of the <see cref="RowStatistics"/> struct.</summary>
    /// <param name="max">The maximum of the row.</param>
    /// <param name="top">The term e of an element equal to the maximum.</param>
    /// <param name="rest">The sum of the terms of all other elements, in double lanes.</param>
    /// <param name="ties">How many elements equal the maximum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RowStatistics(float max, float top, double rest, int ties)
    {
        Max = max;
        _top = top;
        _rest = rest;
        _ties = ties;
    }

    /// <summary>Gets log Σ e^(z − max), 0 or more. Computed when asked for: gradients are finished before their loss.</summary>
    public double LogSum
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Logarithm.OfSum((_ties - 1) + (_rest / _top));
    }

    /// <summary>Gets the maximum of the row.</summary>
    public float Max { get; }

    /// <summary>Gets a value indicating whether this is a row's statistics and not the default value.</summary>
    public bool IsValid => _top > 0f;

    /// <summary>Gets log Σ e^z.</summary>
    public float LogSumExp => (float)(Max + LogSum);

    /// <summary>Gets 1 / Σ e.</summary>
    public double InverseSum
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1.0 / Sum;
    }

    /// <summary>Gets the sum of the terms of all elements but the maxima.</summary>
    internal double Rest => _rest;

    /// <summary>Gets how many elements equal the maximum.</summary>
    internal int Ties => _ties;

    /// <summary>Gets 1 − p of an element equal to the maximum, from the sum of all other terms: no cancellation.</summary>
    internal double OthersOfMaximum => (_rest + ((double)(_ties - 1) * _top)) * InverseSum;

    private double Sum
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _rest + ((double)_ties * _top);
    }

    /// <summary>The mean of the losses of a batch.</summary>
    /// <param name="total">The sum of the losses, in row order.</param>
    /// <param name="rows">The number of rows.</param>
    /// <returns>The mean, 0 for no rows.</returns>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float Mean(double total, int rows) => rows == 0 ? 0f : (float)(total / rows);

    /// <summary>The cross-entropy for a label: max − logit + LogSum.</summary>
    /// <param name="labelLogit">The logit of the label.</param>
    /// <returns>−log p of the label.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Loss(float labelLogit) => (float)LossInDouble(labelLogit);

    /// <summary><see cref="Loss(float)"/>, not yet rounded.</summary>
    /// <param name="labelLogit">The logit of the label.</param>
    /// <returns>−log p of the label.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double LossInDouble(float labelLogit) => ((double)Max - labelLogit) + LogSum;

    /// <summary>The cross-entropy for soft targets t: Σ t · LogSum + Σ t (max − z).</summary>
    /// <param name="totalTarget">Σ t.</param>
    /// <param name="weightedDistance">Σ t (max − z).</param>
    /// <returns>−Σ t log p.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Loss(double totalTarget, double weightedDistance) => (float)((totalTarget * LogSum) + weightedDistance);

    /// <summary>The gradient of the label's own logit, (p − 1) · scale, from the sum of all other terms: no cancellation.</summary>
    /// <param name="labelLogit">The logit of the label.</param>
    /// <param name="labelTerm">Its term e.</param>
    /// <param name="scaledInverse"><see cref="InverseSum"/> times the scale of the gradient.</param>
    /// <returns>The gradient.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float LabelGradient(float labelLogit, float labelTerm, double scaledInverse)
    {
        double others = Lanes.IfEqual(labelLogit, Max, _rest + ((double)(_ties - 1) * _top), Sum - labelTerm);
        return (float)-(others * scaledInverse);
    }

    /// <summary>What the gradient of soft targets t needs of this row.</summary>
    /// <param name="totalTarget">Σ t.</param>
    /// <param name="scale">What the gradient is multiplied by.</param>
    /// <returns>The numbers that are the same for every class.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TargetGradient OfTargets(double totalTarget, float scale)
    {
        // + 0 turns a total of −0 into +0, so that it does not matter whether padding was added.
        double total = totalTarget + 0.0;
        double sum = Sum;
        float factor = (float)(total * (1.0 / sum) * scale);
        bool decided = (float)sum == (float)((double)_ties * _top);
        return new TargetGradient(factor, decided ? Max : float.NaN, (float)(total * scale / _ties));
    }
}

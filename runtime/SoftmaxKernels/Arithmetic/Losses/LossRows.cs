using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// What options make of the rows of a batch: logits that are masked and at a temperature, targets that are weighted and smoothed. All that
/// an option changes of a row stands here.
/// </summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
internal readonly ref struct LossRows<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    private readonly CrossEntropyOptions _options;
    private readonly EmptyRows _emptyRows;
    private readonly int _size;
    private readonly Span<float> _logits;
    private readonly Span<float> _targets;

    // What smoothing gives each class of a row.
    private readonly Span<float> _shares;

    /// <summary>Initializes a new instance of the <see cref="LossRows{TArithmetic}"/> struct.</summary>
    /// <param name="options">The options.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="workspace">As many floats as are needed; none if logits are changed where their gradient goes, and no targets are made.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public LossRows(in CrossEntropyOptions options, EmptyRows emptyRows, int size, Span<float> workspace)
    {
        _options = options;
        _emptyRows = emptyRows;
        _size = size;
        int made = workspace.Length >= 2 * size ? size : 0;
        _targets = workspace.Slice(0, made);
        _shares = workspace.Slice(made, made);
        _logits = workspace.Slice(2 * made);
        if (made > 0 && !MasksEachRow)
        {
            Share(_options.Allowed);
        }
    }

    /// <summary>Gets the label of rows that do not count.</summary>
    public int IgnoredLabel => _options.IgnoredLabel;

    /// <summary>Gets a value indicating whether the target of a label is not only that label.</summary>
    public bool Smooths => _options.LabelSmoothing != 0f;

    /// <summary>Gets a value indicating whether the logits of a row are other than those of the caller.</summary>
    public bool ChangesLogits => Masks || Tempers;

    private bool Masks => !_options.Allowed.IsEmpty;

    private bool MasksEachRow => Masks && _options.Allowed.Length != _size;

    private bool Tempers => _options.Temperature != 1f;

    /// <summary>Gets what is left of a target by smoothing.</summary>
    private float Kept => (float)(1f - _options.LabelSmoothing);

    /// <summary>
    /// How many floats of a workspace are needed: for the targets and the shares of a row if they are made, and for its logits if they are
    /// changed.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="ofTargets">Whether there are soft targets.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static int Workspace(in CrossEntropyOptions options, int size, bool ofTargets)
    {
        bool makesTargets = options.LabelSmoothing != 0f || (ofTargets && !options.ClassWeights.IsEmpty);
        bool changesLogits = !options.Allowed.IsEmpty || options.Temperature != 1f;
        return (makesTargets ? 2 * size : 0) + (changesLogits ? size : 0);
    }

    /// <summary>What the gradient of a row of weight 1 is multiplied by.</summary>
    /// <param name="scale">What the caller asks for.</param>
    /// <param name="divisor">What the sum of losses is divided by for their mean.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public double Factor(float scale, double divisor) =>
        (_options.Reduction == LossReduction.Mean ? scale / divisor : scale) * RowLoops<TArithmetic>.Inverse(_options.Temperature);

    /// <summary>What is returned for a batch.</summary>
    /// <param name="total">The sum of the losses, in row order.</param>
    /// <param name="divisor">What it is divided by for the mean.</param>
    /// <param name="rows">The number of rows.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public float Reduce(double total, double divisor, int rows) => _options.Reduction switch
    {
        LossReduction.Mean => rows == 0 ? 0f : (float)(total / divisor),
        LossReduction.Sum => (float)total,
        _ => 0f,
    };

    /// <summary>The weight of a class.</summary>
    /// <param name="label">The class.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Weight(int label) => _options.ClassWeights.IsEmpty ? 1f : _options.ClassWeights[label];

    /// <summary>The flags of a row; nothing where all classes are allowed.</summary>
    /// <param name="row">Which row.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public ReadOnlySpan<bool> Mask(int row) => Masks ? RowMasks.OfRow(_options.Allowed, row * _size, _size) : default;

    /// <summary>The logits of a row as its loss takes them.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="mask">The flags of the row.</param>
    /// <param name="isZero">Whether nothing is allowed, and its loss and gradient are 0 for it.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public ReadOnlySpan<float> Logits(ReadOnlySpan<float> logits, ReadOnlySpan<bool> mask, out bool isZero)
    {
        isZero = false;
        if (!ChangesLogits)
        {
            return logits;
        }

        isZero = !TryChange(logits, mask, _logits);
        return _logits;
    }

    /// <summary>Writes the logits of a row as its loss takes them, where those are others than the caller's.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="mask">The flags of the row.</param>
    /// <param name="destination">As many floats, which may be the same memory as the logits.</param>
    /// <returns><see langword="false"/> where nothing is allowed, and loss and gradient are 0 for it.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public bool TryChange(ReadOnlySpan<float> logits, ReadOnlySpan<bool> mask, Span<float> destination)
    {
        if (Masks)
        {
            RowMasks.Apply(logits, mask, destination);
            logits = destination;
            if (RowMasks.IsZero(logits, _emptyRows))
            {
                return false;
            }
        }

        if (Tempers)
        {
            RowLoops<TArithmetic>.Temper(logits, _options.Temperature, destination);
        }

        return true;
    }

    /// <summary>The targets that a label stands for.</summary>
    /// <param name="label">The label.</param>
    /// <param name="mask">The flags of the row.</param>
    [MethodImpl(Compilation.AtOnce)]
    public ReadOnlySpan<float> Targets(int label, ReadOnlySpan<bool> mask)
    {
        ShareIn(mask);
        if (_options.ClassWeights.IsEmpty)
        {
            _shares.CopyTo(_targets);
        }
        else
        {
            RowTargets.Weigh(_shares, _options.ClassWeights, _targets);
        }

        _targets[label] = (float)(_targets[label] + (float)(Weight(label) * Kept));
        return _targets;
    }

    /// <summary>Soft targets as the loss takes them.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="mask">The flags of the row.</param>
    [MethodImpl(Compilation.AtOnce)]
    public ReadOnlySpan<float> Targets(ReadOnlySpan<float> targets, ReadOnlySpan<bool> mask)
    {
        if (!Smooths && _options.ClassWeights.IsEmpty)
        {
            return targets;
        }

        ShareIn(mask);
        RowTargets.Smooth(targets, Kept, _shares, _targets);
        if (!_options.ClassWeights.IsEmpty)
        {
            RowTargets.Weigh(_targets, _options.ClassWeights, _targets);
        }

        return _targets;
    }

    /// <summary>Sets the shares of a row, if they are not those of all rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ShareIn(ReadOnlySpan<bool> mask)
    {
        if (MasksEachRow)
        {
            Share(mask);
        }
    }

    [MethodImpl(Compilation.AtOnce)]
    private void Share(ReadOnlySpan<bool> mask)
    {
        int count = mask.IsEmpty ? _size : RowMasks.Count(mask);
        _shares.Fill(count == 0 ? 0f : (float)(_options.LabelSmoothing / count));
        if (!mask.IsEmpty)
        {
            RowMasks.Apply(_shares, mask, 0f, _shares);
        }
    }
}

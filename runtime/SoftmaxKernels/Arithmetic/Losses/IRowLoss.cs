using System;

namespace SoftmaxKernels.Arithmetic;

/// <summary>A loss of a row of logits alone. Arguments have been checked.</summary>
internal interface IRowLoss
{
    float Of(ReadOnlySpan<float> logits);

    /// <summary>Writes the gradient times the scale to a destination, which may be the row, and returns the loss.</summary>
    float Gradient(ReadOnlySpan<float> logits, Span<float> destination, float scale);
}

/// <summary>A loss of a row and the index of a class.</summary>
internal interface ILabelLoss
{
    float Of(ReadOnlySpan<float> row, int label);

    /// <summary>Writes the gradient times the scale to a destination, which may be the row, and returns the loss.</summary>
    float Gradient(ReadOnlySpan<float> row, int label, Span<float> destination, float scale);
}

/// <summary>A loss of a row and a number for each class.</summary>
internal interface ITargetLoss
{
    float Of(ReadOnlySpan<float> row, ReadOnlySpan<float> targets);

    /// <summary>Writes the gradient times the scale to a destination, which may be an input, and returns the loss.</summary>
    float Gradient(ReadOnlySpan<float> row, ReadOnlySpan<float> targets, Span<float> destination, float scale);
}

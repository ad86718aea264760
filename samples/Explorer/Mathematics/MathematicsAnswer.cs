using System.Collections.Generic;

namespace Explorer.Mathematics;

/// <summary>What a kernel makes of a row of logits.</summary>
/// <param name="Probabilities">The probabilities of logits / temperature.</param>
/// <param name="LogProbabilities">Their logarithms.</param>
/// <param name="Loss">The cross-entropy of the label.</param>
/// <param name="Gradient">The gradient of the loss with respect to the logits; NaN where it is not defined.</param>
/// <param name="ArgMax">The first largest logit that is allowed; −1 if there is none.</param>
/// <param name="TensorPrimitives">What <c>TensorPrimitives.SoftMax</c> gives.</param>
/// <param name="Differs">Whether that is something else.</param>
/// <param name="ComputedBy">The members that were called, with what they compute.</param>
/// <param name="Note">What there is to say of this row; <see langword="null"/> for nothing.</param>
internal sealed record MathematicsAnswer(
    IReadOnlyList<float> Probabilities,
    IReadOnlyList<float> LogProbabilities,
    float Loss,
    IReadOnlyList<float> Gradient,
    int ArgMax,
    TensorAnswer TensorPrimitives,
    bool Differs,
    string ComputedBy,
    string? Note);

/// <summary>What another library makes of the same row.</summary>
/// <param name="Probabilities">The probabilities.</param>
internal sealed record TensorAnswer(IReadOnlyList<float> Probabilities)
{
    private const float Tolerance = 1e-6f;

    /// <summary>Whether the probabilities are others: by more than rounding, or where only one of two is NaN.</summary>
    /// <param name="others">The probabilities of the kernel.</param>
    public bool DiffersFrom(IReadOnlyList<float> others)
    {
        for (int i = 0; i < others.Count; i++)
        {
            (float a, float b) = (Probabilities[i], others[i]);
            if (float.IsNaN(a) != float.IsNaN(b) || float.Abs(a - b) > Tolerance)
            {
                return true;
            }
        }

        return false;
    }
}

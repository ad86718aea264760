namespace DigitClassifier;

/// <summary>What one pass over the training set brought.</summary>
/// <param name="Learned">How the network does on the digits that it learns from.</param>
/// <param name="HeldBack">How it does on those that it never learns from.</param>
internal sealed record EpochResult(Evaluation Learned, Evaluation HeldBack);

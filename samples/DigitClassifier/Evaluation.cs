namespace DigitClassifier;

/// <summary>How a network does on a set of digits.</summary>
/// <param name="Loss">The mean cross-entropy.</param>
/// <param name="Confusion">What it takes each digit for.</param>
internal sealed record Evaluation(float Loss, ConfusionMatrix Confusion);

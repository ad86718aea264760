using System;
using System.Linq;

namespace SoftmaxKernels.Tests.Masks;

/// <summary>A member with a mask.</summary>
/// <param name="Signature">Its name and its parameters.</param>
/// <param name="Call">Calls it.</param>
internal sealed record MaskedCall(string Signature, Action<MaskedArguments> Call)
{
    /// <summary>Members that return a number, but for batches that write one for each row.</summary>
    private static readonly string[] Numbers = ["LogSumExp", "CrossEntropy", "Entropy", "LogProbability"];

    public bool IsBatch => Signature.Contains("Batch(", StringComparison.Ordinal);

    public bool WritesIndices => Signature.Contains("ArgMaxBatch", StringComparison.Ordinal) || Signature.Contains("SampleBatch", StringComparison.Ordinal);

    public bool WritesFloats => Has("destination") && !WritesIndices;

    /// <summary>Gets a value indicating whether what it writes may stand in place of its logits.</summary>
    public bool MayBeInPlace => WritesFloats && !WritesOnePerRow;

    /// <summary>Gets a value indicating whether it writes what a row returns, for each row of a batch.</summary>
    public bool WritesOnePerRow => Signature.StartsWith("LogSumExpBatch", StringComparison.Ordinal) || Signature.StartsWith("LogProbabilityBatch", StringComparison.Ordinal);

    /// <summary>Gets a value indicating whether it returns the index of a class.</summary>
    public bool ReturnsIndex => Signature.StartsWith("ArgMax(", StringComparison.Ordinal) || Signature.StartsWith("Sample(", StringComparison.Ordinal);

    /// <summary>Gets a value indicating whether it returns a loss, or another number.</summary>
    public bool ReturnsFloat => !WritesOnePerRow && Numbers.Any(name => Signature.StartsWith(name, StringComparison.Ordinal));

    public bool Has(string parameter) => Parameters.Contains(parameter);

    private string[] Parameters => Signature[(Signature.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(", ");
}

using System;
using Explorer.Requests;

namespace Explorer.Mathematics;

/// <summary>A row of logits, and what is asked about it.</summary>
/// <param name="Logits">The logits.</param>
/// <param name="Label">The class that is the right one.</param>
/// <param name="Temperature">What logits are divided by.</param>
/// <param name="Allowed">Which classes may be chosen.</param>
internal sealed record LogitRow(float[] Logits, int Label, float Temperature, bool[] Allowed)
{
    /// <summary>Reads a row from named texts.</summary>
    /// <param name="text">What a name says; <see langword="null"/> or empty for nothing.</param>
    /// <param name="size">The number of classes of the kernel.</param>
    /// <returns>The row: where nothing is said, of zeros, of label 0, at temperature 1, with all allowed.</returns>
    /// <exception cref="RequestException">Something is no number, or out of range.</exception>
    public static LogitRow Read(Func<string, string?> text, int size)
    {
        float temperature = text("temperature") is { Length: > 0 } kelvin ? NumberReader.Float("temperature", kelvin) : 1f;
        if (!(temperature >= 0f))
        {
            throw new RequestException("temperature: it is 0 or more, and may be Infinity.");
        }

        bool[] allowed = new bool[size];
        Array.Fill(allowed, true);
        return new LogitRow(
            text("logits") is { Length: > 0 } logits ? NumberReader.Floats("logits", logits, size) : new float[size],
            text("label") is { Length: > 0 } label ? (int)NumberReader.Whole("label", label, (ulong)size - 1) : 0,
            temperature,
            text("allowed") is { Length: > 0 } flags ? NumberReader.Flags("allowed", flags, size) : allowed);
    }

    /// <summary>The logits, with −∞ for what is not allowed.</summary>
    public float[] Masked()
    {
        float[] masked = [.. Logits];
        for (int i = 0; i < masked.Length; i++)
        {
            masked[i] = Allowed[i] ? masked[i] : float.NegativeInfinity;
        }

        return masked;
    }
}

namespace SoftmaxKernels.Tests.Checksums;

/// <summary>The rows of the contract's row checksums: lengths 1 to 400 from one linear congruential generator.</summary>
internal sealed class RowGenerator
{
    public const int LastLength = 400;

    private static readonly float[] Spreads = [1f, 0.125f, 4f, 32f];

    private ulong _state = 1;

    /// <summary>The next row: logits, and targets from the same random numbers.</summary>
    public (float[] Logits, float[] Targets) Next(int length)
    {
        float[] logits = new float[length];
        float[] targets = new float[length];
        float spread = Spreads[length % Spreads.Length];
        for (int i = 0; i < length; i++)
        {
            _state = unchecked((_state * 6364136223846793005) + 1442695040888963407);
            int high = (int)(_state >> 40);
            logits[i] = (high - 8388608) * (1f / (1 << 20)) * spread;
            targets[i] = (high & 0xffff) * (1f / (1 << 16));
        }

        return (logits, targets);
    }
}

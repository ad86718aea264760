using System;

namespace SoftmaxKernels.Tests.Sweeps;

/// <summary>All floats whose bit patterns lie between two, both included.</summary>
internal readonly record struct FloatRange(uint First, uint Last)
{
    public long Count => (long)Last - First + 1;

    /// <summary>All floats of one sign between two values, both included; the first is the one nearer to zero.</summary>
    public static FloatRange Between(float nearer, float farther) =>
        new(BitConverter.SingleToUInt32Bits(nearer), BitConverter.SingleToUInt32Bits(farther));

    public override string ToString() => $"{First:x8}..{Last:x8}";
}

using System;
using System.Runtime.InteropServices;

namespace SoftmaxKernels.Arm64;

/// <summary>What the host calls.</summary>
internal static unsafe class EntryPoint
{
    /// <summary>Computes all hashes.</summary>
    /// <param name="destination">Where they go.</param>
    /// <param name="capacity">How many may go there.</param>
    /// <returns>How many there are: nothing was written if that is more than may be.</returns>
    [UnmanagedCallersOnly(EntryPoint = "softmaxkernels_hashes")]
    public static int Hashes(ulong* destination, int capacity)
    {
        if (AllHashes.Count <= capacity)
        {
            AllHashes.Compute(new Span<ulong>(destination, capacity));
        }

        return AllHashes.Count;
    }
}

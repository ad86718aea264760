using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Native;

/// <summary>The contenders of the shims that were built.</summary>
internal static class NativeContenders
{
    public static IEnumerable<Contender> Load(string directory, NativeOperation operation, Workload workload) =>
        NativePeer.All
            .Select(peer => Path.Combine(directory, $"{peer.Name}.so"))
            .Where(File.Exists)
            .Select(path => NativeContender.Open(NativeLibrary.Load(path), operation, workload))
            .OfType<Contender>();

    /// <summary>Whether a contender counts when the best native one is looked for.</summary>
    public static bool IsPeer(string contender) => contender.StartsWith(NativePeer.Prefix, StringComparison.Ordinal);
}

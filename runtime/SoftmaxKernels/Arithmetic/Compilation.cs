using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>How the JIT is asked to compile what stands on the way to a result.</summary>
internal static class Compilation
{
    /// <summary>
    /// Optimised when first called, where the framework can: the runtime would else let it run unoptimised until nothing new was
    /// compiled for a while, for a second or two on a machine with one processor. And out of line: a kernel calls it for rows that
    /// are rare, and would else compile it once more.
    /// </summary>
    public const MethodImplOptions AtOnce =
#if NET8_0_OR_GREATER
        MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;
#else
        MethodImplOptions.NoInlining;
#endif
}

using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>How the JIT is asked to compile what stands on the way to a result.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Compilation
{
    /// <summary>
    /// Optimised when first called, where the framework can: the runtime would else let it run unoptimised until nothing new was
    /// compiled for a while, for a second or two on a machine with one processor. And out of line: the JIT has a budget for what it
    /// inlines, which a caller could exhaust in the middle of the arithmetic, and what is rarely called is not compiled twice.
    /// </summary>
    public const MethodImplOptions AtOnce =
#if NET8_0_OR_GREATER
        MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;
#else
        MethodImplOptions.NoInlining;
#endif

    /// <summary>
    /// Optimised when first called, or a part of an optimised caller: for a method that does little beside a call, so that a kernel
    /// is not two calls away.
    /// </summary>
    public const MethodImplOptions AtOnceOrInlined =
#if NET8_0_OR_GREATER
        MethodImplOptions.AggressiveOptimization;
#else
        default;
#endif
}

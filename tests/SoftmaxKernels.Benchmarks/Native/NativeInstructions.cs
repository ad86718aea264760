using System;
using System.Collections.Generic;
using SoftmaxKernels.Benchmarks.Quick;

namespace SoftmaxKernels.Benchmarks.Native;

/// <summary>What native code may use of the machine's instructions.</summary>
/// <param name="CompilerOptions">What the compiler is told.</param>
/// <param name="Variables">What libraries that choose for themselves are told, by variables of the environment.</param>
internal sealed record NativeInstructions(IReadOnlyList<string> CompilerOptions, IReadOnlyList<(string Name, string Value)> Variables)
{
    // GCC 12 takes 256 bits for what it calls Zen 3; the contenders shall have the whole width of the machine.
    private static readonly NativeInstructions OfTheMachine = new(["-march=native", "-mprefer-vector-width=512"], []);

    private static readonly NativeInstructions Avx2 = new(["-march=x86-64-v3", "-mprefer-vector-width=256"], [("ONEDNN_MAX_CPU_ISA", "AVX2")]);

    /// <summary>What native code may use where kernels are held to a level.</summary>
    /// <exception cref="ArgumentException">Native code cannot be held to that level.</exception>
    public static NativeInstructions For(HardwareLevel? level) => level?.Name switch
    {
        null => OfTheMachine,
        "avx2" => Avx2,
        _ => throw new ArgumentException("Native libraries can be held to avx2, or have the whole machine: another --level would compare unlike things."),
    };
}

using System;
using SoftmaxKernels.Arithmetic;
using SoftmaxKernels.Tests.Kernels;

namespace SoftmaxKernels.Tests.Sweeps;

/// <summary>The functions of single elements as a sweep calls them: on blocks, in the widest registers.</summary>
internal static class SweepFunction
{
    /// <summary>p of e^x = 2ⁿ p.</summary>
    public static Map Exp(KernelArithmetic arithmetic) =>
        arithmetic == KernelArithmetic.Fastest ? Exp<Fastest> : Exp<Reproducible>;

    public static Map Tanh(KernelArithmetic arithmetic) => arithmetic == KernelArithmetic.Fastest
        ? (x, y) => ElementFunctions<Fastest>.Tanh(Widths.Widest, x, y)
        : (x, y) => ElementFunctions<Reproducible>.Tanh(Widths.Widest, x, y);

    public static Map TanhDerivative(KernelArithmetic arithmetic) => arithmetic == KernelArithmetic.Fastest
        ? (x, y) => ElementFunctions<Fastest>.TanhDerivative(Widths.Widest, x, y)
        : (x, y) => ElementFunctions<Reproducible>.TanhDerivative(Widths.Widest, x, y);

    public static Map Sigmoid(KernelArithmetic arithmetic) =>
        Of<SigmoidFunction<Fastest>, SigmoidFunction<Reproducible>>(arithmetic);

    public static Map Silu(KernelArithmetic arithmetic) => Of<SiluFunction<Fastest>, SiluFunction<Reproducible>>(arithmetic);

    public static Map SiluDerivative(KernelArithmetic arithmetic) =>
        Of<SiluDerivativeFunction<Fastest>, SiluDerivativeFunction<Reproducible>>(arithmetic);

    public static Map Elu(KernelArithmetic arithmetic) => Of<EluFunction<Fastest>, EluFunction<Reproducible>>(arithmetic);

    public static Map Log(KernelArithmetic arithmetic) => Of<LogFunction<Fastest>, LogFunction<Reproducible>>(arithmetic);

    private static Map Of<TFastest, TReproducible>(KernelArithmetic arithmetic)
        where TFastest : IElementFunction
        where TReproducible : IElementFunction => arithmetic == KernelArithmetic.Fastest
        ? (x, y) => ElementLoop.Run<TFastest>(Widths.Widest, x, y)
        : (x, y) => ElementLoop.Run<TReproducible>(Widths.Widest, x, y);

    private static void Exp<TArithmetic>(ReadOnlySpan<float> x, Span<float> p)
        where TArithmetic : struct, IArithmetic
    {
        Span<int> exponents = stackalloc int[FloatSweep.BlockLength];
        ElementFunctions<TArithmetic>.Exp(Widths.Widest, x, p, exponents);
    }
}

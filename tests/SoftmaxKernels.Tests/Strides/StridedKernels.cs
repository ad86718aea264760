using System.Collections.Generic;

namespace SoftmaxKernels.Tests.Strides;

[SoftmaxKernel(Size = 1, Methods = StridedKernels.Methods)]
internal readonly partial struct Strided1 : IStridedKernel;

[SoftmaxKernel(Size = 2, Methods = StridedKernels.Methods)]
internal readonly partial struct Strided2 : IStridedKernel;

[SoftmaxKernel(Size = 3, Methods = StridedKernels.Methods)]
internal readonly partial struct Strided3 : IStridedKernel;

[SoftmaxKernel(Size = 4, Methods = StridedKernels.Methods)]
internal readonly partial struct Strided4 : IStridedKernel;

[SoftmaxKernel(Size = 5, Methods = StridedKernels.Methods)]
internal readonly partial struct Strided5 : IStridedKernel;

[SoftmaxKernel(Size = 8, Methods = StridedKernels.Methods)]
internal readonly partial struct Strided8 : IStridedKernel;

[SoftmaxKernel(Size = 10, Methods = StridedKernels.Methods)]
internal readonly partial struct Strided10 : IStridedKernel;

[SoftmaxKernel(Size = 17, Methods = StridedKernels.Methods)]
internal readonly partial struct Strided17 : IStridedKernel;

[SoftmaxKernel(Size = 33, Methods = StridedKernels.Methods)]
internal readonly partial struct Strided33 : IStridedKernel;

[SoftmaxKernel(Size = 64, Methods = StridedKernels.Methods)]
internal readonly partial struct Strided64 : IStridedKernel;

[SoftmaxKernel(Size = 65, Methods = StridedKernels.Methods)]
internal readonly partial struct Strided65 : IStridedKernel;

[SoftmaxKernel(Size = 129, Methods = StridedKernels.Methods)]
internal readonly partial struct Strided129 : IStridedKernel;

[SoftmaxKernel(Size = 3, Methods = StridedKernels.Methods, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleStrided3 : IStridedKernel;

[SoftmaxKernel(Size = 10, Methods = StridedKernels.Methods, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleStrided10 : IStridedKernel;

[SoftmaxKernel(Size = 17, Methods = StridedKernels.Methods, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleStrided17 : IStridedKernel;

[SoftmaxKernel(Size = 65, Methods = StridedKernels.Methods, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleStrided65 : IStridedKernel;

[SoftmaxKernel(Size = 10, Methods = StridedKernels.Methods | KernelMethods.Pointers)]
internal readonly partial struct PointerStrided10 : IStridedKernel;

/// <summary>The annotated types.</summary>
internal static class StridedKernels
{
    /// <summary>What has rows a stride apart.</summary>
    public const KernelMethods Methods = KernelMethods.Softmax | KernelMethods.LogSoftmax | KernelMethods.ArgMax | KernelMethods.Sample
        | KernelMethods.CrossEntropy | KernelMethods.Batch | KernelMethods.Strides;

    public static readonly IReadOnlyList<StridedCalls> All =
    [
        StridedCalls.Of<Strided1>(1, KernelArithmetic.Fastest),
        StridedCalls.Of<Strided2>(2, KernelArithmetic.Fastest),
        StridedCalls.Of<Strided3>(3, KernelArithmetic.Fastest),
        StridedCalls.Of<Strided4>(4, KernelArithmetic.Fastest),
        StridedCalls.Of<Strided5>(5, KernelArithmetic.Fastest),
        StridedCalls.Of<Strided8>(8, KernelArithmetic.Fastest),
        StridedCalls.Of<Strided10>(10, KernelArithmetic.Fastest),
        StridedCalls.Of<Strided17>(17, KernelArithmetic.Fastest),
        StridedCalls.Of<Strided33>(33, KernelArithmetic.Fastest),
        StridedCalls.Of<Strided64>(64, KernelArithmetic.Fastest),
        StridedCalls.Of<Strided65>(65, KernelArithmetic.Fastest),
        StridedCalls.Of<Strided129>(129, KernelArithmetic.Fastest),
        StridedCalls.Of<ReproducibleStrided3>(3, KernelArithmetic.Reproducible),
        StridedCalls.Of<ReproducibleStrided10>(10, KernelArithmetic.Reproducible),
        StridedCalls.Of<ReproducibleStrided17>(17, KernelArithmetic.Reproducible),
        StridedCalls.Of<ReproducibleStrided65>(65, KernelArithmetic.Reproducible),
    ];
}

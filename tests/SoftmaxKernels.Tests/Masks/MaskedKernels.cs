using System.Collections.Generic;

namespace SoftmaxKernels.Tests.Masks;

/// <summary>
/// Kernels with masks. A mask changes how a row is loaded: the sizes have every form of a last register, and rows with and without a
/// search for the maximum before all else; a test of the generator says so.
/// </summary>
internal static class MaskedKernels
{
    /// <summary>What has a mask, and so has the other form too.</summary>
    public const KernelMethods Methods = KernelMethods.Softmax | KernelMethods.LogSoftmax | KernelMethods.ArgMax | KernelMethods.Sample
        | KernelMethods.CrossEntropy | KernelMethods.Losses | KernelMethods.Batch | KernelMethods.Masks;

    /// <summary>The kernels, each with its size, its arithmetic and what it makes of empty rows.</summary>
    public static readonly IReadOnlyList<MaskedKernel> All =
    [
        new MaskedKernel<Masked1>(1, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked2>(2, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked3>(3, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked4>(4, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked5>(5, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked6>(6, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked7>(7, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked8>(8, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked9>(9, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked10>(10, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked11>(11, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked12>(12, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked13>(13, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked14>(14, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked15>(15, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked16>(16, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked17>(17, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked24>(24, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked26>(26, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked27>(27, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked28>(28, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked29>(29, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked30>(30, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked31>(31, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked34>(34, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked35>(35, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked36>(36, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked37>(37, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked38>(38, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked39>(39, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked41>(41, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked64>(64, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked65>(65, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked193>(193, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<Masked257>(257, KernelArithmetic.Fastest, EmptyRows.NaN),
        new MaskedKernel<MaskedReproducible1>(1, KernelArithmetic.Reproducible, EmptyRows.NaN),
        new MaskedKernel<MaskedReproducible3>(3, KernelArithmetic.Reproducible, EmptyRows.NaN),
        new MaskedKernel<MaskedReproducible10>(10, KernelArithmetic.Reproducible, EmptyRows.NaN),
        new MaskedKernel<MaskedReproducible17>(17, KernelArithmetic.Reproducible, EmptyRows.NaN),
        new MaskedKernel<MaskedReproducible33>(33, KernelArithmetic.Reproducible, EmptyRows.NaN),
        new MaskedKernel<MaskedReproducible65>(65, KernelArithmetic.Reproducible, EmptyRows.NaN),
        new MaskedKernel<MaskedReproducible300>(300, KernelArithmetic.Reproducible, EmptyRows.NaN),
        new MaskedKernel<MaskedZero1>(1, KernelArithmetic.Fastest, EmptyRows.Zero),
        new MaskedKernel<MaskedZero3>(3, KernelArithmetic.Fastest, EmptyRows.Zero),
        new MaskedKernel<MaskedZero10>(10, KernelArithmetic.Fastest, EmptyRows.Zero),
        new MaskedKernel<MaskedZero17>(17, KernelArithmetic.Fastest, EmptyRows.Zero),
        new MaskedKernel<MaskedZero65>(65, KernelArithmetic.Fastest, EmptyRows.Zero),
        new MaskedKernel<MaskedZero300>(300, KernelArithmetic.Fastest, EmptyRows.Zero),
    ];
}

[SoftmaxKernel(Size = 1, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked1 : IMaskedKernel;

[SoftmaxKernel(Size = 2, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked2 : IMaskedKernel;

[SoftmaxKernel(Size = 3, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked3 : IMaskedKernel;

[SoftmaxKernel(Size = 4, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked4 : IMaskedKernel;

[SoftmaxKernel(Size = 5, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked5 : IMaskedKernel;

[SoftmaxKernel(Size = 6, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked6 : IMaskedKernel;

[SoftmaxKernel(Size = 7, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked7 : IMaskedKernel;

[SoftmaxKernel(Size = 8, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked8 : IMaskedKernel;

[SoftmaxKernel(Size = 9, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked9 : IMaskedKernel;

[SoftmaxKernel(Size = 10, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked10 : IMaskedKernel;

[SoftmaxKernel(Size = 11, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked11 : IMaskedKernel;

[SoftmaxKernel(Size = 12, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked12 : IMaskedKernel;

[SoftmaxKernel(Size = 13, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked13 : IMaskedKernel;

[SoftmaxKernel(Size = 14, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked14 : IMaskedKernel;

[SoftmaxKernel(Size = 15, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked15 : IMaskedKernel;

[SoftmaxKernel(Size = 16, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked16 : IMaskedKernel;

[SoftmaxKernel(Size = 17, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked17 : IMaskedKernel;

[SoftmaxKernel(Size = 24, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked24 : IMaskedKernel;

[SoftmaxKernel(Size = 26, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked26 : IMaskedKernel;

[SoftmaxKernel(Size = 27, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked27 : IMaskedKernel;

[SoftmaxKernel(Size = 28, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked28 : IMaskedKernel;

[SoftmaxKernel(Size = 29, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked29 : IMaskedKernel;

[SoftmaxKernel(Size = 30, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked30 : IMaskedKernel;

[SoftmaxKernel(Size = 31, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked31 : IMaskedKernel;

[SoftmaxKernel(Size = 34, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked34 : IMaskedKernel;

[SoftmaxKernel(Size = 35, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked35 : IMaskedKernel;

[SoftmaxKernel(Size = 36, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked36 : IMaskedKernel;

[SoftmaxKernel(Size = 37, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked37 : IMaskedKernel;

[SoftmaxKernel(Size = 38, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked38 : IMaskedKernel;

[SoftmaxKernel(Size = 39, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked39 : IMaskedKernel;

[SoftmaxKernel(Size = 41, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked41 : IMaskedKernel;

[SoftmaxKernel(Size = 64, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked64 : IMaskedKernel;

[SoftmaxKernel(Size = 65, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked65 : IMaskedKernel;

[SoftmaxKernel(Size = 193, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked193 : IMaskedKernel;

[SoftmaxKernel(Size = 257, Methods = MaskedKernels.Methods)]
internal readonly partial struct Masked257 : IMaskedKernel;

[SoftmaxKernel(Size = 1, Methods = MaskedKernels.Methods, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct MaskedReproducible1 : IMaskedKernel;

[SoftmaxKernel(Size = 3, Methods = MaskedKernels.Methods, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct MaskedReproducible3 : IMaskedKernel;

[SoftmaxKernel(Size = 10, Methods = MaskedKernels.Methods, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct MaskedReproducible10 : IMaskedKernel;

[SoftmaxKernel(Size = 17, Methods = MaskedKernels.Methods, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct MaskedReproducible17 : IMaskedKernel;

[SoftmaxKernel(Size = 33, Methods = MaskedKernels.Methods, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct MaskedReproducible33 : IMaskedKernel;

[SoftmaxKernel(Size = 65, Methods = MaskedKernels.Methods, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct MaskedReproducible65 : IMaskedKernel;

[SoftmaxKernel(Size = 300, Methods = MaskedKernels.Methods, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct MaskedReproducible300 : IMaskedKernel;

[SoftmaxKernel(Size = 1, Methods = MaskedKernels.Methods, EmptyRows = EmptyRows.Zero)]
internal readonly partial struct MaskedZero1 : IMaskedKernel;

[SoftmaxKernel(Size = 3, Methods = MaskedKernels.Methods, EmptyRows = EmptyRows.Zero)]
internal readonly partial struct MaskedZero3 : IMaskedKernel;

[SoftmaxKernel(Size = 10, Methods = MaskedKernels.Methods, EmptyRows = EmptyRows.Zero)]
internal readonly partial struct MaskedZero10 : IMaskedKernel;

[SoftmaxKernel(Size = 17, Methods = MaskedKernels.Methods, EmptyRows = EmptyRows.Zero)]
internal readonly partial struct MaskedZero17 : IMaskedKernel;

[SoftmaxKernel(Size = 65, Methods = MaskedKernels.Methods, EmptyRows = EmptyRows.Zero)]
internal readonly partial struct MaskedZero65 : IMaskedKernel;

[SoftmaxKernel(Size = 300, Methods = MaskedKernels.Methods, EmptyRows = EmptyRows.Zero)]
internal readonly partial struct MaskedZero300 : IMaskedKernel;

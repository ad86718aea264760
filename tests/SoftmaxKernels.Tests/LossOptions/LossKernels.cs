using System.Collections.Generic;

namespace SoftmaxKernels.Tests.LossOptions;

[SoftmaxKernel(Size = 1, Methods = KernelMethods.LossOptions | KernelMethods.Batch)]
internal readonly partial struct Losses1 : ILossMembers;

[SoftmaxKernel(Size = 2, Methods = KernelMethods.LossOptions | KernelMethods.Batch)]
internal readonly partial struct Losses2 : ILossMembers;

[SoftmaxKernel(Size = 3, Methods = KernelMethods.LossOptions | KernelMethods.Batch)]
internal readonly partial struct Losses3 : ILossMembers;

[SoftmaxKernel(Size = 4, Methods = KernelMethods.LossOptions | KernelMethods.Batch)]
internal readonly partial struct Losses4 : ILossMembers;

[SoftmaxKernel(Size = 5, Methods = KernelMethods.LossOptions | KernelMethods.Batch)]
internal readonly partial struct Losses5 : ILossMembers;

[SoftmaxKernel(Size = 8, Methods = KernelMethods.LossOptions | KernelMethods.Batch)]
internal readonly partial struct Losses8 : ILossMembers;

[SoftmaxKernel(Size = 10, Methods = KernelMethods.LossOptions | KernelMethods.Batch)]
internal readonly partial struct Losses10 : ILossMembers;

[SoftmaxKernel(Size = 17, Methods = KernelMethods.LossOptions | KernelMethods.Batch)]
internal readonly partial struct Losses17 : ILossMembers;

[SoftmaxKernel(Size = 33, Methods = KernelMethods.LossOptions | KernelMethods.Batch)]
internal readonly partial struct Losses33 : ILossMembers;

[SoftmaxKernel(Size = 64, Methods = KernelMethods.LossOptions | KernelMethods.Batch)]
internal readonly partial struct Losses64 : ILossMembers;

[SoftmaxKernel(Size = 65, Methods = KernelMethods.LossOptions | KernelMethods.Batch)]
internal readonly partial struct Losses65 : ILossMembers;

[SoftmaxKernel(Size = 129, Methods = KernelMethods.LossOptions | KernelMethods.Batch)]
internal readonly partial struct Losses129 : ILossMembers;

[SoftmaxKernel(Size = 3, Methods = KernelMethods.LossOptions | KernelMethods.Batch, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleLosses3 : ILossMembers;

[SoftmaxKernel(Size = 10, Methods = KernelMethods.LossOptions | KernelMethods.Batch, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleLosses10 : ILossMembers;

[SoftmaxKernel(Size = 17, Methods = KernelMethods.LossOptions | KernelMethods.Batch, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleLosses17 : ILossMembers;

[SoftmaxKernel(Size = 65, Methods = KernelMethods.LossOptions | KernelMethods.Batch, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleLosses65 : ILossMembers;

[SoftmaxKernel(Size = 10, Methods = KernelMethods.LossOptions | KernelMethods.Batch, EmptyRows = EmptyRows.Zero)]
internal readonly partial struct ZeroLosses10 : ILossMembers;

/// <summary>The annotated types, each beside the runtime's kernel that it must agree with.</summary>
internal static class LossKernels
{
    public static readonly IReadOnlyList<(ILossKernel Generated, ILossKernel Runtime)> All =
    [
        (new GeneratedLossKernel<Losses1>(1), new RuntimeLossKernel(1, KernelArithmetic.Fastest)),
        (new GeneratedLossKernel<Losses2>(2), new RuntimeLossKernel(2, KernelArithmetic.Fastest)),
        (new GeneratedLossKernel<Losses3>(3), new RuntimeLossKernel(3, KernelArithmetic.Fastest)),
        (new GeneratedLossKernel<Losses4>(4), new RuntimeLossKernel(4, KernelArithmetic.Fastest)),
        (new GeneratedLossKernel<Losses5>(5), new RuntimeLossKernel(5, KernelArithmetic.Fastest)),
        (new GeneratedLossKernel<Losses8>(8), new RuntimeLossKernel(8, KernelArithmetic.Fastest)),
        (new GeneratedLossKernel<Losses10>(10), new RuntimeLossKernel(10, KernelArithmetic.Fastest)),
        (new GeneratedLossKernel<Losses17>(17), new RuntimeLossKernel(17, KernelArithmetic.Fastest)),
        (new GeneratedLossKernel<Losses33>(33), new RuntimeLossKernel(33, KernelArithmetic.Fastest)),
        (new GeneratedLossKernel<Losses64>(64), new RuntimeLossKernel(64, KernelArithmetic.Fastest)),
        (new GeneratedLossKernel<Losses65>(65), new RuntimeLossKernel(65, KernelArithmetic.Fastest)),
        (new GeneratedLossKernel<Losses129>(129), new RuntimeLossKernel(129, KernelArithmetic.Fastest)),
        (new GeneratedLossKernel<ReproducibleLosses3>(3), new RuntimeLossKernel(3, KernelArithmetic.Reproducible)),
        (new GeneratedLossKernel<ReproducibleLosses10>(10), new RuntimeLossKernel(10, KernelArithmetic.Reproducible)),
        (new GeneratedLossKernel<ReproducibleLosses17>(17), new RuntimeLossKernel(17, KernelArithmetic.Reproducible)),
        (new GeneratedLossKernel<ReproducibleLosses65>(65), new RuntimeLossKernel(65, KernelArithmetic.Reproducible)),
        (new GeneratedLossKernel<ZeroLosses10>(10), new RuntimeLossKernel(10, KernelArithmetic.Fastest, EmptyRows.Zero)),
    ];
}

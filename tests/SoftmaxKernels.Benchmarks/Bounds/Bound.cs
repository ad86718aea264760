using System.Runtime.Intrinsics;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Measuring.Layers;

namespace SoftmaxKernels.Benchmarks.Bounds;

/// <summary>What the processor can do, measured beside what is done, with the widest registers of this process.</summary>
internal static class Bound
{
    public static Contender Loads(LayerWorkload workload) =>
        Vector512.IsHardwareAccelerated ? new LoadBound<Register512>(workload)
        : Vector256.IsHardwareAccelerated ? new LoadBound<Register256>(workload)
        : Vector128.IsHardwareAccelerated ? new LoadBound<Register128>(workload)
        : new LoadBound<SingleFloat>(workload);

    public static Contender MultiplyAdds(LayerWorkload workload) =>
        Vector512.IsHardwareAccelerated ? new MultiplyAddPeak<Register512>(workload)
        : Vector256.IsHardwareAccelerated ? new MultiplyAddPeak<Register256>(workload)
        : Vector128.IsHardwareAccelerated ? new MultiplyAddPeak<Register128>(workload)
        : new MultiplyAddPeak<SingleFloat>(workload);
}

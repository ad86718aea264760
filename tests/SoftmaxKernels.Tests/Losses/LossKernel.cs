using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace SoftmaxKernels.Tests.Losses;

/// <summary>A generated kernel of losses.</summary>
/// <param name="Size">The number of classes.</param>
/// <param name="Arithmetic">The profile.</param>
/// <param name="Members">Its members.</param>
internal sealed record LossKernel(int Size, KernelArithmetic Arithmetic, IReadOnlyList<LossMember> Members)
{
    public static readonly IReadOnlyList<LossKernel> All =
    [
        new(1, KernelArithmetic.Fastest, LossMember.Of<Losses1>()),
        new(2, KernelArithmetic.Fastest, LossMember.Of<Losses2>()),
        new(3, KernelArithmetic.Fastest, LossMember.Of<Losses3>()),
        new(4, KernelArithmetic.Fastest, LossMember.Of<Losses4>()),
        new(5, KernelArithmetic.Fastest, LossMember.Of<Losses5>()),
        new(8, KernelArithmetic.Fastest, LossMember.Of<Losses8>()),
        new(10, KernelArithmetic.Fastest, LossMember.Of<Losses10>()),
        new(17, KernelArithmetic.Fastest, LossMember.Of<Losses17>()),
        new(33, KernelArithmetic.Fastest, LossMember.Of<Losses33>()),
        new(64, KernelArithmetic.Fastest, LossMember.Of<Losses64>()),
        new(65, KernelArithmetic.Fastest, LossMember.Of<Losses65>()),
        new(129, KernelArithmetic.Fastest, LossMember.Of<Losses129>()),
        new(1, KernelArithmetic.Reproducible, LossMember.Of<ReproducibleLosses1>()),
        new(3, KernelArithmetic.Reproducible, LossMember.Of<ReproducibleLosses3>()),
        new(10, KernelArithmetic.Reproducible, LossMember.Of<ReproducibleLosses10>()),
        new(17, KernelArithmetic.Reproducible, LossMember.Of<ReproducibleLosses17>()),
        new(65, KernelArithmetic.Reproducible, LossMember.Of<ReproducibleLosses65>()),
    ];

    public static TheoryData<string> Names => [.. All.Select(kernel => kernel.ToString())];

    public static LossKernel Get(string name) => All.Single(kernel => kernel.ToString() == name);

    public override string ToString() => $"{Arithmetic} of {Size}";
}

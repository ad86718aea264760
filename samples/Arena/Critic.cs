using SoftmaxKernels;

namespace Arena;

/// <summary>What an agent can expect, from what it sees: the baseline that its return is compared with.</summary>
[NetworkKernel(
    Sizes = new[] { Sight.Observations, 32, 1 },
    Hidden = LayerActivation.Tanh,
    Output = LayerActivation.None,
    Methods = LayerMethods.Forward | LayerMethods.Backward | LayerMethods.Batch,
    Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class Critic;

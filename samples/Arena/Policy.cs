using SoftmaxKernels;

namespace Arena;

/// <summary>What all agents share: from what one of them sees to the probabilities of its eight moves.</summary>
[NetworkKernel(
    Sizes = new[] { Sight.Observations, 64, 64, Compass.Moves },
    Hidden = LayerActivation.Tanh,
    Output = LayerActivation.Softmax,
    Methods = LayerMethods.CrossEntropy | LayerMethods.Sample | LayerMethods.Batch,
    Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class Policy;

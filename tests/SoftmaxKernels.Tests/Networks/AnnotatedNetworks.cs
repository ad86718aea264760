namespace SoftmaxKernels.Tests.Networks;

/// <summary>
/// Networks for the tests: one layer to four, in both forms of a block, each activation between the layers and behind the last, one head
/// and several, in both arithmetics.
/// </summary>
internal static partial class AnnotatedNetworks
{
    [NetworkKernel(Sizes = new[] { 1, 1 })]
    internal static partial class Network1To1NoneFastest { }

    [NetworkKernel(Sizes = new[] { 3, 5 }, Output = LayerActivation.Softmax)]
    internal static partial class Network3To5SoftmaxFastest { }

    [NetworkKernel(Sizes = new[] { 4, 17, 3 }, Output = LayerActivation.Softmax)]
    internal static partial class Network4To17To3TanhThenSoftmaxFastest { }

    [NetworkKernel(Sizes = new[] { 24, 64, 64, 8 }, Output = LayerActivation.Softmax, Heads = new[] { 3, 5 })]
    internal static partial class Network24To64To64To8TanhThenSoftmaxFastest { }

    [NetworkKernel(Sizes = new[] { 20, 130, 10 }, Hidden = LayerActivation.Relu)]
    internal static partial class Network20To130To10ReluThenNoneFastest { }

    [NetworkKernel(Sizes = new[] { 100, 5, 33, 145 }, Hidden = LayerActivation.LeakyRelu, Output = LayerActivation.Sigmoid, Slope = NetworkCase.UsualSlope)]
    internal static partial class Network100To5To33To145LeakyReluThenSigmoidFastest { }

    [NetworkKernel(Sizes = new[] { 8, 64, 70, 10, 256 }, Hidden = LayerActivation.Silu, Heads = new[] { 100, 100, 56 })]
    internal static partial class Network8To64To70To10To256SiluThenNoneFastest { }

    [NetworkKernel(Sizes = new[] { 33, 17, 2 }, Hidden = LayerActivation.Sigmoid, Output = LayerActivation.Tanh)]
    internal static partial class Network33To17To2SigmoidThenTanhFastest { }

    [NetworkKernel(Sizes = new[] { 16, 31, 200 }, Hidden = LayerActivation.None, Output = LayerActivation.Relu)]
    internal static partial class Network16To31To200NoneThenReluFastest { }

    [NetworkKernel(Sizes = new[] { 7, 12, 6 }, Hidden = LayerActivation.Softmax, Output = LayerActivation.Silu)]
    internal static partial class Network7To12To6SoftmaxThenSiluFastest { }

    [NetworkKernel(Sizes = new[] { 12, 40, 6 }, Output = LayerActivation.LeakyRelu, Slope = NetworkCase.UsualSlope)]
    internal static partial class Network12To40To6TanhThenLeakyReluFastest { }

    [NetworkKernel(Sizes = new[] { 2, 1 }, Output = LayerActivation.Sigmoid, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Network2To1SigmoidReproducible { }

    [NetworkKernel(Sizes = new[] { 40, 3 }, Output = LayerActivation.Softmax, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Network40To3SoftmaxReproducible { }

    [NetworkKernel(Sizes = new[] { 5, 1, 4 }, Hidden = LayerActivation.Sigmoid, Output = LayerActivation.Softmax, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Network5To1To4SigmoidThenSoftmaxReproducible { }

    [NetworkKernel(Sizes = new[] { 24, 64, 64, 9 }, Hidden = LayerActivation.Silu, Output = LayerActivation.Softmax, Heads = new[] { 2, 3, 4 }, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Network24To64To64To9SiluThenSoftmaxReproducible { }

    [NetworkKernel(Sizes = new[] { 20, 130, 12 }, Hidden = LayerActivation.LeakyRelu, Slope = NetworkCase.UsualSlope, Heads = new[] { 12 }, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Network20To130To12LeakyReluThenNoneReproducible { }

    [NetworkKernel(Sizes = new[] { 100, 5, 33, 150 }, Hidden = LayerActivation.Relu, Output = LayerActivation.Silu, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Network100To5To33To150ReluThenSiluReproducible { }

    [NetworkKernel(Sizes = new[] { 8, 64, 70, 10, 256 }, Output = LayerActivation.Softmax, Heads = new[] { 200, 56 }, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Network8To64To70To10To256TanhThenSoftmaxReproducible { }

    [NetworkKernel(Sizes = new[] { 33, 17, 7 }, Hidden = LayerActivation.None, Output = LayerActivation.LeakyRelu, Slope = NetworkCase.UsualSlope, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Network33To17To7NoneThenLeakyReluReproducible { }

    [NetworkKernel(Sizes = new[] { 16, 31, 200 }, Hidden = LayerActivation.Softmax, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Network16To31To200SoftmaxThenNoneReproducible { }

    [NetworkKernel(Sizes = new[] { 9, 12, 6 }, Output = LayerActivation.Tanh, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Network9To12To6TanhThenTanhReproducible { }

    [NetworkKernel(Sizes = new[] { 12, 40, 6 }, Hidden = LayerActivation.Silu, Output = LayerActivation.Relu, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Network12To40To6SiluThenReluReproducible { }

    [NetworkKernel(Sizes = new[] { 48, 128, 64, 32, 12 }, Hidden = LayerActivation.Elu)]
    internal static partial class Network48To128To64To32To12EluThenNoneFastest { }

    [NetworkKernel(Sizes = new[] { 7, 12, 6 }, Output = LayerActivation.Elu)]
    internal static partial class Network7To12To6TanhThenEluFastest { }

    [NetworkKernel(Sizes = new[] { 20, 64, 9 }, Hidden = LayerActivation.Elu, Output = LayerActivation.Softmax, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Network20To64To9EluThenSoftmaxReproducible { }

    [NetworkKernel(Sizes = new[] { 5, 33, 17, 70 }, Hidden = LayerActivation.Elu, Output = LayerActivation.Elu, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class Network5To33To17To70EluThenEluReproducible { }
}

using System.Threading.Tasks;
using SoftmaxKernels.Generator.Tests.Harness;
using SoftmaxKernels.Generator.Tests.SnapshotTesting;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Layers;

/// <summary>The generated files of layers in full.</summary>
public sealed class LayerSnapshotTests
{
    [Fact]
    public Task Softmax() => Snapshots.Verify(GeneratorHarness.Run("""
        using SoftmaxKernels;

        namespace MyApp;

        [LayerKernel(Inputs = 64, Outputs = 10, Activation = LayerActivation.Softmax)]
        public static partial class DigitLayer { }
        """));

    [Fact]
    public Task HiddenWithPointersAndNothingToTrain() => Snapshots.Verify(GeneratorHarness.Run(new Consumer { AllowUnsafe = true }, """
        using SoftmaxKernels;

        namespace MyApp;

        [LayerKernel(
            Inputs = 8,
            Outputs = 64,
            Activation = LayerActivation.LeakyRelu,
            Slope = 0.2f,
            Bias = false,
            Arithmetic = KernelArithmetic.Reproducible,
            Methods = LayerMethods.Forward | LayerMethods.Batch | LayerMethods.Pointers)]
        internal static partial class Hidden { }
        """));
}

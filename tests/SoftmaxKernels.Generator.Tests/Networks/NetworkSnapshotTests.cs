using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Tests.Harness;
using SoftmaxKernels.Generator.Tests.SnapshotTesting;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Networks;

/// <summary>The generated files of networks in full.</summary>
public sealed class NetworkSnapshotTests
{
    [Fact]
    public Task Softmax() => Snapshots.Verify(GeneratorHarness.Run("""
        using SoftmaxKernels;

        namespace MyApp;

        [NetworkKernel(Sizes = new[] { 24, 64, 8 }, Hidden = LayerActivation.Tanh, Output = LayerActivation.Softmax)]
        public static partial class Policy { }
        """));

    [Fact]
    public Task HeadsWithPointersAndNothingToTrain() => Snapshots.Verify(GeneratorHarness.Run(new Consumer { AllowUnsafe = true }, """
        using SoftmaxKernels;

        namespace MyApp;

        [NetworkKernel(
            Sizes = new[] { 10, 32, 32, 7 },
            Hidden = LayerActivation.LeakyRelu,
            Slope = 0.2f,
            Heads = new[] { 4, 3 },
            Arithmetic = KernelArithmetic.Reproducible,
            Methods = LayerMethods.Forward | LayerMethods.Predict | LayerMethods.Sample | LayerMethods.Batch | LayerMethods.Pointers)]
        internal static partial class Controls { }
        """));

    [Fact]
    public Task OfAModel() => Snapshots.Verify(GeneratorHarness.Run(new Consumer { Models = [new("models/policy.onnx", ModelTexts.Policy)] }, """
        using SoftmaxKernels;

        namespace MyApp;

        [NetworkKernel(Model = "policy.onnx", Methods = LayerMethods.Forward | LayerMethods.Predict)]
        public static partial class Policy { }
        """));

    [Fact]
    public Task OfAModelInCSharp7OnNetStandard() => Snapshots.Verify(GeneratorHarness.Run(
        new Consumer
        {
            Framework = ConsumerFramework.NetStandard20,
            Language = LanguageVersion.CSharp7_3,
            Nullable = false,
            Models = [new("models/policy.onnx", ModelTexts.Policy)],
        },
        """
        using SoftmaxKernels;

        namespace MyApp
        {
            [NetworkKernel(Model = "models/policy.onnx", Methods = LayerMethods.Forward)]
            public static partial class Policy { }
        }
        """));

    [Fact]
    public Task WithTheParametersInAFile() => Snapshots.Verify(GeneratorHarness.Run(new Consumer { Models = [new("models/policy.onnx", ModelTexts.External(ModelTexts.Policy))] }, """
        using SoftmaxKernels;

        namespace MyApp;

        [NetworkKernel(Model = "policy.onnx", Parameters = ParameterSource.External, Methods = LayerMethods.Forward)]
        public static partial class Policy { }
        """));
}

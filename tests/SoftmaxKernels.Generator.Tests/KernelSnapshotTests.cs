using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Tests.Harness;
using SoftmaxKernels.Generator.Tests.SnapshotTesting;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>The generated files in full, so that any loss of readability is seen in review.</summary>
public sealed class KernelSnapshotTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(10)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(64)]
    [InlineData(100)]
    [InlineData(1000)]
    public Task Size(int size) => Snapshots.Verify(
        GeneratorHarness.Run($$"""
            using SoftmaxKernels;

            namespace MyApp;

            [SoftmaxKernel(Size = {{size}})]
            public static partial class Digits { }
            """),
        $"size={size}");

    [Fact]
    public Task OnlySoftmaxAndItsBatch() => Snapshots.Verify(GeneratorHarness.Run("""
        using SoftmaxKernels;

        namespace MyApp;

        [SoftmaxKernel(Size = 10, Methods = KernelMethods.Softmax | KernelMethods.Batch)]
        public static partial class Digits { }
        """));

    [Fact]
    public Task OnlyActivationsAndTheirBatches() => Snapshots.Verify(GeneratorHarness.Run("""
        using SoftmaxKernels;

        namespace MyApp;

        [SoftmaxKernel(Size = 10, Methods = KernelMethods.Activations | KernelMethods.Batch)]
        public static partial class Hidden { }
        """));

    /// <summary>Members that the runtime library does: the generated file is calls.</summary>
    [Fact]
    public Task OnlyLosses() => Snapshots.Verify(GeneratorHarness.Run("""
        using SoftmaxKernels;

        namespace MyApp;

        [SoftmaxKernel(Size = 10, Methods = KernelMethods.Losses | KernelMethods.BinaryCrossEntropy | KernelMethods.Derivatives | KernelMethods.Batch)]
        public static partial class Digits { }
        """));

    /// <summary>What the runtime library does for rows of any size, and generators in place of numbers.</summary>
    [Fact]
    public Task OnlySamplers() => Snapshots.Verify(GeneratorHarness.Run("""
        using SoftmaxKernels;

        namespace MyApp;

        [SoftmaxKernel(Size = 10, Methods = KernelMethods.Samplers | KernelMethods.RandomSources)]
        public static partial class Tokens { }
        """));

    /// <summary>A mask changes how logits are loaded, and what becomes of an empty row is told to the runtime.</summary>
    [Fact]
    public Task Masks() => Snapshots.Verify(GeneratorHarness.Run("""
        using SoftmaxKernels;

        namespace MyApp;

        [SoftmaxKernel(Size = 11, Methods = KernelMethods.Softmax | KernelMethods.ArgMax | KernelMethods.Batch | KernelMethods.Masks, EmptyRows = EmptyRows.Zero)]
        public static partial class Actions { }
        """));

    /// <summary>The runtime library does them all.</summary>
    [Fact]
    public Task LossOptions() => Snapshots.Verify(GeneratorHarness.Run("""
        using SoftmaxKernels;

        namespace MyApp;

        [SoftmaxKernel(Size = 10, Methods = KernelMethods.LossOptions | KernelMethods.Batch, EmptyRows = EmptyRows.Zero)]
        public static partial class Digits { }
        """));

    [Fact]
    public Task StridesWithPointers() => Snapshots.Verify(GeneratorHarness.Run(
        new Consumer { Framework = ConsumerFramework.NetStandard20, Language = LanguageVersion.CSharp7_3, Nullable = false, AllowUnsafe = true },
        """
        using SoftmaxKernels;

        namespace MyApp
        {
            [SoftmaxKernel(Size = 2, Methods = KernelMethods.CrossEntropy | KernelMethods.Batch | KernelMethods.Strides | KernelMethods.Pointers)]
            public static partial class Digits { }
        }
        """));

    /// <summary>No family is asked for by name: one method has code of its own, since something calls it.</summary>
    [Fact]
    public Task OnlyWhatIsCalled() => Snapshots.Verify(GeneratorHarness.Run(new Consumer { CallsAll = false }, """
        using SoftmaxKernels;

        namespace MyApp;

        [SoftmaxKernel(Size = 10)]
        internal static partial class Digits { }

        internal static class Game
        {
            public static int Choose(System.ReadOnlySpan<float> logits) => Digits.ArgMax(logits);
        }
        """));

    /// <summary>Few methods, here and in the next one: it is the types around them that matter.</summary>
    [Fact]
    public Task Nested() => Snapshots.Verify(GeneratorHarness.Run("""
        using SoftmaxKernels;

        namespace MyApp;

        public partial struct Model
        {
            internal static partial class Layers
            {
                [SoftmaxKernel(Size = 3, Methods = KernelMethods.LogSoftmax)]
                private sealed partial record Output;
            }
        }
        """));

    [Fact]
    public Task Generic() => Snapshots.Verify(GeneratorHarness.Run("""
        using SoftmaxKernels;

        public partial class Model<TInput>
            where TInput : struct
        {
            [SoftmaxKernel(Size = 3, Methods = KernelMethods.Tanh)]
            public static partial class Output<@class> { }
        }
        """));

    [Fact]
    public Task CSharp7OnNetStandard() => Snapshots.Verify(GeneratorHarness.Run(
        new Consumer { Framework = ConsumerFramework.NetStandard20, Language = LanguageVersion.CSharp7_3, Nullable = false },
        """
        using SoftmaxKernels;

        namespace MyApp
        {
            [SoftmaxKernel(Size = 10)]
            public static partial class Digits { }
        }
        """));

    /// <summary>Without vectors, for short bodies: what matters here is around them.</summary>
    [Fact]
    public Task Pointers() => Snapshots.Verify(GeneratorHarness.Run(
        new Consumer { Framework = ConsumerFramework.NetStandard20, Language = LanguageVersion.CSharp7_3, Nullable = false, AllowUnsafe = true },
        """
        using SoftmaxKernels;

        namespace MyApp
        {
            [SoftmaxKernel(Size = 2, Methods = KernelMethods.ArgMax | KernelMethods.CrossEntropy | KernelMethods.Batch | KernelMethods.Pointers)]
            public static partial class Digits { }
        }
        """));

    /// <summary>Softmax shows what there is to see: only the names of the profile differ.</summary>
    [Fact]
    public Task Reproducible() => Snapshots.Verify(GeneratorHarness.Run("""
        using SoftmaxKernels;

        namespace MyApp;

        [SoftmaxKernel(Size = 10, Methods = KernelMethods.Softmax, Arithmetic = KernelArithmetic.Reproducible)]
        public static partial class Digits { }
        """));
}

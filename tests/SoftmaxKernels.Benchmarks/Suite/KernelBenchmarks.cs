using System;
using System.Reflection;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using SoftmaxKernels.Benchmarks.Catalog;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Suite;

/// <summary>What the benchmarks of a family of methods share: the data, and both kernels of a size as type arguments.</summary>
/// <remarks>A category is a method of the kernels; within it, everything is compared with the generated fastest kernel.</remarks>
[MemoryDiagnoser]
[DisassemblyDiagnoser(maxDepth: 3)]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public abstract class KernelBenchmarks<TFastest, TReproducible>
    where TFastest : struct, IKernel
    where TReproducible : struct, IKernel
{
    protected const float Temperature = 0.8f;
    protected const float Scale = 0.5f;
    protected const double Uniform = 0.37;

    protected static int Size { get; } = typeof(TFastest).GetCustomAttribute<SoftmaxKernelAttribute>()!.Size;

    protected static int Rows { get; } = Workloads.RowsOfBatch(Size);

    protected static int Label => Size / 2;

    protected float[] Logits { get; } = new float[Size];

    protected float[] Upstream { get; } = new float[Size];

    protected float[] Probabilities { get; } = new float[Size];

    protected float[] Destination { get; } = new float[Size];

    protected float[] BatchLogits { get; } = new float[Rows * Size];

    protected float[] BatchUpstream { get; } = new float[Rows * Size];

    protected float[] BatchProbabilities { get; } = new float[Rows * Size];

    protected float[] BatchDestination { get; } = new float[Rows * Size];

    protected int[] Labels { get; } = new int[Rows];

    protected int[] Classes { get; } = new int[Rows];

    protected double[] Uniforms { get; } = new double[Rows];

    [GlobalSetup]
    public void FillInputs()
    {
        var random = new Random(20240229);
        Fill(random, Logits);
        Fill(random, Upstream);
        Fill(random, BatchLogits);
        Fill(random, BatchUpstream);
        TFastest.Softmax(Logits, Probabilities);
        TFastest.SoftmaxBatch(BatchLogits, BatchProbabilities);
        for (int row = 0; row < Rows; row++)
        {
            Labels[row] = random.Next(Size);
            Uniforms[row] = random.NextDouble();
        }
    }

    private static void Fill(Random random, float[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Inputs.Next(random, InputKind.Ordinary, 0, i);
        }
    }
}

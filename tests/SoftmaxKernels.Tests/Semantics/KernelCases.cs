using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Semantics;

/// <summary>The kernels and the arguments on which rules are tested that hold for every kernel.</summary>
internal static class KernelCases
{
    /// <summary>The rows of a batch.</summary>
    public const int Rows = 3;

    /// <summary>A number that no kernel writes.</summary>
    public const float Sentinel = -7.75f;

    /// <summary>How much longer than necessary the destinations are.</summary>
    public const int TailLength = 5;

    /// <summary>Sizes below, at and above each register width, and both ways of summing.</summary>
    public static readonly IReadOnlyList<int> Sizes = [1, 2, 3, 10, 17, 64, 65, 129];

    /// <summary>Gets the ways to the product's kernels, with each size.</summary>
    public static TheoryData<KernelSource, int> All => TestCases.Each([KernelSource.Runtime, KernelSource.Generated], Sizes);

    /// <summary>The kernel of a case in each arithmetic.</summary>
    public static IEnumerable<IKernel> Of(KernelSource source, int size) =>
        KernelCatalog.Arithmetics.Select(arithmetic => KernelCatalog.Find(source, size, arithmetic) ?? throw new ArgumentException($"No kernel of size {size}."));

    /// <summary>Calls a test with every member of the kernels of a case.</summary>
    public static void ForEachMethod(KernelSource source, int size, Action<IKernel, KernelMethod> test)
    {
        foreach (IKernel kernel in Of(source, size))
        {
            foreach (KernelMethod method in KernelMethod.All)
            {
                test(kernel, method);
            }
        }
    }

    /// <summary>Arguments that the member accepts, with destinations full of sentinels.</summary>
    public static KernelArguments Valid(KernelMethod method, int size)
    {
        int rows = method.IsBatch ? Rows : 1;
        int length = rows * size;
        RandomSource random = new((ulong)size);
        return new KernelArguments
        {
            Input = Floats(random, length),
            Targets = Floats(random, length).Select(MathF.Abs).ToArray(),
            Upstream = Floats(random, length),
            Label = size - 1,
            Labels = Enumerable.Range(0, rows).Select(row => row % size).ToArray(),
            Uniform = 0.25,
            Uniforms = Enumerable.Range(0, rows).Select(row => row * 0.3).ToArray(),
            Temperature = 0.5f,
            Scale = 2f,
            Destination = Enumerable.Repeat(Sentinel, method.OutputLength(rows, size) + TailLength).ToArray(),
            IndexDestination = Enumerable.Repeat((int)Sentinel, rows + TailLength).ToArray(),
        };
    }

    private static float[] Floats(RandomSource random, int count) =>
        Enumerable.Range(0, count).Select(_ => (float)random.NextNormal()).ToArray();
}

using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Semantics;
using Xunit;

namespace SoftmaxKernels.Tests.Properties;

/// <summary>Runs a property on the product's kernels, from a fixed seed: a failure is the same failure tomorrow.</summary>
internal static class PropertyCheck
{
    private const ulong Seed = 20240229;

    /// <summary>FsCheck's generator needs an odd number here.</summary>
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    private const int Rows = 300;

    /// <summary>Odd, even, several registers, and both sides of the switch to sums in double.</summary>
    private static readonly int[] Sizes = [2, 3, 10, 64, 65, 129];

    public static TheoryData<KernelSource, int> Kernels => TestCases.Each([KernelSource.Runtime, KernelSource.Generated], Sizes);

    /// <summary>Checks the kernel of a case in both arithmetics.</summary>
    public static void ForEachKernel<T>(KernelSource source, int size, Gen<T> generator, Func<T, IEnumerable<T>> shrink, Action<IKernel, T> property)
    {
        foreach (IKernel kernel in KernelCases.Of(source, size))
        {
            Config config = Config.QuickThrowOnFailure.WithMaxTest(Rows).WithReplay(Seed, Gamma);
            Check.One(config, Prop.ForAll(Arb.From(generator, shrink), value => property(kernel, value)));
        }
    }

    /// <summary>The same for properties of a row and a number that chooses something in it.</summary>
    public static void ForEachKernel(KernelSource source, int size, Gen<float[]> rows, Action<IKernel, float[], int> property) =>
        ForEachKernel(
            source,
            size,
            from row in rows from choice in Gen.Choose(0, int.MaxValue - 1) select (Row: row, Choice: choice),
            value => RowGenerator.Shrink(value.Row).Select(row => (row, value.Choice)),
            (kernel, value) => property(kernel, value.Row, value.Choice));

    /// <summary>The same for properties of a row.</summary>
    public static void ForEachKernel(KernelSource source, int size, Gen<float[]> rows, Action<IKernel, float[]> property) =>
        ForEachKernel(source, size, rows, RowGenerator.Shrink, property);
}

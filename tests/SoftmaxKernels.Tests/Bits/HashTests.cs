using System;
using System.Linq;
using SoftmaxKernels.Arithmetic;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>
/// One recorded hash per profile over more than ten million results, special values among them, from every way to a row
/// kernel and from every register width. The hashes are literals: each machine, and each level of instruction sets, is held
/// to the same ones.
/// </summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class HashTests(ITestOutputHelper output)
{
    private const int ResultsPerFunctionAndSize = 500_000;

    private const int LeastResults = 10_000_000;

    /// <summary>A prime, so that the low bits of the patterns vary: about three and a half million patterns.</summary>
    private const uint Stride = 1223;

    private const float LargestExpArgument = 350f;

    private const float Temperature = 0.7f;

    private static readonly int[] Sizes = [3, 10, 17, 64, 65, 129];

    public static TheoryData<KernelSource, KernelArithmetic> RowCases =>
        TestCases.Each([KernelSource.Runtime, KernelSource.Generated], KernelCatalog.Arithmetics);

    /// <summary>Gets the widths whose registers the hardware has in this process.</summary>
    public static TheoryData<int, KernelArithmetic> WidthCases =>
        TestCases.Each(Widths.All.Where(width => width <= Widths.Widest), KernelCatalog.Arithmetics);

    [Theory]
    [MemberData(nameof(RowCases))]
    public void Row_by_row(KernelSource source, KernelArithmetic arithmetic) => CheckRows(source, arithmetic, batch: false);

    [Theory]
    [MemberData(nameof(RowCases))]
    public void In_batches(KernelSource source, KernelArithmetic arithmetic) => CheckRows(source, arithmetic, batch: true);

    [Theory]
    [MemberData(nameof(WidthCases))]
    public void Functions_of_elements(int width, KernelArithmetic arithmetic)
    {
        BitHash hash = arithmetic == KernelArithmetic.Fastest ? Elements<Fastest>(width) : Elements<Reproducible>(width);

        Check(arithmetic, hash, fused: 0xd9df994640bc8bc8, separate: 0xf90b50a60661afd2);
    }

    private void CheckRows(KernelSource source, KernelArithmetic arithmetic, bool batch)
    {
        BitHash hash = new();
        foreach (int size in Sizes)
        {
            IKernel kernel = KernelCatalog.Find(source, size, arithmetic) ?? throw new ArgumentException($"No kernel of size {size}.");
            int rows = ResultsPerFunctionAndSize / size;
            float[] logits = HashInputs.Rows(size, rows);
            float[] results = new float[logits.Length];
            if (batch)
            {
                AddBatches(kernel, logits, [.. Enumerable.Range(0, rows).Select(row => row % size)], results, hash);
            }
            else
            {
                AddRows(kernel, logits, results, hash);
            }
        }

        Check(arithmetic, hash, fused: 0xa3578a0b982f05d9, separate: 0x3a1dd06f0bab4002);
    }

    private static void AddBatches(IKernel kernel, float[] logits, int[] labels, float[] results, BitHash hash)
    {
        kernel.SoftmaxBatch(logits, results);
        hash.Add(results);
        kernel.SoftmaxBatch(logits, Temperature, results);
        hash.Add(results);
        kernel.LogSoftmaxBatch(logits, results);
        hash.Add(results);
        kernel.CrossEntropyGradientBatch(logits, labels, results, 1f);
        hash.Add(results);
    }

    private static void AddRows(IKernel kernel, float[] logits, float[] results, BitHash hash)
    {
        ForEachRow(kernel.Size, logits, results, (row, result, _) => kernel.Softmax(row, result));
        hash.Add(results);
        ForEachRow(kernel.Size, logits, results, (row, result, _) => kernel.Softmax(row, Temperature, result));
        hash.Add(results);
        ForEachRow(kernel.Size, logits, results, (row, result, _) => kernel.LogSoftmax(row, result));
        hash.Add(results);
        ForEachRow(kernel.Size, logits, results, (row, result, number) => kernel.CrossEntropyGradient(row, number % kernel.Size, result, 1f));
        hash.Add(results);
    }

    private delegate void RowAction(ReadOnlySpan<float> logits, Span<float> results, int row);

    private static void ForEachRow(int size, float[] logits, float[] results, RowAction action)
    {
        for (int row = 0; row < logits.Length / size; row++)
        {
            action(logits.AsSpan(row * size, size), results.AsSpan(row * size, size), row);
        }
    }

    private static BitHash Elements<TArithmetic>(int width)
        where TArithmetic : struct, IArithmetic
    {
        float[] x = Widths.Pad(Enumerable.Range(0, (int)(uint.MaxValue / Stride)).Select(i => BitConverter.UInt32BitsToSingle((uint)i * Stride)));
        float[] y = new float[x.Length];
        int[] exponents = new int[x.Length];
        BitHash hash = new();
        ElementFunctions<TArithmetic>.Tanh(width, x, y);
        hash.Add(y);
        ElementFunctions<TArithmetic>.TanhDerivative(width, x, y);
        hash.Add(y);
        ElementFunctions<TArithmetic>.Exp(width, Array.ConvertAll(x, value => Math.Clamp(value, -LargestExpArgument, LargestExpArgument)), y, exponents);
        hash.Add(y);
        return hash;
    }

    private void Check(KernelArithmetic arithmetic, BitHash hash, ulong fused, ulong separate)
    {
        output.WriteLine($"{arithmetic}: {hash.Value:x16} over {hash.Count:N0} results");
        Assert.True(hash.Count >= LeastResults, $"{hash.Count:N0} results are too few.");
        Assert.Equal(Hardware.Fuses(arithmetic) ? fused : separate, hash.Value);
    }
}

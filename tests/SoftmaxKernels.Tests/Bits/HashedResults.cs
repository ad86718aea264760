using System;
using System.Linq;
using SoftmaxKernels.Tests.Kernels;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>The results that are hashed: of rows of several sizes, and of single floats from everywhere.</summary>
internal static class HashedResults
{
    private const int ResultsPerFunctionAndSize = 500_000;

    /// <summary>A prime, so that the low bits of the patterns vary: about three and a half million patterns.</summary>
    private const uint Stride = 1223;

    private const float LargestExpArgument = 350f;

    private const float Temperature = 0.7f;

    private static readonly int[] Sizes = [3, 10, 17, 64, 65, 129];

    private delegate void RowAction(ReadOnlySpan<float> logits, Span<float> results, int row);

    /// <summary>The results of rows, one by one or in batches: the same hash.</summary>
    public static BitHash Rows(Func<int, IKernel> kernels, bool batch)
    {
        BitHash hash = new();
        foreach (int size in Sizes)
        {
            IKernel kernel = kernels(size);
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

        return hash;
    }

    /// <summary>The results of functions that take whole registers of any width; of the exponential, p.</summary>
    public static BitHash Elements(Map tanh, Map tanhDerivative, Map exp)
    {
        float[] x = EvenlySpread();
        float[] y = new float[x.Length];
        BitHash hash = new();
        tanh(x, y);
        hash.Add(y);
        tanhDerivative(x, y);
        hash.Add(y);
        exp(Array.ConvertAll(x, value => Math.Clamp(value, -LargestExpArgument, LargestExpArgument)), y);
        hash.Add(y);
        return hash;
    }

    /// <summary>The results of functions that take whole registers of any width.</summary>
    public static BitHash Activations(params ReadOnlySpan<Map> functions)
    {
        float[] x = EvenlySpread();
        float[] y = new float[x.Length];
        BitHash hash = new();
        foreach (Map function in functions)
        {
            function(x, y);
            hash.Add(y);
        }

        return hash;
    }

    private static float[] EvenlySpread() =>
        Widths.Pad(Enumerable.Range(0, (int)(uint.MaxValue / Stride)).Select(i => BitConverter.UInt32BitsToSingle((uint)i * Stride)));

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

    private static void ForEachRow(int size, float[] logits, float[] results, RowAction action)
    {
        for (int row = 0; row < logits.Length / size; row++)
        {
            action(logits.AsSpan(row * size, size), results.AsSpan(row * size, size), row);
        }
    }
}

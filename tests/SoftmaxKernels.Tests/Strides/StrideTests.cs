using System;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.Strides;

/// <summary>Batches with numbers between their rows: the bits of each row, whatever stands between, which is not touched.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class StrideTests
{
    private const float Sentinel = -7.75f;

    private const float Scale = 0.5f;

    public static TheoryData<int> Generated => [.. Enumerable.Range(0, StridedKernels.All.Count)];

    public static TheoryData<int, KernelArithmetic> Runtime => TestCases.Each([1, 2, 7, 16, 31, 140], KernelCatalog.Arithmetics);

    [Theory]
    [MemberData(nameof(Generated))]
    public void Generated_kernels(int index) => CompareWithReference(StridedKernels.All[index]);

    [Theory]
    [MemberData(nameof(Runtime))]
    public void GenericKernel_has_them(int size, KernelArithmetic arithmetic) => CompareWithReference(StridedCalls.OfRuntime(size, arithmetic));

    [Theory]
    [MemberData(nameof(Generated))]
    public void In_place_with_the_same_stride(int index)
    {
        StridedCalls kernel = StridedKernels.All[index];
        int stride = kernel.Size + 3;
        float[] logits = [.. Enumerable.Range(0, 5 * stride).Select(i => i % 7 * 0.5f)];
        float[] apart = [.. logits];
        float[] inPlace = [.. logits];
        int[] labels = new int[5];

        kernel.Softmax(logits, stride, apart, stride);
        kernel.Softmax(inPlace, stride, inPlace, stride);
        Assert.Equal(apart, inPlace);

        apart = [.. logits];
        inPlace = [.. logits];
        kernel.Gradient(logits, labels, stride, apart, stride, Scale);
        kernel.Gradient(inPlace, labels, stride, inPlace, stride, Scale);
        Assert.Equal(apart, inPlace);
    }

    [Theory]
    [MemberData(nameof(Generated))]
    public void What_does_not_fit_is_refused(int index)
    {
        foreach (StridedCalls kernel in new[] { StridedKernels.All[index], StridedCalls.OfRuntime(StridedKernels.All[index].Size, KernelArithmetic.Fastest) })
        {
            int size = kernel.Size;
            int stride = size + 2;
            float[] logits = new float[(2 * stride) + size];
            float[] destination = Enumerable.Repeat(Sentinel, logits.Length).ToArray();
            int[] classes = [(int)Sentinel, (int)Sentinel, (int)Sentinel];

            // The last row is cut off.
            foreach (int length in new[] { (2 * stride) + size - 1, (2 * stride) + 1 }.Where(_ => size > 1))
            {
                Refused<ArgumentException>("logits", () => kernel.Softmax(logits.AsSpan(0, length), stride, destination, stride));
                Refused<ArgumentException>("logits", () => kernel.ArgMax(logits.AsSpan(0, length), stride, classes));
                Refused<ArgumentException>("logits", () => kernel.Loss(logits.AsSpan(0, length), new int[3], stride));
            }

            foreach (int wrong in new[] { size - 1, 0, -1, int.MinValue })
            {
                Refused<ArgumentOutOfRangeException>("rowStride", () => kernel.Softmax(logits, wrong, destination, stride));
                Refused<ArgumentOutOfRangeException>("rowStride", () => kernel.LogSoftmax(logits, wrong, destination, stride));
                Refused<ArgumentOutOfRangeException>("rowStride", () => kernel.LogSumExp(logits, wrong, destination));
                Refused<ArgumentOutOfRangeException>("rowStride", () => kernel.ArgMax(logits, wrong, classes));
                Refused<ArgumentOutOfRangeException>("rowStride", () => kernel.Sample(logits, new double[3], wrong, classes));
                Refused<ArgumentOutOfRangeException>("rowStride", () => kernel.Loss(logits, new int[3], wrong));
                Refused<ArgumentOutOfRangeException>("rowStride", () => kernel.Gradient(logits, new int[3], wrong, destination, stride, 1f));
                Refused<ArgumentOutOfRangeException>("destinationStride", () => kernel.Softmax(logits, stride, destination, wrong));
                Refused<ArgumentOutOfRangeException>("destinationStride", () => kernel.Gradient(logits, new int[3], stride, destination, wrong, 1f));
            }

            Refused<ArgumentException>("destination", () => kernel.Softmax(logits, stride, destination.AsSpan(1), stride));
            Refused<ArgumentException>("destination", () => kernel.Softmax(logits, stride, destination, int.MaxValue));
            Refused<ArgumentException>("destination", () => kernel.LogSumExp(logits, stride, destination.AsSpan(0, 2)));
            Refused<ArgumentException>("destination", () => kernel.ArgMax(logits, stride, classes.AsSpan(1)));
            Refused<ArgumentException>("labels", () => kernel.Loss(logits, new int[2], stride));
            Refused<ArgumentOutOfRangeException>("labels", () => kernel.Gradient(logits, new[] { 0, 0, size }, stride, destination, stride, 1f));
            Refused<ArgumentOutOfRangeException>("uniforms", () => kernel.Sample(logits, new[] { 0.0, 0.0, 1.0 }, stride, classes));

            // The same memory with another stride, and a part of the input.
            float[] memory = Enumerable.Repeat(Sentinel, 4 * stride).ToArray();
            Refused<ArgumentException>("destination", () => kernel.Softmax(memory.AsSpan(0, logits.Length), stride, memory, stride + 1));
            Refused<ArgumentException>("destination", () => kernel.Softmax(memory.AsSpan(0, logits.Length), stride, memory.AsSpan(1), stride));
            Refused<ArgumentException>("destination", () => kernel.LogSumExp(memory.AsSpan(0, logits.Length), stride, memory));
            Assert.All(memory.Concat(destination), value => Assert.Equal(Sentinel, value));
            Assert.All(classes, value => Assert.Equal((int)Sentinel, value));
        }
    }

    [Fact]
    public void Without_rows_there_is_nothing_to_do()
    {
        StridedCalls kernel = StridedCalls.OfRuntime(3, KernelArithmetic.Fastest);
        float[] destination = [Sentinel];

        kernel.Softmax(default, 5, destination, 4);
        kernel.Softmax(default, 5, default, 4);
        kernel.ArgMax(default, 5, default);
        Assert.Equal(0f, kernel.Loss(default, default, 5));
        Assert.Equal([Sentinel], destination);
    }

    [Fact]
    public unsafe void Pointers_take_strides()
    {
        const int Stride = 13;
        const int Rows = 3;
        float[] logits = [.. Enumerable.Range(0, Rows * Stride).Select(i => i % 11 * 0.25f)];
        int[] labels = [1, 2, 3];
        float[] expected = Enumerable.Repeat(Sentinel, 40).ToArray();
        float[] actual = [.. expected];
        int[] classes = new int[Rows];
        int[] drawn = new int[Rows];
        float loss = PointerStrided10.CrossEntropyGradientBatch(logits, labels, Stride, expected, 12);
        PointerStrided10.ArgMaxBatch(logits, Stride, classes);

        fixed (float* z = logits, y = actual)
        fixed (int* label = labels, index = drawn)
        {
            Assert.Equal(loss, PointerStrided10.CrossEntropyGradientBatch(z, Rows, label, Stride, y, 12));
            Assert.Equal(loss, PointerStrided10.CrossEntropyBatch(z, Rows, label, Stride));
            PointerStrided10.ArgMaxBatch(z, Rows, Stride, index);
        }

        Assert.Equal(expected, actual);
        Assert.Equal(classes, drawn);
        Assert.Throws<ArgumentOutOfRangeException>("rowStride", () => PointerStrided10.ArgMaxBatch((float*)null, 1, 9, (int*)null));
        Assert.Throws<ArgumentOutOfRangeException>("rows", () => PointerStrided10.ArgMaxBatch((float*)null, -1, 10, (int*)null));
        Assert.Throws<ArgumentNullException>("logits", () => PointerStrided10.ArgMaxBatch((float*)null, 1, 10, (int*)null));
        PointerStrided10.ArgMaxBatch((float*)null, 0, 10, (int*)null);
    }

    private static void CompareWithReference(StridedCalls kernel)
    {
        Mismatches mismatches = new();
        int size = kernel.Size;
        ReferenceKernel reference = new(size, kernel.Arithmetic);
        foreach (CorpusCase batch in RowCorpus.Batches(size, [1, 2, 7]))
        {
            foreach ((int stride, int other, bool cut) in new[] { (size, size, true), (size + 1, size, true), (size + 5, size + 2, false), (2 * size, 3 * size, true) })
            {
                string what = $"{kernel.Name} on {batch.Name}, strides {stride} and {other}";
                float[] logits = Spread(batch.Logits, size, stride, cut);
                float[] expected = new float[batch.Logits.Length];
                float[] actual = Enumerable.Repeat(Sentinel, (batch.Rows * other) + 2).ToArray();
                reference.SoftmaxBatch(batch.Logits, expected);
                kernel.Softmax(logits, stride, actual, other);
                Compare(what, expected, actual, other);

                reference.LogSoftmaxBatch(batch.Logits, expected);
                kernel.LogSoftmax(logits, stride, actual, other);
                Compare(what, expected, actual, other);

                float loss = reference.CrossEntropyGradientBatch(batch.Logits, batch.Labels, expected, Scale);
                mismatches.Compare(what, loss, kernel.Gradient(logits, batch.Labels, stride, actual, other, Scale));
                mismatches.Compare(what, loss, kernel.Loss(logits, batch.Labels, stride));
                Compare(what, expected, actual, other);

                float[] sums = new float[batch.Rows];
                float[] strided = new float[batch.Rows];
                reference.LogSumExpBatch(batch.Logits, sums);
                kernel.LogSumExp(logits, stride, strided);
                mismatches.Compare(what, sums, strided);

                int[] classes = new int[batch.Rows];
                int[] found = new int[batch.Rows];
                reference.ArgMaxBatch(batch.Logits, classes);
                kernel.ArgMax(logits, stride, found);
                mismatches.Compare(what, classes, found);
                reference.SampleBatch(batch.Logits, batch.Uniforms, classes);
                kernel.Sample(logits, batch.Uniforms, stride, found);
                mismatches.Compare(what, classes, found);
            }
        }

        mismatches.AssertNone();

        void Compare(string what, float[] expected, float[] actual, int stride)
        {
            for (int start = 0, row = 0; row < expected.Length / size; row++, start += size)
            {
                mismatches.Compare(what, expected.AsSpan(start, size), actual.AsSpan(row * stride, size));
                Assert.All(actual[((row * stride) + size)..((row + 1) * stride)], value => Assert.Equal(Sentinel, value));
            }
        }
    }

    /// <summary>Rows at a stride, with what spoils every sum between them; behind the last one, or cut off there.</summary>
    private static float[] Spread(float[] logits, int size, int stride, bool cut)
    {
        int rows = logits.Length / size;
        float[] spread = Enumerable.Repeat(float.NaN, rows * stride).ToArray();
        for (int row = 0; row < rows; row++)
        {
            logits.AsSpan(row * size, size).CopyTo(spread.AsSpan(row * stride));
        }

        return cut ? spread[..(((rows - 1) * stride) + size)] : spread;
    }

    private static void Refused<TException>(string parameter, Action call)
        where TException : ArgumentException => Assert.Throws<TException>(parameter, call);
}

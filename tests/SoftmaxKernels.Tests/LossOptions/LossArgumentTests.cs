using System;
using System.Linq;
using System.Runtime.InteropServices;
using Xunit;

#pragma warning disable SMK0008, SMK0015 // Wrong arguments on purpose.

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>Every argument of losses with options that is refused: the exception, the parameter it names, and nothing written.</summary>
public sealed class LossArgumentTests
{
    private const int Rows = 3;

    private const float Sentinel = -7.75f;

    private static readonly int[] Labels = [0, -100, 1];

    public static TheoryData<int> Kernels => [.. Enumerable.Range(0, LossKernels.All.Count).Where(i => LossKernels.All[i].Generated.Size is 3 or 10)];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Options(int index)
    {
        Refused<ArgumentException>(index, "options", new LossCase { Weights = [1f] });
        Refused<ArgumentException>(index, "options", new LossCase { Weights = new float[11] });
        Refused<ArgumentException>(index, "options", new LossCase { Allowed = new bool[1] });
        Refused<ArgumentException>(index, "options", new LossCase { Allowed = new bool[31] });
        foreach (float smoothing in new[] { -0.1f, 1.5f, float.NaN })
        {
            Refused<ArgumentOutOfRangeException>(index, "options", new LossCase { Smoothing = smoothing });
        }

        foreach (float temperature in new[] { 0f, -1f, float.NaN, float.PositiveInfinity, float.Epsilon, MathF.BitIncrement(8.50705917e+37f) })
        {
            Refused<ArgumentOutOfRangeException>(index, "options", new LossCase { Temperature = temperature });
        }

        Refused<ArgumentOutOfRangeException>(index, "options", new LossCase { Reduction = (LossReduction)3 });
        foreach (float weight in new[] { -1f, float.NaN, float.PositiveInfinity })
        {
            float[] weights = new float[LossKernels.All[index].Generated.Size];
            weights[^1] = weight;
            Refused<ArgumentOutOfRangeException>(index, "options", new LossCase { Weights = weights });
        }
    }

    /// <summary>Without room for each of them.</summary>
    [Theory]
    [MemberData(nameof(Kernels))]
    public void Losses_that_are_not_reduced(int index)
    {
        (ILossKernel generated, ILossKernel runtime) = LossKernels.All[index];
        LossCase options = new() { Reduction = LossReduction.None };
        foreach (ILossKernel kernel in new[] { generated, runtime })
        {
            float[] logits = new float[Rows * kernel.Size];
            Throws<ArgumentOutOfRangeException>("options", () => kernel.CrossEntropyBatch(logits, Labels, options.ToOptions()));
            Throws<ArgumentOutOfRangeException>("options", () => kernel.CrossEntropyBatch(logits, new long[Rows], options.ToOptions()));
            Throws<ArgumentOutOfRangeException>("options", () => kernel.CrossEntropyBatch(logits, logits, options.ToOptions()));
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Labels_that_are_neither_class_nor_ignored(int index)
    {
        int size = LossKernels.All[index].Generated.Size;
        foreach (int label in new[] { -1, size, -99, int.MinValue })
        {
            Refused<ArgumentOutOfRangeException>(index, "labels", new LossCase(), labels: [0, -100, label]);
        }

        Refused<ArgumentOutOfRangeException>(index, "labels", new LossCase { IgnoredLabel = 5000 }, labels: [0, 5000, -100]);
        Refused<ArgumentException>(index, "labels", new LossCase(), labels: [0, 1]);
        Refused<ArgumentException>(index, "labels", new LossCase(), labels: [0, 1, 2, 0]);
    }

    [Fact]
    public void A_label_is_named()
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(
            "labels", () => GenericKernel.CrossEntropyBatch(new float[6], new[] { -100, 7 }, 3, default(CrossEntropyOptions)));
        Assert.StartsWith("labels[1] is 7; a label must be a class index, 0 to 2, or the ignored label, -100.", exception.Message, StringComparison.Ordinal);

        exception = Assert.Throws<ArgumentOutOfRangeException>("labels", () => GenericKernel.CrossEntropyBatch(new float[6], new[] { 0L, 1L << 32 }, 3));
        Assert.StartsWith("labels[1] is 4294967296; a label must be a class index, 0 to 2.", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("labels", () => GenericKernel.CrossEntropyBatch(new float[6], new[] { 0L, -100L }, 3));
        Assert.Throws<ArgumentOutOfRangeException>("labels", () => GenericKernel.CrossEntropyGradientBatch(new float[6], new[] { 0L, -1L }, 3, new float[6]));
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Lengths(int index)
    {
        (ILossKernel generated, ILossKernel runtime) = LossKernels.All[index];
        foreach (ILossKernel kernel in new[] { generated, runtime })
        {
            int length = Rows * kernel.Size;
            float[] logits = new float[length];
            float[] losses = new float[Rows];
            CrossEntropyOptionsFree(kernel, logits, losses, length);
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Overlaps(int index)
    {
        (ILossKernel generated, ILossKernel runtime) = LossKernels.All[index];
        foreach (ILossKernel kernel in new[] { generated, runtime })
        {
            int length = Rows * kernel.Size;
            float[] logits = new float[length + 1];
            float[] weights = Enumerable.Repeat(1f, length).ToArray();
            bool[] allowed = new bool[4 * length];
            int[] labels = new int[length];
            float[] losses = new float[Rows];
            float[] gradient = new float[length];

            Throws<ArgumentException>("losses", () => kernel.CrossEntropyBatch(logits.AsSpan(0, length), Labels, default, logits));
            Throws<ArgumentException>("losses", () => kernel.CrossEntropyBatch(gradient, labels.AsSpan(0, Rows), default, MemoryMarshal.Cast<int, float>(labels.AsSpan())));
            Throws<ArgumentException>("losses", () => kernel.CrossEntropyBatch(gradient, Labels, new CrossEntropyOptions { ClassWeights = weights.AsSpan(0, kernel.Size) }, weights));
            Throws<ArgumentException>("losses", () => kernel.CrossEntropyBatch(gradient, logits.AsSpan(0, length), default(CrossEntropyOptions), logits));
            Throws<ArgumentException>("logProbabilities", () => kernel.CrossEntropyBatch(logits.AsSpan(0, length), Labels, default, losses, logits.AsSpan(1)));
            Throws<ArgumentException>("logProbabilities", () => kernel.CrossEntropyBatch(logits.AsSpan(0, length), Labels, default, gradient, gradient));
            Throws<ArgumentException>("destination", () => kernel.CrossEntropyGradientBatch(logits.AsSpan(0, length), Labels, default, logits.AsSpan(1), 1f));
            Throws<ArgumentException>("destination", () => kernel.CrossEntropyGradientBatch(gradient, logits.AsSpan(0, length), default(CrossEntropyOptions), logits.AsSpan(1), 1f));
            Throws<ArgumentException>("destination", () => kernel.CrossEntropyGradientBatch(gradient, Labels, new CrossEntropyOptions { ClassWeights = weights.AsSpan(0, kernel.Size) }, weights, 1f));
            Throws<ArgumentException>("destination", () => kernel.CrossEntropyGradientBatch(
                gradient, Labels, new CrossEntropyOptions { Allowed = allowed.AsSpan(0, kernel.Size) }, MemoryMarshal.Cast<byte, float>(MemoryMarshal.Cast<bool, byte>(allowed.AsSpan())), 1f));
        }
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.Epsilon)]
    public void A_temperature_without_a_reciprocal(float temperature)
    {
        float[] row = [1f, 2f, 3f];
        float[] destination = [Sentinel, Sentinel, Sentinel];

        Throws<ArgumentOutOfRangeException>("temperature", () => GenericKernel.CrossEntropy(row, temperature, 1));
        Throws<ArgumentOutOfRangeException>("temperature", () => GenericKernel.CrossEntropy(row, temperature, row));
        Throws<ArgumentOutOfRangeException>("temperature", () => GenericKernel.CrossEntropyGradient(row, temperature, 1, destination));
        Throws<ArgumentOutOfRangeException>("temperature", () => GenericKernel.CrossEntropyGradient(row, temperature, row, destination));
        Throws<ArgumentOutOfRangeException>("temperature", () => Losses3.CrossEntropy(row, temperature, 1));
        Throws<ArgumentOutOfRangeException>("temperature", () => Losses3.CrossEntropyGradient(row, temperature, row, destination));
        Assert.Equal([Sentinel, Sentinel, Sentinel], destination);
    }

    [Fact]
    public void Rows_with_a_temperature_or_log_probabilities()
    {
        float[] row = [1f, 2f, 3f];

        Throws<ArgumentOutOfRangeException>("label", () => GenericKernel.CrossEntropyWithLogProbabilities(row, 3, new float[3]));
        Throws<ArgumentException>("destination", () => GenericKernel.CrossEntropyWithLogProbabilities(row, 2, new float[2]));
        Throws<ArgumentException>("logits", () => GenericKernel.CrossEntropyWithLogProbabilities(default, 0, new float[2]));
        Throws<ArgumentException>("logits", () => Losses3.CrossEntropyWithLogProbabilities(new float[4], 0, new float[4]));
        Throws<ArgumentOutOfRangeException>("label", () => GenericKernel.CrossEntropy(row, 0.5f, -1));
        Throws<ArgumentException>("targets", () => GenericKernel.CrossEntropy(row, 0.5f, new float[2]));
        Throws<ArgumentException>("targets", () => GenericKernel.CrossEntropyGradient(row, 0.5f, new float[2], new float[3]));
        Throws<ArgumentException>("destination", () => GenericKernel.CrossEntropyGradient(row, 0.5f, 0, new float[2]));
    }

    private static void CrossEntropyOptionsFree(ILossKernel kernel, float[] logits, float[] losses, int length)
    {
        Throws<ArgumentException>("logits", () => kernel.CrossEntropyBatch(logits.AsSpan(1), Labels, default));
        Throws<ArgumentException>("targets", () => kernel.CrossEntropyBatch(logits, logits.AsSpan(1), default(CrossEntropyOptions)));
        Throws<ArgumentException>("losses", () => kernel.CrossEntropyBatch(logits, Labels, default, losses.AsSpan(1)));
        Throws<ArgumentException>("losses", () => kernel.CrossEntropyBatch(logits, new float[length], default(CrossEntropyOptions), losses.AsSpan(1)));
        Throws<ArgumentException>("logProbabilities", () => kernel.CrossEntropyBatch(logits, Labels, default, losses, new float[length - 1]));
        Throws<ArgumentException>("destination", () => kernel.CrossEntropyGradientBatch(logits, Labels, default, new float[length - 1], 1f));
        Throws<ArgumentException>("destination", () => kernel.CrossEntropyGradientBatch(logits, logits, default(CrossEntropyOptions), new float[length - 1], 1f));
    }

    /// <summary>By every member that takes options.</summary>
    private static void Refused<TException>(int index, string parameter, LossCase options, int[]? labels = null)
        where TException : ArgumentException
    {
        (ILossKernel generated, ILossKernel runtime) = LossKernels.All[index];
        foreach (ILossKernel kernel in new[] { generated, runtime })
        {
            float[] logits = new float[Rows * kernel.Size];
            int[] given = labels ?? [0, options.IgnoredLabel, 1];
            long[] longs = [.. given.Select(label => (long)label)];
            float[] losses = Enumerable.Repeat(Sentinel, Rows).ToArray();
            float[] destination = Enumerable.Repeat(Sentinel, logits.Length).ToArray();

            Throws<TException>(parameter, () => kernel.CrossEntropyBatch(logits, given, options.ToOptions()));
            Throws<TException>(parameter, () => kernel.CrossEntropyBatch(logits, given, options.ToOptions(), losses));
            Throws<TException>(parameter, () => kernel.CrossEntropyBatch(logits, given, options.ToOptions(), losses, destination));
            Throws<TException>(parameter, () => kernel.CrossEntropyGradientBatch(logits, given, options.ToOptions(), destination, 1f));
            Throws<TException>(parameter, () => kernel.CrossEntropyBatch(logits, longs, options.ToOptions()));
            Throws<TException>(parameter, () => kernel.CrossEntropyBatch(logits, longs, options.ToOptions(), losses));
            Throws<TException>(parameter, () => kernel.CrossEntropyBatch(logits, longs, options.ToOptions(), losses, destination));
            Throws<TException>(parameter, () => kernel.CrossEntropyGradientBatch(logits, longs, options.ToOptions(), destination, 1f));
            if (parameter == "options")
            {
                Throws<TException>(parameter, () => kernel.CrossEntropyBatch(logits, logits, options.ToOptions()));
                Throws<TException>(parameter, () => kernel.CrossEntropyBatch(logits, logits, options.ToOptions(), losses));
                Throws<TException>(parameter, () => kernel.CrossEntropyGradientBatch(logits, logits, options.ToOptions(), destination, 1f));
            }

            Assert.All(losses.Concat(destination), value => Assert.Equal(Sentinel, value));
        }
    }

    private static void Throws<TException>(string parameter, Action call)
        where TException : ArgumentException => Assert.Throws<TException>(parameter, call);
}

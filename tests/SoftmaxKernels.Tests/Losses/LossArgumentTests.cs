using System;
using System.Collections.Generic;
using SoftmaxKernels.Tests.Corpus;
using Xunit;

namespace SoftmaxKernels.Tests.Losses;

/// <summary>What the losses refuse, with the parameter's name and before anything is written; and that nothing is allocated.</summary>
public sealed class LossArgumentTests
{
    private const float Untouched = 123f;

    private const int Rows = 3;

    public static TheoryData<string> Kernels => LossKernel.Names;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Wrong_arguments_are_refused(string name)
    {
        LossKernel kernel = LossKernel.Get(name);
        foreach (LossMember member in kernel.Members)
        {
            foreach (Mistake mistake in Mistakes(member, isBatch: false))
            {
                AssertRefused(member, member.Generated, Valid(kernel, 1), mistake, kernel.ToString());
            }

            foreach (Mistake mistake in Mistakes(member, isBatch: true))
            {
                AssertRefused(member, member.GeneratedBatch, Valid(kernel, Rows), mistake, $"batch of {kernel}");
                AssertRefused(member, member.GenericBatch, Valid(kernel, Rows), mistake, $"generic batch of {kernel}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Overlaps_are_refused(string name)
    {
        LossKernel kernel = LossKernel.Get(name);
        int size = kernel.Size;
        float[] memory = new float[(3 * size) + 1];
        float[] other = new float[size];
        Assert.Throws<ArgumentException>("destination", () => GenericKernel.EntropyGradient(memory.AsSpan(0, size + 1), memory.AsSpan(1)));
        Assert.Throws<ArgumentException>("destination", () => GenericKernel.ZLossGradient(memory.AsSpan(1, size + 1), memory));
        Assert.Throws<ArgumentException>("destination", () => GenericKernel.KullbackLeiblerGradient(new float[size + 1], memory.AsSpan(1, size + 1), memory));
        Assert.Throws<ArgumentException>("destination", () => GenericKernel.Softmin(memory.AsSpan(1, size + 1), memory));
        Assert.Throws<ArgumentException>("destination", () => GenericKernel.LogProbabilityBatch(memory.AsSpan(0, size), new int[1], size, memory));
        Assert.Throws<ArgumentException>("destination", () => GenericKernel.LogProbabilityGradientBatch(other, new int[1], memory.AsSpan(0, 1), size, memory));
        Assert.Throws<ArgumentException>("destination", () => GenericKernel.LogSumExpGradientBatch(other, memory.AsSpan(0, 1), new float[1], size, memory));
        Assert.Throws<ArgumentException>("destination", () => GenericKernel.LogSumExpGradientBatch(other, new float[1], memory.AsSpan(0, 1), size, memory));
        Assert.Throws<ArgumentException>("destination", () =>
            GenericKernel.BinaryCrossEntropyGradient(other, other, new BinaryCrossEntropyOptions { PositiveWeights = memory.AsSpan(0, size) }, memory));
        Assert.All(memory, value => Assert.Equal(0f, value));
    }

    [Fact]
    public void Empty_rows_and_sizes_are_refused()
    {
        Assert.Throws<ArgumentException>("logits", () => GenericKernel.Entropy([]));
        Assert.Throws<ArgumentException>("probabilities", () => GenericKernel.CrossEntropyOfProbabilities([], 0));
        Assert.Throws<ArgumentException>("logits", () => GenericKernel.BinaryCrossEntropy([], []));
        Assert.Throws<ArgumentException>("logProbabilities", () => GenericKernel.LogSoftmaxGradient([], [], []));
        Assert.All(new[] { 0, -1 }, classes =>
        {
            Assert.Throws<ArgumentOutOfRangeException>("size", () => GenericKernel.EntropyBatch([1f], classes));
            Assert.Throws<ArgumentOutOfRangeException>("size", () => GenericKernel.BinaryCrossEntropyBatch([1f], [1f], classes));
            Assert.Throws<ArgumentOutOfRangeException>("size", () => GenericKernel.SoftminBatch([1f], classes, new float[1]));
        });
        Assert.Throws<ArgumentOutOfRangeException>("arithmetic", () => GenericKernel.Entropy([1f], (KernelArithmetic)9));
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Longer_destinations_keep_their_tail(string name)
    {
        LossKernel kernel = LossKernel.Get(name);
        foreach (LossMember member in kernel.Members)
        {
            foreach ((Func<LossArguments, float> call, int rows) in new[] { (member.Generated, 1), (member.GeneratedBatch, Rows) })
            {
                LossArguments arguments = Valid(kernel, rows);
                arguments.Destination = [.. arguments.Destination, Untouched, Untouched];
                arguments.Results = [.. arguments.Results, Untouched];
                call(arguments);
                Assert.Equal([Untouched, Untouched], arguments.Destination[^2..]);
                Assert.Equal(Untouched, arguments.Results[^1]);
            }
        }
    }

    /// <summary>Long rows too: what they need for themselves is rented.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(129)]
    [InlineData(5000)]
    public void Nothing_is_allocated(int size)
    {
        foreach (LossMember member in LossMember.Of<Losses1>())
        {
            LossArguments row = LossArguments.Draw(new RandomSource(1), size, 1, KernelArithmetic.Fastest);
            LossArguments batch = LossArguments.Draw(new RandomSource(1), size, Rows, KernelArithmetic.Fastest);
            member.Generic(row);
            member.GenericBatch(batch);
            long before = GC.GetAllocatedBytesForCurrentThread();
            member.Generic(row);
            member.GenericBatch(batch);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated == 0, $"{member} of {size} allocated {allocated} bytes.");
        }
    }

    private static LossArguments Valid(LossKernel kernel, int rows)
    {
        LossArguments arguments = LossArguments.Draw(new RandomSource(1), kernel.Size, rows, kernel.Arithmetic);
        arguments.Weights = new float[kernel.Size];
        arguments.Destination.AsSpan().Fill(Untouched);
        arguments.Results.AsSpan().Fill(Untouched);
        return arguments;
    }

    /// <summary>What can be wrong with the arguments of a member, by its parameters.</summary>
    private static IEnumerable<Mistake> Mistakes(LossMember member, bool isBatch)
    {
        string first = member.Name switch
        {
            _ when member.Name.StartsWith("CrossEntropyOfProbabilities", StringComparison.Ordinal) || member.Name.StartsWith("CrossEntropyHessian", StringComparison.Ordinal) => "probabilities",
            _ when member.Name.StartsWith("Negative", StringComparison.Ordinal) || member.Name.StartsWith("Kullback", StringComparison.Ordinal) || member.Name == "LogSoftmaxGradient" => "logProbabilities",
            _ => "logits",
        };
        string second = member.Name switch
        {
            "LogSoftmaxGradient" => "upstream",
            "CrossEntropyHessianProduct" => "vector",
            _ when member.Name.Contains("OfLogTargets", StringComparison.Ordinal) => "logTargets",
            _ => "targets",
        };

        // One element more is a whole row of a kernel of one class.
        yield return new(first, typeof(ArgumentException), a => a.X = isBatch && a.Size == 1 ? [] : [.. a.X, 1f], a => isBatch && a.Size == 1);
        if (member.Definition.Needs.Contains("targets", StringComparison.Ordinal))
        {
            yield return new(second, typeof(ArgumentException), a => a.T = [.. a.T, 1f]);
            yield return new(second, typeof(ArgumentException), a => a.T = a.T[1..]);
        }

        if (member.Definition.Output == Output.Rows)
        {
            yield return new("destination", typeof(ArgumentException), a => a.Destination = a.Destination[1..]);
        }

        if (member.Definition.Output == Output.EachRow && isBatch)
        {
            yield return new("destination", typeof(ArgumentException), a => a.Results = a.Results[1..]);
        }

        if (member.Definition.Needs.Contains("label", StringComparison.Ordinal))
        {
            yield return isBatch
                ? new("labels", typeof(ArgumentOutOfRangeException), a => a.Labels[^1] = a.Size)
                : new("label", typeof(ArgumentOutOfRangeException), a => a.Label = a.Size);
            yield return isBatch
                ? new("labels", typeof(ArgumentException), a => a.Labels = a.Labels[1..])
                : new("label", typeof(ArgumentOutOfRangeException), a => a.Label = -1);
        }

        if (member.Definition.Needs.Contains("focus", StringComparison.Ordinal))
        {
            foreach (float focus in new[] { -0.1f, float.NaN, float.PositiveInfinity })
            {
                yield return new("focus", typeof(ArgumentOutOfRangeException), a => a.Focus = focus);
            }
        }

        if (member.Definition.Needs.Contains("row numbers", StringComparison.Ordinal) && isBatch)
        {
            yield return new("logSumExps", typeof(ArgumentException), a => a.LogSumExps = a.LogSumExps[1..]);
            yield return new("upstream", typeof(ArgumentException), a => a.Upstreams = a.Upstreams[1..]);
        }

        if (member.Definition.Needs.Contains("scales", StringComparison.Ordinal) && isBatch)
        {
            yield return new("scales", typeof(ArgumentException), a => a.Upstreams = a.Upstreams[1..]);
            yield return new("scales", typeof(ArgumentException), a => a.Upstreams = [.. a.Upstreams, 1f]);
        }

        if (member.Definition.Needs.Contains("options", StringComparison.Ordinal))
        {
            yield return new("options", typeof(ArgumentException), a => a.Weights = [.. a.Weights, 1f]);
            foreach (float weight in new[] { -1f, float.PositiveInfinity, float.NaN })
            {
                yield return new("options", typeof(ArgumentOutOfRangeException), a => a.Weights[^1] = weight);
            }

            yield return new("options", typeof(ArgumentOutOfRangeException), a => a.Smoothing = -0.1f);
            yield return new("options", typeof(ArgumentOutOfRangeException), a => a.Smoothing = 1.1f);
            yield return new("options", typeof(ArgumentOutOfRangeException), a => a.Smoothing = float.NaN);
            yield return new("options", typeof(ArgumentOutOfRangeException), a => a.Reduction = (LossReduction)7);
            if (member.Definition.Output == Output.None)
            {
                yield return new("options", typeof(ArgumentOutOfRangeException), a => a.Reduction = LossReduction.None);
            }
        }
    }

    private static void AssertRefused(LossMember member, Func<LossArguments, float> call, LossArguments arguments, Mistake mistake, string what)
    {
        if (mistake.CannotBe?.Invoke(arguments) ?? false)
        {
            return;
        }

        mistake.Make(arguments);
        float[] destination = [.. arguments.Destination];
        Exception? exception = Record.Exception(() => { call(arguments); });
        Assert.True(exception?.GetType() == mistake.Exception, $"{what}: {member} with wrong {mistake.Parameter} threw {exception?.ToString() ?? "nothing"}.");
        Assert.True(((ArgumentException)exception!).ParamName == mistake.Parameter, $"{what}: {member} should name {mistake.Parameter}, but: {exception}");
        Assert.Equal(destination, arguments.Destination);
        Assert.All(arguments.Results, value => Assert.Equal(Untouched, value));
    }

    private sealed record Mistake(string Parameter, Type Exception, Action<LossArguments> Make, Func<LossArguments, bool>? CannotBe = null);
}

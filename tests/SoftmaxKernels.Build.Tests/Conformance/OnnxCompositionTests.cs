using System;
using System.Linq;
using SoftmaxKernels.Build.Tests.Encoding;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Conformance;

/// <summary>Members that ONNX has no operator for, composed of its operators, as ONNX Runtime computes them on inputs of our own.</summary>
public sealed class OnnxCompositionTests
{
    private const int Rows = 4;
    private const int Classes = 6;

    /// <summary>ONNX Runtime computes in float throughout.</summary>
    private const float Tolerance = 4e-6f;

    private static readonly float[] Logits = [.. Seeded.Normal(Rows * Classes, seed: 11).Select(value => 2f * value)];
    private static readonly float[] Weights = [0.5f, 2f, 0f, 1f, 3f, 1.5f];
    private static readonly float[] Targets = [.. Enumerable.Range(0, Rows * Classes).Select(i => (i * 7 % 5) / 8f)];
    private static readonly bool[] Allowed = [.. Enumerable.Range(0, Rows * Classes).Select(i => i * 5 % 3 != 0)];
    private static readonly int[] Labels = [1, 5, 0, 3];

    [Theory]
    [InlineData("Softmax")]
    [InlineData("LogSoftmax")]
    public void Masks(string operation)
    {
        float[] expected = Run(Masked(Graph()).Node(operation, "masked", "y"));
        float[] actual = new float[Logits.Length];
        if (operation == "Softmax")
        {
            GenericKernel.SoftmaxBatch(Logits, Allowed, Classes, actual);
        }
        else
        {
            GenericKernel.LogSoftmaxBatch(Logits, Allowed, Classes, actual);
        }

        AssertNear(expected, actual);
    }

    [Fact]
    public void MaskedLogSumExp()
    {
        float[] expected = Run(Masked(Graph()).Node("ReduceLogSumExp", "masked axes", "y", ("keepdims", 0L)));
        float[] actual = new float[Rows];
        GenericKernel.LogSumExpBatch(Logits, Allowed, Classes, actual);

        AssertNear(expected, actual);
    }

    [Fact]
    public void Softmin()
    {
        float[] expected = Run(Graph().Node("Neg", "z", "n").Node("Softmax", "n", "y"));
        float[] actual = new float[Logits.Length];
        GenericKernel.SoftminBatch(Logits, Classes, actual);

        AssertNear(expected, actual);
    }

    [Fact]
    public void Silu()
    {
        float[] expected = Run(Graph().Node("Sigmoid", "z", "s").Node("Mul", "z s", "y"));
        float[] actual = new float[Logits.Length];
        GenericKernel.SiluBatch(Logits, Classes, actual);

        AssertNear(expected, actual);
    }

    [Fact]
    public void SoftmaxAtATemperature()
    {
        float[] expected = Run(Graph().Floats("T", [], 0.75f).Node("Div", "z T", "d").Node("Softmax", "d", "y"));
        float[] actual = new float[Logits.Length];
        GenericKernel.SoftmaxBatch(Logits, Classes, 0.75f, actual);

        AssertNear(expected, actual);
    }

    /// <summary>−Σ w t′ log p, where t′ = t (1 − ε) + ε / N.</summary>
    [Theory]
    [InlineData(0f)]
    [InlineData(0.25f)]
    public void SoftTargetsWithWeightsAndSmoothing(float smoothing)
    {
        OnnxEncoder graph = Graph()
            .Floats("keep", [], 1f - smoothing)
            .Floats("share", [], smoothing / Classes)
            .Node("Mul", "t keep", "kept")
            .Node("Add", "kept share", "smooth")
            .Node("Mul", "smooth w", "weighted")
            .Node("LogSoftmax", "z", "logs")
            .Node("Mul", "weighted logs", "terms");
        float[] expected = Run(MinusMeanOfSums(graph));

        CrossEntropyOptions options = new() { ClassWeights = Weights, LabelSmoothing = smoothing };

        AssertNear(expected, [GenericKernel.CrossEntropyBatch(Logits, Targets, Classes, options)]);
    }

    /// <summary>Labels with smoothing: the mean is over the weights of the labels, as PyTorch has it.</summary>
    [Fact]
    public void LabelsWithWeightsAndSmoothing()
    {
        const float Smoothing = 0.3f;
        float[] targets = new float[Logits.Length];
        for (int row = 0; row < Rows; row++)
        {
            targets.AsSpan(row * Classes, Classes).Fill(Smoothing / Classes);
            targets[(row * Classes) + Labels[row]] += 1f - Smoothing;
        }

        OnnxEncoder graph = Graph()
            .Floats("smooth", [Rows, Classes], targets)
            .Node("Mul", "smooth w", "weighted")
            .Node("LogSoftmax", "z", "logs")
            .Node("Mul", "weighted logs", "terms")
            .Node("ReduceSum", "terms", "sum", ("keepdims", 0L))
            .Floats("divisor", [], -Labels.Sum(label => Weights[label]))
            .Node("Div", "sum divisor", "y");

        CrossEntropyOptions options = new() { ClassWeights = Weights, LabelSmoothing = Smoothing };

        AssertNear(Run(graph), [GenericKernel.CrossEntropyBatch(Logits, Labels, Classes, options)]);
    }

    /// <summary>Of log-probabilities that are normalised, log-softmax changes nothing.</summary>
    [Theory]
    [InlineData("mean")]
    [InlineData("sum")]
    public void NegativeLogLikelihoodWithWeightsAndAnIgnoredLabel(string reduction)
    {
        float[] logProbabilities = new float[Logits.Length];
        GenericKernel.LogSoftmaxBatch(Logits, Classes, logProbabilities);
        OnnxEncoder graph = Graph()
            .Floats("logs", [Rows, Classes], logProbabilities)
            .Integers("labels", [.. Labels.Select(label => (long)label)])
            .Node("NegativeLogLikelihoodLoss", "logs labels w", "y", ("reduction", reduction), ("ignore_index", 5L));
        CrossEntropyOptions options = new()
        {
            ClassWeights = Weights,
            IgnoredLabel = 5,
            Reduction = reduction == "sum" ? LossReduction.Sum : LossReduction.Mean,
        };

        AssertNear(Run(graph), [GenericKernel.CrossEntropyBatch(logProbabilities, Labels, Classes, options)]);
    }

    [Fact]
    public void KullbackLeibler()
    {
        float[] logProbabilities = new float[Logits.Length];
        float[] targets = new float[Logits.Length];
        GenericKernel.LogSoftmaxBatch(Logits, Classes, logProbabilities);
        GenericKernel.SoftmaxBatch([.. Logits.Reverse()], Classes, targets);
        OnnxEncoder graph = Graph()
            .Floats("x", [Rows, Classes], logProbabilities)
            .Floats("p", [Rows, Classes], targets)
            .Node("Log", "p", "l")
            .Node("Sub", "x l", "difference")
            .Node("Mul", "p difference", "terms");

        AssertNear(Run(MinusMeanOfSums(graph)), [GenericKernel.KullbackLeiblerBatch(logProbabilities, targets, Classes)]);
    }

    [Fact]
    public void Entropy()
    {
        OnnxEncoder graph = Graph().Node("Softmax", "z", "p").Node("LogSoftmax", "z", "logs").Node("Mul", "p logs", "terms");

        AssertNear(Run(MinusMeanOfSums(graph)), [GenericKernel.EntropyBatch(Logits, Classes)]);
    }

    [Fact]
    public void FocalLoss()
    {
        float[] onehot = new float[Logits.Length];
        for (int row = 0; row < Rows; row++)
        {
            onehot[(row * Classes) + Labels[row]] = 1f;
        }

        OnnxEncoder graph = Graph()
            .Floats("onehot", [Rows, Classes], onehot)
            .Floats("one", [], 1f)
            .Floats("focus", [], 1.5f)
            .Node("Softmax", "z", "p")
            .Node("LogSoftmax", "z", "logs")
            .Node("Sub", "one p", "rest")
            .Node("Pow", "rest focus", "factor")
            .Node("Mul", "factor logs", "product")
            .Node("Mul", "product onehot", "terms");

        AssertNear(Run(MinusMeanOfSums(graph)), [GenericKernel.FocalLossBatch(Logits, Labels, Classes, 1.5f)]);
    }

    [Fact]
    public void ZLoss()
    {
        OnnxEncoder graph = Graph()
            .Node("ReduceLogSumExp", "z axes", "l", ("keepdims", 0L))
            .Node("Mul", "l l", "squares")
            .Node("ReduceMean", "squares", "y", ("keepdims", 0L));

        AssertNear(Run(graph), [GenericKernel.ZLossBatch(Logits, Classes)]);
    }

    /// <summary>w t softplus(−z) + (1 − t) softplus(z), with t (1 − ε) + ε / 2 for t.</summary>
    [Fact]
    public void BinaryCrossEntropyWithPositiveWeightsAndSmoothing()
    {
        OnnxEncoder graph = Graph()
            .Floats("keep", [], 0.75f)
            .Floats("half", [], 0.125f)
            .Floats("one", [], 1f)
            .Node("Mul", "t keep", "kept")
            .Node("Add", "kept half", "smooth")
            .Node("Neg", "z", "n")
            .Node("Softplus", "n", "positive")
            .Node("Softplus", "z", "negative")
            .Node("Mul", "smooth w", "weighted")
            .Node("Mul", "weighted positive", "first")
            .Node("Sub", "one smooth", "other")
            .Node("Mul", "other negative", "second")
            .Node("Add", "first second", "y");
        float[] actual = new float[Logits.Length];
        BinaryCrossEntropyOptions options = new() { PositiveWeights = Weights, LabelSmoothing = 0.25f };
        GenericKernel.BinaryCrossEntropyBatch(Logits, Targets, Classes, options, actual);

        AssertNear(Run(graph), actual);
    }

    /// <summary>The k largest and what equals them: the k-th is where the operator's list ends.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public void TopK(int k)
    {
        OnnxEncoder graph = Graph()
            .Integers("k", k)
            .Node("TopK", "z k", "values indices")
            .Node("ReduceMin", "values axes", "smallest")
            .Node("Less", "z smallest", "isLeftOut")
            .Floats("nothing", [], float.NegativeInfinity)
            .Node("Where", "isLeftOut nothing z", "y");
        float[] actual = new float[Logits.Length];
        GenericKernel.TruncateBatch(Logits, Classes, new SamplerOptions { TopK = k }, actual);

        AssertNear(Run(graph), actual);
    }

    private static OnnxEncoder Graph() => new OnnxEncoder(opset: 18)
        .Floats("z", [Rows, Classes], Logits)
        .Floats("t", [Rows, Classes], Targets)
        .Floats("w", [Classes], Weights)
        .Integers("axes", 1);

    private static OnnxEncoder Masked(OnnxEncoder graph) => graph
        .Floats("flags", [Rows, Classes], [.. Allowed.Select(flag => flag ? 1f : 0f)])
        .Floats("half", [], 0.5f)
        .Floats("nothing", [], float.NegativeInfinity)
        .Node("Greater", "flags half", "allowed")
        .Node("Where", "allowed z nothing", "masked");

    private static OnnxEncoder MinusMeanOfSums(OnnxEncoder graph) => graph
        .Node("ReduceSum", "terms axes", "sums", ("keepdims", 0L))
        .Node("ReduceMean", "sums", "mean", ("keepdims", 0L))
        .Node("Neg", "mean", "y");

    private static float[] Run(OnnxEncoder graph) => OnnxOperator.Run(graph, "y")[0];

    private static void AssertNear(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.True(
            pair.First == pair.Second || Math.Abs(pair.First - pair.Second) <= Tolerance * Math.Max(1f, Math.Abs(pair.First)),
            $"{pair.Second} instead of {pair.First}"));
    }
}

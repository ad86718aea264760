using System;
using System.Linq;
using SoftmaxKernels.Build.Tests.Encoding;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Conformance;

/// <summary>Operators of ONNX as ONNX Runtime computes them, on inputs of our own, and the members that are the same.</summary>
public sealed class OnnxConformanceTests
{
    private const int Rows = 5;
    private const int Classes = 7;

    /// <summary>ONNX Runtime computes in float throughout.</summary>
    private const float Tolerance = 2e-6f;

    private static readonly float[] Logits = [.. Seeded.Normal(Rows * Classes, seed: 1).Select(value => 3f * value)];
    private static readonly float[] Targets = [.. Seeded.Normal(Rows * Classes, seed: 2).Select(value => value > 0f ? 1f : 0f)];
    private static readonly float[] Weights = [0.5f, 1f, 2f, 0f, 1.5f, 3f, 1f];
    private static readonly int[] Labels = [3, 0, 6, 2, 0];

    public static TheoryData<string, bool, long> Losses
    {
        get
        {
            TheoryData<string, bool, long> cases = [];
            foreach (string reduction in new[] { "none", "sum", "mean" })
            {
                foreach (bool isWeighted in new[] { false, true })
                {
                    // None of the labels, one of them, and the number that is usual.
                    foreach (long ignored in new[] { 5L, 0L, -100L })
                    {
                        cases.Add(reduction, isWeighted, ignored);
                    }
                }
            }

            return cases;
        }
    }

    [Fact]
    public void Softmax() => AssertRows("Softmax", (row, result) => GenericKernel.Softmax(row, result));

    [Fact]
    public void LogSoftmax() => AssertRows("LogSoftmax", (row, result) => GenericKernel.LogSoftmax(row, result));

    /// <summary>Hardmax is one-hot of the first maximum: softmax at the temperature 0.</summary>
    [Fact]
    public void Hardmax() => AssertRows("Hardmax", (row, result) => GenericKernel.Softmax(row, 0f, result));

    [Fact]
    public void Sigmoid() => AssertRows("Sigmoid", (row, result) => GenericKernel.Sigmoid(row, result));

    [Fact]
    public void Tanh() => AssertRows("Tanh", (row, result) => GenericKernel.Tanh(row, result));

    [Fact]
    public void ReduceLogSumExp()
    {
        float[] expected = OnnxOperator.Run(WithLogits().Integers("axes", 1).Node("ReduceLogSumExp", "z axes", "y", ("keepdims", 0L)), "y")[0];
        float[] actual = new float[Rows];
        GenericKernel.LogSumExpBatch(Logits, Classes, actual);

        AssertNear(expected, actual);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void SoftmaxCrossEntropyLoss(string reduction, bool isWeighted, long ignored)
    {
        float[][] expected = OnnxOperator.Run(Loss("SoftmaxCrossEntropyLoss", Logits, "loss logs", reduction, isWeighted, ignored), "loss", "logs");
        CrossEntropyOptions options = Options(reduction, isWeighted, ignored);
        float[] losses = new float[Rows];
        float[] logProbabilities = new float[Logits.Length];

        float loss = GenericKernel.CrossEntropyBatch(Logits, Labels, Classes, options, losses, logProbabilities);

        AssertNear(expected[0], reduction == "none" ? losses : [loss]);
        AssertNear(expected[1], logProbabilities);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("sum")]
    [InlineData("mean")]
    public void NegativeLogLikelihoodLoss(string reduction)
    {
        float[] logProbabilities = new float[Logits.Length];
        GenericKernel.LogSoftmaxBatch(Logits, Classes, logProbabilities);
        float[] expected = OnnxOperator.Run(Loss("NegativeLogLikelihoodLoss", logProbabilities, "loss", reduction, isWeighted: false, ignored: -100), "loss")[0];
        float[] losses = [.. Labels.Select((label, row) => GenericKernel.NegativeLogLikelihood(logProbabilities.AsSpan(row * Classes, Classes), label))];

        AssertNear(expected, reduction switch
        {
            "none" => losses,
            "sum" => [losses.Sum()],
            _ => [GenericKernel.NegativeLogLikelihoodBatch(logProbabilities, Labels, Classes)],
        });
    }

    /// <summary>ONNX has no such operator; it is composed as exporters do: softplus(z) − t z.</summary>
    [Fact]
    public void BinaryCrossEntropyByComposition()
    {
        OnnxEncoder graph = WithLogits()
            .Floats("t", [Rows, Classes], Targets)
            .Node("Softplus", "z", "s")
            .Node("Mul", "t z", "tz")
            .Node("Sub", "s tz", "losses")
            .Integers("axes", 0, 1)
            .Node("ReduceMean", "losses axes", "mean", ("keepdims", 0L));

        float[][] expected = OnnxOperator.Run(graph, "mean");

        AssertNear(expected[0], [GenericKernel.BinaryCrossEntropyBatch(Logits, Targets, Classes)]);
    }

    private static CrossEntropyOptions Options(string reduction, bool isWeighted, long ignored) => new()
    {
        ClassWeights = isWeighted ? Weights : default(ReadOnlySpan<float>),
        IgnoredLabel = (int)ignored,
        Reduction = reduction switch
        {
            "none" => LossReduction.None,
            "sum" => LossReduction.Sum,
            _ => LossReduction.Mean,
        },
    };

    private static OnnxEncoder WithLogits() => new OnnxEncoder(opset: 18).Floats("z", [Rows, Classes], Logits);

    private static OnnxEncoder Loss(string operation, float[] scores, string outputs, string reduction, bool isWeighted, long ignored)
    {
        OnnxEncoder graph = new OnnxEncoder(opset: 18)
            .Floats("x", [Rows, Classes], scores)
            .Integers("labels", [.. Labels.Select(label => (long)label)]);
        if (isWeighted)
        {
            graph.Floats("weights", [Classes], Weights);
        }

        return graph.Node(operation, isWeighted ? "x labels weights" : "x labels", outputs, ("reduction", reduction), ("ignore_index", ignored));
    }

    private static void AssertRows(string operation, RowFunction function)
    {
        float[] expected = OnnxOperator.Run(WithLogits().Node(operation, "z", "y"), "y")[0];
        float[] actual = new float[Logits.Length];
        for (int start = 0; start < Logits.Length; start += Classes)
        {
            function(Logits.AsSpan(start, Classes), actual.AsSpan(start, Classes));
        }

        AssertNear(expected, actual);
    }

    private static void AssertNear(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.True(
            Math.Abs(pair.First - pair.Second) <= Tolerance * Math.Max(1f, Math.Abs(pair.First)), $"{pair.Second} instead of {pair.First}"));
    }

    private delegate void RowFunction(ReadOnlySpan<float> row, Span<float> result);
}

using System;
using System.Numerics.Tensors;
using Explorer.Compilation;
using SoftmaxKernels;

namespace Explorer.Mathematics;

/// <summary>The members of a generated kernel that the mathematics is shown with.</summary>
/// <param name="kernel">The kernel, whose methods are <see cref="Methods"/>.</param>
internal sealed class RowKernel(CompiledKernel kernel)
{
    /// <summary>The method families that have these members, and no others: less is compiled sooner.</summary>
    public const KernelMethods Methods = KernelMethods.Softmax | KernelMethods.LogSoftmax | KernelMethods.ArgMax | KernelMethods.CrossEntropy
        | KernelMethods.Batch | KernelMethods.Masks | KernelMethods.LossOptions;

    private const string NoGradient = "At this temperature a loss has no gradient: it would be divided by the temperature. The loss is −log p of the label.";

    // A gradient is divided by the temperature, so the members that have one take those of which the inverse is a normal number.
    private static readonly float LowestTemperature = MathF.ScaleB(1f, -126);
    private static readonly float HighestTemperature = MathF.ScaleB(1f, 126);

    private readonly SoftmaxMember _softmax = kernel.Member<SoftmaxMember>("Softmax");
    private readonly LogSoftmaxMember _logSoftmax = kernel.Member<LogSoftmaxMember>("LogSoftmax");
    private readonly ArgMaxMember _argMax = kernel.Member<ArgMaxMember>("ArgMax");
    private readonly GradientMember _gradient = kernel.Member<GradientMember>("CrossEntropyGradientBatch");

    private delegate void SoftmaxMember(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, Span<float> destination);

    private delegate void LogSoftmaxMember(ReadOnlySpan<float> logits, float temperature, Span<float> destination);

    private delegate int ArgMaxMember(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed);

    private delegate float GradientMember(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> destination, float scale);

    private string ComputedBy
    {
        get
        {
            string type = kernel.Code.Request.TypeName;
            return $"p = softmax(z / T): {type}.Softmax(logits, allowed, temperature, destination) · "
                + $"log p: {type}.LogSoftmax(logits, temperature, destination) · "
                + $"−log p of the label, and its gradient (p − onehot) / T: {type}.CrossEntropyGradientBatch(logits, labels, options, destination) · "
                + $"the largest: {type}.ArgMax(logits, allowed)";
        }
    }

    /// <summary>Has the kernel compute a row.</summary>
    /// <param name="row">The row.</param>
    /// <returns>What it gives.</returns>
    public MathematicsAnswer Compute(LogitRow row)
    {
        float[] probabilities = new float[row.Logits.Length];
        float[] logProbabilities = new float[row.Logits.Length];
        float[] gradient = new float[row.Logits.Length];
        _softmax(row.Logits, row.Allowed, row.Temperature, probabilities);
        _logSoftmax(row.Masked(), row.Temperature, logProbabilities);
        bool hasGradient = row.Temperature >= LowestTemperature && row.Temperature <= HighestTemperature;
        float loss = hasGradient ? Gradient(row, gradient) : -logProbabilities[row.Label];
        if (!hasGradient)
        {
            Array.Fill(gradient, float.NaN);
        }

        TensorAnswer tensor = OfTensorPrimitives(row);
        return new MathematicsAnswer(
            probabilities,
            logProbabilities,
            loss,
            gradient,
            _argMax(row.Logits, row.Allowed),
            tensor,
            tensor.DiffersFrom(probabilities),
            ComputedBy,
            hasGradient ? null : NoGradient);
    }

    private float Gradient(LogitRow row, float[] gradient) =>
        _gradient(row.Logits, [row.Label], new CrossEntropyOptions { Allowed = row.Allowed, Temperature = row.Temperature }, gradient, scale: 1f);

    // As one would write it with that library, which knows neither a temperature nor a mask.
    private static TensorAnswer OfTensorPrimitives(LogitRow row)
    {
        float[] probabilities = new float[row.Logits.Length];
        TensorPrimitives.Divide(row.Logits, row.Temperature, probabilities);
        for (int i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] = row.Allowed[i] ? probabilities[i] : float.NegativeInfinity;
        }

        TensorPrimitives.SoftMax(probabilities, probabilities);
        return new TensorAnswer(probabilities);
    }
}

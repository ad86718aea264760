using System;
using System.Diagnostics;
using System.Numerics.Tensors;

namespace DigitClassifier;

/// <summary>
/// Multinomial logistic regression: logits z = W x + b, trained by stochastic gradient descent with momentum on the
/// cross-entropy of softmax z.
/// </summary>
internal sealed class SoftmaxClassifier(int featureCount, int batchSize, float learningRate)
{
    private const float Momentum = 0.9f;

    // One row of weights per class.
    private readonly float[] _weights = new float[Digits.Size * featureCount];
    private readonly float[] _weightSteps = new float[Digits.Size * featureCount];
    private readonly float[] _biases = new float[Digits.Size];
    private readonly float[] _biasSteps = new float[Digits.Size];

    // One row per digit of a batch.
    private readonly float[] _logits = new float[batchSize * Digits.Size];
    private readonly float[] _gradient = new float[batchSize * Digits.Size];

    private long _kernelTicks;

    /// <summary>Gets the time that the steps so far spent in the generated kernel.</summary>
    public TimeSpan KernelTime => Stopwatch.GetElapsedTime(0, _kernelTicks);

    /// <summary>Takes one step along the gradient of a batch.</summary>
    /// <param name="features">The features of at most a batch of digits.</param>
    /// <param name="labels">Their labels.</param>
    /// <returns>The mean loss before the step.</returns>
    public float Step(ReadOnlySpan<float> features, ReadOnlySpan<int> labels)
    {
        Span<float> logits = _logits.AsSpan(0, labels.Length * Digits.Size);
        Span<float> gradient = _gradient.AsSpan(0, logits.Length);
        ComputeLogits(features, logits);

        // The whole of softmax, loss and gradient: one call for the batch. dL/dz = (softmax z - onehot) / rows.
        long start = Stopwatch.GetTimestamp();
        float loss = Digits.CrossEntropyGradientBatch(logits, labels, gradient, scale: 1f / labels.Length);
        _kernelTicks += Stopwatch.GetTimestamp() - start;

        Update(features, gradient);
        return loss;
    }

    /// <summary>Finds the most probable class of each digit, a batch at a time.</summary>
    public void Predict(ReadOnlySpan<float> features, Span<int> classes)
    {
        for (int row = 0; row < classes.Length; row += batchSize)
        {
            int rows = Math.Min(batchSize, classes.Length - row);
            Span<float> logits = _logits.AsSpan(0, rows * Digits.Size);
            ComputeLogits(features.Slice(row * featureCount, rows * featureCount), logits);
            Digits.ArgMaxBatch(logits, classes.Slice(row, rows));
        }
    }

    private void ComputeLogits(ReadOnlySpan<float> features, Span<float> logits)
    {
        for (int i = 0; i < logits.Length; i++)
        {
            (int row, int digit) = Math.DivRem(i, Digits.Size);
            ReadOnlySpan<float> x = features.Slice(row * featureCount, featureCount);
            logits[i] = TensorPrimitives.Dot(x, WeightsOf(digit, _weights)) + _biases[digit];
        }
    }

    private void Update(ReadOnlySpan<float> features, ReadOnlySpan<float> gradient)
    {
        // The steps so far fade; the gradient of this batch joins them: dL/dW = (dL/dz) x, dL/db = dL/dz.
        TensorPrimitives.Multiply(_weightSteps, Momentum, _weightSteps);
        TensorPrimitives.Multiply(_biasSteps, Momentum, _biasSteps);
        for (int i = 0; i < gradient.Length; i++)
        {
            (int row, int digit) = Math.DivRem(i, Digits.Size);
            ReadOnlySpan<float> x = features.Slice(row * featureCount, featureCount);
            Span<float> steps = WeightsOf(digit, _weightSteps);
            TensorPrimitives.MultiplyAdd(x, -learningRate * gradient[i], steps, steps);
            _biasSteps[digit] -= learningRate * gradient[i];
        }

        TensorPrimitives.Add(_weights, _weightSteps, _weights);
        TensorPrimitives.Add(_biases, _biasSteps, _biases);
    }

    private Span<float> WeightsOf(int digit, float[] weights) => weights.AsSpan(digit * featureCount, featureCount);
}

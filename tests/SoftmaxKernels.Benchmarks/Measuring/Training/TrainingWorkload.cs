using System;
using SoftmaxKernels.Benchmarks.Catalog.Layers;
using SoftmaxKernels.Benchmarks.Measuring.Layers;

namespace SoftmaxKernels.Benchmarks.Measuring.Training;

/// <summary>
/// A batch for a network of a tanh layer and a softmax layer, and in double precision what the first step of training makes of it.
/// The output has all gradients (which are the velocity after the first step), and behind them the parameters after the step.
/// </summary>
internal sealed unsafe class TrainingWorkload : Workload
{
    public const string Name = "64-32-10";
    public const int BatchRows = 32;
    public const float LearningRate = 0.01f;
    public const float Momentum = 0.9f;

    private readonly Buffers _parameters;

    public TrainingWorkload()
        : base(BatchRows * First.Inputs, BlockLength, 1, BlockLength, Workloads.Elements(InputKind.Ordinary))
    {
        AbsoluteTolerance = 1e-6f;
        Random random = new(BlockLength);
        _parameters = new Buffers(BlockLength);
        LayerParameters.Fill(First, random, new Span<float>(_parameters.Input, FirstLength));
        LayerParameters.Fill(Second, random, new Span<float>(_parameters.Input + FirstLength, SecondLength));
        BatchLabels = new int[BatchRows];
        for (int row = 0; row < BatchRows; row++)
        {
            BatchLabels[row] = random.Next(Second.Outputs);
        }

        ReadOnlySpan<double> gradients = Gradients();
        for (int i = 0; i < BlockLength; i++)
        {
            ExpectedOutput[i] = (float)gradients[i];
            ExpectedOutput[BlockLength + i] = (float)(Parameters[i] - (LearningRate * gradients[i]));
        }
    }

    public static LayerCase First { get; } = new(64, 32, LayerActivation.Tanh);

    public static LayerCase Second { get; } = new(32, 10, LayerActivation.Softmax);

    /// <summary>The weights and biases of the first layer.</summary>
    public static int FirstLength => First.WeightCount + First.Outputs;

    public static int SecondLength => Second.WeightCount + Second.Outputs;

    public static int BlockLength => FirstLength + SecondLength;

    /// <summary>A class index for each row of the batch.</summary>
    public int[] BatchLabels { get; }

    /// <summary>The parameters before the first step: weights and biases of the first layer, then of the second.</summary>
    public ReadOnlySpan<float> Parameters => new(_parameters.Input, BlockLength);

    private double[] Gradients()
    {
        ReadOnlySpan<float> weights1 = Parameters[..First.WeightCount];
        ReadOnlySpan<float> biases1 = Parameters[First.WeightCount..FirstLength];
        ReadOnlySpan<float> weights2 = Parameters.Slice(FirstLength, Second.WeightCount);
        ReadOnlySpan<float> biases2 = Parameters[(FirstLength + Second.WeightCount)..];
        double[] gradients = new double[BlockLength];
        double loss = 0.0;
        for (int row = 0; row < BatchRows; row++)
        {
            double[] inputs = ExactLayer.Widen(Input.Slice(row * First.Inputs, First.Inputs));
            double[] hidden = ExactLayer.Forward(First, weights1, biases1, inputs);
            double[] delta = ExactLayer.Forward(Second, weights2, biases2, hidden);
            loss -= Math.Log(delta[BatchLabels[row]]);
            delta[BatchLabels[row]] -= 1.0;
            for (int n = 0; n < delta.Length; n++)
            {
                delta[n] /= BatchRows;
            }

            double[] upstream = ExactLayer.Backward(weights2, hidden, delta, gradients.AsSpan(FirstLength));
            ExactLayer.Backward(weights1, inputs, ExactLayer.Delta(First, hidden, upstream), gradients.AsSpan(0, FirstLength));
        }

        ExpectedLoss = (float)(loss / BatchRows);
        return gradients;
    }
}

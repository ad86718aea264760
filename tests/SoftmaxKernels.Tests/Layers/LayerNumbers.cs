using System;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>The numbers of a test of a layer: weights, rows of inputs, and what a gradient takes.</summary>
internal sealed class LayerNumbers
{
    public const int Rows = 7;

    public LayerNumbers(LayerCase layer, int seed)
    {
        Random random = new(seed);
        Weights = Draw(random, layer.Inputs * layer.Outputs, 1f);
        Biases = Draw(random, layer.HasBias ? layer.Outputs : 0, 1f);
        Inputs = Draw(random, Rows * layer.Inputs, 2f);
        Upstream = Draw(random, Rows * layer.Outputs, 1f);
        Targets = Draw(random, Rows * layer.Outputs, 1f);
        Labels = new int[Rows];
        Uniforms = new double[Rows];
        for (int row = 0; row < Rows; row++)
        {
            Labels[row] = random.Next(layer.Outputs);
            Uniforms[row] = random.NextDouble();
        }

        for (int i = 0; i < Targets.Length; i++)
        {
            Targets[i] = Math.Abs(Targets[i]);
        }

        // Gradients are added to what is there.
        WeightGradients = Draw(random, Weights.Length, 1f);
        BiasGradients = Draw(random, Biases.Length, 1f);
    }

    public float[] Weights { get; }

    public float[] Biases { get; }

    public float[] Inputs { get; }

    public float[] Upstream { get; }

    public float[] Targets { get; }

    public int[] Labels { get; }

    public double[] Uniforms { get; }

    public float[] WeightGradients { get; }

    public float[] BiasGradients { get; }

    private static float[] Draw(Random random, int count, float bound)
    {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++)
        {
            // Zeros of both signs among them.
            numbers[i] = random.Next(16) switch
            {
                0 => 0f,
                1 => -0f,
                _ => ((2f * random.NextSingle()) - 1f) * bound,
            };
        }

        return numbers;
    }
}

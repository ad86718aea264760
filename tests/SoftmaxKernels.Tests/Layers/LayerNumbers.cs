using System;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>The numbers of a test of a layer: weights, rows of inputs, and what a gradient takes.</summary>
internal sealed class LayerNumbers
{
    /// <summary>The usual number of rows: two tiles of four, of which one overlaps the other.</summary>
    public const int Rows = 7;

    public LayerNumbers(LayerCase layer, int seed, int rows = Rows)
    {
        Count = rows;
        Random random = new(seed);
        Weights = Draw(random, layer.Inputs * layer.Outputs, 1f);
        Biases = Draw(random, layer.HasBias ? layer.Outputs : 0, 1f);
        Inputs = Draw(random, rows * layer.Inputs, 2f);
        Upstream = Draw(random, rows * layer.Outputs, 1f);
        Targets = Draw(random, rows * layer.Outputs, 1f);
        Labels = new int[rows];
        Uniforms = new double[rows];
        for (int row = 0; row < rows; row++)
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

    /// <summary>Gets the number of rows.</summary>
    public int Count { get; }

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

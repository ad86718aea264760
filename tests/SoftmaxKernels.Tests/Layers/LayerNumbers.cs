using System;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>The numbers of a test of a layer: weights, rows of inputs, and what a gradient takes.</summary>
internal sealed class LayerNumbers
{
    /// <summary>The usual number of rows: two tiles of four, of which one overlaps the other.</summary>
    public const int Rows = 7;

    // Not finite, products beyond the finite, and sums and products below the normal.
    private static readonly float[] Specials =
        [float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.Epsilon, 1e-38f, 3e38f];

    public LayerNumbers(LayerCase layer, int seed, int rows = Rows, bool hasSpecials = false)
    {
        Count = rows;
        Random random = new(seed);
        Weights = Draw(random, layer.Inputs * layer.Outputs, 1f, hasSpecials);
        Biases = Draw(random, layer.HasBias ? layer.Outputs : 0, 1f, hasSpecials);
        Inputs = Draw(random, rows * layer.Inputs, 2f, hasSpecials);
        Upstream = Draw(random, rows * layer.Outputs, 1f, hasSpecials);
        Targets = Draw(random, rows * layer.Outputs, 1f, hasSpecials);
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
        WeightGradients = Draw(random, Weights.Length, 1f, hasSpecials);
        BiasGradients = Draw(random, Biases.Length, 1f, hasSpecials);
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

    private static float[] Draw(Random random, int count, float bound, bool hasSpecials)
    {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++)
        {
            // Zeros of both signs among them.
            numbers[i] = random.Next(16) switch
            {
                0 => 0f,
                1 => -0f,
                2 when hasSpecials && random.Next(12) == 0 => Specials[random.Next(Specials.Length)],
                _ => ((2f * random.NextSingle()) - 1f) * bound,
            };
        }

        return numbers;
    }
}

using System;
using System.Linq;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>The numbers of a test of a network: the weights of each layer, rows of inputs, and what else its members take.</summary>
internal sealed class NetworkNumbers
{
    public NetworkNumbers(NetworkCase network, int seed, int rows)
    {
        Count = rows;
        Random random = new(seed);

        // Not so large that activations are at their limits behind a few layers.
        Weights = [.. Enumerable.Range(0, network.LayerCount).Select(layer =>
            Draw(random, network.Sizes[layer] * network.Sizes[layer + 1], 2f / MathF.Sqrt(network.Sizes[layer])))];
        Biases = [.. Enumerable.Range(0, network.LayerCount).Select(layer => Draw(random, network.Sizes[layer + 1], 1f))];
        Inputs = Draw(random, rows * network.Inputs, 2f);
        Upstream = Draw(random, rows * network.Outputs, 1f);
        Targets = [.. Draw(random, rows * network.Outputs, 1f).Select(target => Math.Abs(target))];
        Scales = Draw(random, rows, 2f);
        Allowed = [.. Enumerable.Range(0, rows * network.Outputs).Select(_ => random.Next(3) > 0)];
        AllowOneOfEachHead(network, random);
        Labels = [.. Enumerable.Range(0, rows).SelectMany(_ => network.Classes.Select(classes => random.Next(classes)))];
        Uniforms = [.. Labels.Select(_ => random.NextDouble())];

        // Gradients are added to what is there.
        WeightGradients = [.. Weights.Select(weights => Draw(random, weights.Length, 1f))];
        BiasGradients = [.. Biases.Select(biases => Draw(random, biases.Length, 1f))];
    }

    /// <summary>Gets the number of rows.</summary>
    public int Count { get; }

    public float[][] Weights { get; }

    public float[][] Biases { get; }

    public float[] Inputs { get; }

    public float[] Upstream { get; }

    public float[] Targets { get; }

    public float[] Scales { get; }

    public bool[] Allowed { get; }

    public int[] Labels { get; }

    public double[] Uniforms { get; }

    public float[][] WeightGradients { get; }

    public float[][] BiasGradients { get; }

    // The gradients of a head without a class are NaN, and would hide those of all others.
    private void AllowOneOfEachHead(NetworkCase network, Random random)
    {
        for (int start = 0; start < Allowed.Length;)
        {
            foreach (int classes in network.Classes)
            {
                Allowed[start + random.Next(classes)] = true;
                start += classes;
            }
        }
    }

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

using System;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Reference;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>What NUMERICS.md says of Initialize, written down a second time.</summary>
internal sealed class ReferenceInitialization(int inputs, int outputs, ulong seed)
{
    private readonly RandomSource _random = new(seed);

    public (float[] Weights, float[] Biases) Draw(LayerInitializer initializer)
    {
        float[] weights = Enumerable.Range(0, inputs * outputs).Select(_ => Weight(initializer)).ToArray();
        if (initializer == LayerInitializer.Orthogonal)
        {
            Orthonormalize(weights);
        }

        float[] biases = Enumerable.Range(0, outputs).Select(_ => initializer == LayerInitializer.Uniform ? Weight(initializer) : 0f).ToArray();
        return (weights, biases);
    }

    private float Weight(LayerInitializer initializer) => initializer switch
    {
        LayerInitializer.GlorotUniform => (float)(Symmetric() * Math.Sqrt(6.0 / (inputs + outputs))),
        LayerInitializer.HeNormal => (float)(Normal() * Math.Sqrt(2.0 / inputs)),
        LayerInitializer.Uniform => (float)(Symmetric() * Math.Sqrt(1.0 / inputs)),
        _ => (float)Normal(),
    };

    private double Symmetric() => ((double)(_random.NextBits() >> 11) * (1.0 / (1L << 52))) - 1.0;

    private double Normal()
    {
        double x;
        double s;
        do
        {
            x = Symmetric();
            double y = Symmetric();
            s = (x * x) + (y * y);
        }
        while (!(s > 0.0 && s < 1.0));

        double log = ReferenceMath.LogOnePlus((1.0 / s) - 1.0);
        return x * Math.Sqrt((log + log) / s);
    }

    private void Orthonormalize(float[] weights)
    {
        // Vectors as rows, whatever they are in W.
        float[][] vectors = outputs <= inputs
            ? Enumerable.Range(0, outputs).Select(j => Enumerable.Range(0, inputs).Select(k => weights[(j * inputs) + k]).ToArray()).ToArray()
            : Enumerable.Range(0, inputs).Select(k => Enumerable.Range(0, outputs).Select(j => weights[(j * inputs) + k]).ToArray()).ToArray();
        for (int vector = 0; vector < vectors.Length; vector++)
        {
            float[] v = vectors[vector];
            foreach (float[] other in vectors[..vector].Concat(vectors[..vector]))
            {
                double dot = Dot(v, other);
                for (int i = 0; i < v.Length; i++)
                {
                    v[i] = (float)(v[i] - (dot * other[i]));
                }
            }

            double norm = Math.Sqrt(Dot(v, v));
            for (int i = 0; i < v.Length; i++)
            {
                v[i] = (float)(v[i] / norm);
            }
        }

        for (int i = 0; i < weights.Length; i++)
        {
            (int output, int input) = (i / inputs, i % inputs);
            weights[i] = outputs <= inputs ? vectors[output][input] : vectors[input][output];
        }
    }

    private static double Dot(float[] left, float[] right)
    {
        double sum = 0.0;
        for (int i = 0; i < left.Length; i++)
        {
            sum += (double)left[i] * right[i];
        }

        return sum;
    }
}

using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The numbers that a layer begins with, in the order of <c>W[output, input]</c>, so that the form of the block does not matter.</summary>
internal static class LayerInitialization
{
    /// <summary>Fills a block of parameters.</summary>
    /// <param name="shape">The layer.</param>
    /// <param name="parameters">Its block.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="initializer">The distribution.</param>
    /// <exception cref="ArgumentOutOfRangeException">The initializer is not a defined value.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void Draw(in LayerShape shape, Span<float> parameters, ulong seed, LayerInitializer initializer)
    {
        SplitMix64 random = new(seed);
        switch (initializer)
        {
            case LayerInitializer.GlorotUniform:
                parameters.Clear();
                DrawUniform(shape, parameters, ref random, Math.Sqrt(6.0 / ((double)shape.Inputs + shape.Outputs)));
                break;
            case LayerInitializer.HeNormal:
                parameters.Clear();
                DrawNormal(shape, parameters, ref random, Math.Sqrt(2.0 / shape.Inputs));
                break;
            case LayerInitializer.Uniform:
                parameters.Clear();
                double bound = Math.Sqrt(1.0 / shape.Inputs);
                DrawUniform(shape, parameters, ref random, bound);
                DrawBiases(shape, parameters, ref random, bound);
                break;
            case LayerInitializer.Orthogonal:
                parameters.Clear();
                DrawNormal(shape, parameters, ref random, 1.0);
                Orthonormalization.Apply(shape, parameters);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(initializer), initializer, "Unknown initializer.");
        }
    }

    [MethodImpl(Compilation.AtOnce)]
    private static void DrawUniform(in LayerShape shape, Span<float> parameters, ref SplitMix64 random, double bound)
    {
        for (int output = 0; output < shape.Outputs; output++)
        {
            for (int input = 0; input < shape.Inputs; input++)
            {
                parameters[shape.IndexOf(output, input)] = (float)(random.NextSymmetric() * bound);
            }
        }
    }

    [MethodImpl(Compilation.AtOnce)]
    private static void DrawBiases(in LayerShape shape, Span<float> parameters, ref SplitMix64 random, double bound)
    {
        for (int output = 0; output < shape.Outputs && shape.HasBias; output++)
        {
            parameters[shape.IndexOf(output, shape.Inputs)] = (float)(random.NextSymmetric() * bound);
        }
    }

    [MethodImpl(Compilation.AtOnce)]
    private static void DrawNormal(in LayerShape shape, Span<float> parameters, ref SplitMix64 random, double deviation)
    {
        for (int output = 0; output < shape.Outputs; output++)
        {
            for (int input = 0; input < shape.Inputs; input++)
            {
                parameters[shape.IndexOf(output, input)] = (float)(random.NextNormal() * deviation);
            }
        }
    }
}

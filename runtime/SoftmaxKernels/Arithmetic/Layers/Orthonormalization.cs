using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>Makes the rows of a matrix of weights orthonormal, or its columns where there are fewer of them.</summary>
/// <remarks>
/// Gram and Schmidt's method, modified and done twice for each vector, which keeps the vectors orthogonal to the precision of a
/// float (Giraud, Langou and Rozložník 2005). Sums are in double, in ascending order.
/// </remarks>
internal static class Orthonormalization
{
    /// <summary>Orthonormalizes the weights in a block of parameters.</summary>
    /// <param name="shape">The layer.</param>
    /// <param name="parameters">The block, of which the weights are linearly independent, as random ones are.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Apply(in LayerShape shape, Span<float> parameters)
    {
        int vectors = Math.Min(shape.Outputs, shape.Inputs);
        for (int vector = 0; vector < vectors; vector++)
        {
            for (int time = 0; time < 2; time++)
            {
                for (int other = 0; other < vector; other++)
                {
                    Subtract(shape, parameters, vector, other);
                }
            }

            Normalize(shape, parameters, vector);
        }
    }

    [MethodImpl(Compilation.AtOnce)]
    private static void Subtract(in LayerShape shape, Span<float> block, int vector, int other)
    {
        double dot = Dot(shape, block, vector, other);
        for (int i = 0; i < Length(shape); i++)
        {
            ref float element = ref block[IndexOf(shape, vector, i)];
            element = (float)(element - (double)(dot * block[IndexOf(shape, other, i)]));
        }
    }

    [MethodImpl(Compilation.AtOnce)]
    private static void Normalize(in LayerShape shape, Span<float> block, int vector)
    {
        double norm = Math.Sqrt(Dot(shape, block, vector, vector));
        for (int i = 0; i < Length(shape); i++)
        {
            ref float element = ref block[IndexOf(shape, vector, i)];
            element = (float)(element / norm);
        }
    }

    [MethodImpl(Compilation.AtOnce)]
    private static double Dot(in LayerShape shape, Span<float> block, int left, int right)
    {
        double sum = 0.0;
        for (int i = 0; i < Length(shape); i++)
        {
            sum += (double)((double)block[IndexOf(shape, left, i)] * block[IndexOf(shape, right, i)]);
        }

        return sum;
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static int Length(in LayerShape shape) => Math.Max(shape.Outputs, shape.Inputs);

    // A vector is an output with its inputs, or an input with its outputs where there are fewer of them.
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static int IndexOf(in LayerShape shape, int vector, int element) =>
        shape.Outputs <= shape.Inputs ? shape.IndexOf(vector, element) : shape.IndexOf(element, vector);
}

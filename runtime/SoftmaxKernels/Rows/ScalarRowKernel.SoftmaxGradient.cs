using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <content>The gradient of softmax: vector-Jacobian product and Jacobian.</content>
internal static partial class ScalarRowKernel<TArithmetic>
{
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxGradient(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination)
    {
        float dot;
        if (probabilities.Length <= Contract.LargestFloatSum)
        {
            Span<float> products = stackalloc float[Chunk];
            Map(probabilities, upstream, products, default(Product));
            dot = SumInFloat(products.Slice(0, probabilities.Length));
        }
        else
        {
            dot = (float)SumInDouble(probabilities, upstream, default(Product));
        }

        // + 0 turns a total of −0 into +0, so that it does not matter whether padding was added.
        Map(probabilities, upstream, destination, new GradientOfSoftmax((float)(dot + 0f)));
    }

    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxJacobian(ReadOnlySpan<float> probabilities, Span<float> destination)
    {
        for (int i = 0; i < probabilities.Length; i++)
        {
            float p = probabilities[i];
            Span<float> row = destination.Slice(i * probabilities.Length, probabilities.Length);
            Map(probabilities, row, new JacobianRow(p));
            row[i] = (float)(p * (float)(1f - p));
        }
    }

    private readonly struct Product : IPairMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x, float other) => (float)(x * other);
    }

    /// <summary>p (u − Σ u p).</summary>
    private readonly struct GradientOfSoftmax : IPairMap
    {
        private readonly float _dot;

        public GradientOfSoftmax(float dot) => _dot = dot;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x, float other) => (float)(x * (float)(other - _dot));
    }

    /// <summary>pᵢ (0 − pⱼ): the row of the Jacobian but for its diagonal.</summary>
    private readonly struct JacobianRow : IMap
    {
        private readonly float _probability;

        public JacobianRow(float probability) => _probability = probability;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Apply(float x) => (float)(_probability * (float)(0f - x));
    }
}

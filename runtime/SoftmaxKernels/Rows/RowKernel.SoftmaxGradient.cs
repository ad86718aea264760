using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <content>The gradient of softmax: vector-Jacobian product and Jacobian.</content>
internal sealed partial class RowKernel<TArithmetic, TWidth, TFloat>
{
    public override void SoftmaxGradient(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination)
    {
        float dot;
        if (probabilities.Length <= Constants.LargestFloatSum)
        {
            Span<float> products = stackalloc float[Chunk];
            FillChunk(probabilities, upstream, products, default(Product));
            dot = SumInFloat(products);
        }
        else
        {
            dot = (float)SumInDouble(probabilities, upstream, default(Product));
        }

        // + 0 turns a total of −0 into +0, so that it does not matter whether padding was added.
        Map(probabilities, upstream, destination, new GradientOfSoftmax((float)(dot + 0f)));
    }

    public override void SoftmaxJacobian(ReadOnlySpan<float> probabilities, Span<float> destination)
    {
        for (int i = 0; i < probabilities.Length; i++)
        {
            float p = probabilities[i];
            Span<float> row = destination.Slice(i * probabilities.Length, probabilities.Length);
            Map(probabilities, row, new JacobianRow(p));
            row[i] = (float)(p * (float)(1f - p));
        }
    }

    private readonly struct Product : IPairMap<TFloat>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TFloat Apply(TFloat x, TFloat other) => default(TWidth).Multiply(x, other);
    }

    /// <summary>p (u − Σ u p).</summary>
    private readonly struct GradientOfSoftmax : IPairMap<TFloat>
    {
        private readonly float _dot;

        public GradientOfSoftmax(float dot) => _dot = dot;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TFloat Apply(TFloat x, TFloat other)
        {
            TWidth w = default;
            return w.Multiply(x, w.Subtract(other, w.Create(_dot)));
        }
    }

    /// <summary>pᵢ (0 − pⱼ): the row of the Jacobian but for its diagonal.</summary>
    private readonly struct JacobianRow : IMap<TFloat>
    {
        private readonly float _probability;

        public JacobianRow(float probability) => _probability = probability;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TFloat Apply(TFloat x)
        {
            TWidth w = default;
            return w.Multiply(w.Create(_probability), w.Subtract(w.Create(0f), x));
        }
    }
}

using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The activations of layers. Arguments have been checked.</summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
internal static class ActivationLoops<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    /// <summary>y = f(z), in place.</summary>
    /// <param name="shape">The layer.</param>
    /// <param name="z">Whole rows of z, which become y.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(in LayerShape shape, Span<float> z)
    {
        // Of one row softmax is a call nearer. Loops are chosen by the length: those of none at all are otherwise met by nothing, nor by
        // Prepare.
        if (shape.Activation == LayerActivation.Softmax && z.Length == shape.Outputs)
        {
            RowLoops<TArithmetic>.Softmax(z, z);
        }
        else if (shape.Activation != LayerActivation.None && !z.IsEmpty)
        {
            Activate(shape, z);
        }
    }

    /// <summary>The gradient with respect to z, of one row.</summary>
    /// <param name="shape">The layer.</param>
    /// <param name="outputs">y = f(z); z itself for <see cref="LayerActivation.Silu"/>, whose derivative does not follow from y.</param>
    /// <param name="upstream">The gradient with respect to y.</param>
    /// <param name="delta">The gradient with respect to z, which may be the memory of an argument.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Gradient(in LayerShape shape, ReadOnlySpan<float> outputs, ReadOnlySpan<float> upstream, Span<float> delta)
    {
        switch (shape.Activation)
        {
            case LayerActivation.Tanh:
                RowLoops<TArithmetic>.TanhGradient(outputs, upstream, delta);
                break;
            case LayerActivation.Relu:
                RowLoops<TArithmetic>.ReluGradient(outputs, upstream, delta);
                break;
            case LayerActivation.LeakyRelu:
                RowLoops<TArithmetic>.LeakyReluGradient(outputs, shape.Slope, upstream, delta);
                break;
            case LayerActivation.Sigmoid:
                RowLoops<TArithmetic>.SigmoidGradient(outputs, upstream, delta);
                break;
            case LayerActivation.Silu:
                RowLoops<TArithmetic>.SiluGradient(outputs, upstream, delta);
                break;
            case LayerActivation.Elu:
                RowLoops<TArithmetic>.EluGradient(outputs, upstream, delta);
                break;
            case LayerActivation.Softmax:
                RowLoops<TArithmetic>.SoftmaxGradient(outputs, upstream, delta);
                break;
            default:
                upstream.CopyTo(delta);
                break;
        }
    }

    [MethodImpl(Compilation.AtOnce)]
    private static void Activate(in LayerShape shape, Span<float> z)
    {
        switch (shape.Activation)
        {
            case LayerActivation.Tanh:
                RowLoops<TArithmetic>.Tanh(z, z);
                break;
            case LayerActivation.Relu:
                RowLoops<TArithmetic>.Relu(z, z);
                break;
            case LayerActivation.LeakyRelu:
                RowLoops<TArithmetic>.LeakyRelu(z, shape.Slope, z);
                break;
            case LayerActivation.Sigmoid:
                RowLoops<TArithmetic>.Sigmoid(z, z);
                break;
            case LayerActivation.Silu:
                RowLoops<TArithmetic>.Silu(z, z);
                break;
            case LayerActivation.Elu:
                RowLoops<TArithmetic>.Elu(z, z);
                break;
            case LayerActivation.Softmax:
                for (int start = 0; start < z.Length; start += shape.Outputs)
                {
                    Span<float> row = z.Slice(start, shape.Outputs);
                    RowLoops<TArithmetic>.Softmax(row, row);
                }

                break;
        }
    }
}

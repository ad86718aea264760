using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>The gradients of a layer.</content>
public sealed partial class GenericLayer
{
    /// <summary>Adds the gradients with respect to weights and biases, ∂C/∂W = δ aᵀ and ∂C/∂b = δ with δ = ∂C/∂z, and writes those with respect to the inputs, Wᵀ δ.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs a.</param>
    /// <param name="outputs">The N outputs y that <see cref="Forward"/> wrote. Not read for <see cref="LayerActivation.Silu"/>, whose z is computed again.</param>
    /// <param name="upstream">The upstream gradient ∂C/∂y: N floats.</param>
    /// <param name="gradients">A block like that of the parameters, to which the gradients are added, apart from the other arguments.</param>
    /// <param name="inputGradients">At least M floats for the gradients with respect to the inputs, which are written, apart from the other arguments; empty if they are not wanted.</param>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void Backward(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> outputs,
        ReadOnlySpan<float> upstream,
        Span<float> gradients,
        Span<float> inputGradients)
    {
        if (_isFastest)
        {
            SizedLayer<Fastest>.Backward(parameters, inputs, outputs, upstream, gradients, inputGradients, _shape);
        }
        else
        {
            SizedLayer<Reproducible>.Backward(parameters, inputs, outputs, upstream, gradients, inputGradients, _shape);
        }
    }

    /// <summary>Does the same for each row of a batch, in order: the same bits as one row at a time.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="outputs">The rows × N outputs y that <see cref="ForwardBatch"/> wrote.</param>
    /// <param name="upstream">The upstream gradients ∂C/∂y: rows × N floats.</param>
    /// <param name="gradients">A block like that of the parameters, to which the gradients are added, apart from the other arguments.</param>
    /// <param name="inputGradients">At least rows × M floats for the gradients with respect to the inputs, which are written, apart from the other arguments; empty if they are not wanted.</param>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void BackwardBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> outputs,
        ReadOnlySpan<float> upstream,
        Span<float> gradients,
        Span<float> inputGradients)
    {
        if (_isFastest)
        {
            SizedLayer<Fastest>.BackwardBatch(parameters, inputs, outputs, upstream, gradients, inputGradients, _shape);
        }
        else
        {
            SizedLayer<Reproducible>.BackwardBatch(parameters, inputs, outputs, upstream, gradients, inputGradients, _shape);
        }
    }
}

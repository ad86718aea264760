using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>The gradients of a network.</content>
public sealed partial class GenericNetwork
{
    /// <summary>Adds the gradients with respect to all weights and biases, and writes those with respect to the inputs. The outputs of the layers are computed again on the way.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs.</param>
    /// <param name="upstream">The upstream gradient with respect to the outputs: N floats.</param>
    /// <param name="gradients">A block like that of the parameters, to which the gradients are added, apart from the other arguments.</param>
    /// <param name="inputGradients">At least M floats for the gradients with respect to the inputs, which are written, apart from the other arguments; empty if they are not wanted.</param>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void Backward(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> upstream,
        Span<float> gradients,
        Span<float> inputGradients)
    {
        if (_isFastest)
        {
            SizedNetwork<Fastest>.Backward(parameters, inputs, upstream, gradients, inputGradients, _shape);
        }
        else
        {
            SizedNetwork<Reproducible>.Backward(parameters, inputs, upstream, gradients, inputGradients, _shape);
        }
    }

    /// <summary>Does the same for each row of a batch, in order: the same bits as one row at a time.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="upstream">The upstream gradients with respect to the outputs: rows × N floats.</param>
    /// <param name="gradients">A block like that of the parameters, to which the gradients are added, apart from the other arguments.</param>
    /// <param name="inputGradients">At least rows × M floats for the gradients with respect to the inputs, which are written, apart from the other arguments; empty if they are not wanted.</param>
    /// <exception cref="ArgumentException">A length is wrong, or what is written overlaps an argument.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void BackwardBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> upstream,
        Span<float> gradients,
        Span<float> inputGradients)
    {
        if (_isFastest)
        {
            SizedNetwork<Fastest>.BackwardBatch(parameters, inputs, upstream, gradients, inputGradients, _shape);
        }
        else
        {
            SizedNetwork<Reproducible>.BackwardBatch(parameters, inputs, upstream, gradients, inputGradients, _shape);
        }
    }
}

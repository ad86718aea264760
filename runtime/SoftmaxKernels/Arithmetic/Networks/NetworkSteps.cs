using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>What the steps of a network compute, forth and back. Arguments have been checked.</summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
internal static class NetworkSteps<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    /// <summary>The outputs of a step for some rows.</summary>
    /// <param name="step">The step.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="inputs">Rows of inputs.</param>
    /// <param name="rows">The number of rows, 1 or more.</param>
    /// <param name="outputs">Rows of outputs.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Apply(NetworkStep step, ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int rows, Span<float> outputs)
    {
        if (step.Kind == NetworkStepKind.Layer)
        {
            LayerLoops<TArithmetic>.ApplyBatch(step.Shape, parameters, inputs, rows, outputs);
        }
        else
        {
            ApplyMap(step, inputs, outputs);
        }
    }

    /// <summary>The outputs of a step that is no layer, for some rows.</summary>
    /// <param name="step">The step.</param>
    /// <param name="inputs">Rows of inputs.</param>
    /// <param name="outputs">Rows of outputs.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void ApplyMap(NetworkStep step, ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        ref readonly LayerShape shape = ref step.Shape;
        inputs.CopyTo(outputs);
        if (step.Kind == NetworkStepKind.Activation)
        {
            ActivationLoops<TArithmetic>.Apply(shape, outputs);
            return;
        }

        for (int start = 0; start < outputs.Length; start += shape.Outputs)
        {
            NetworkMaps.Apply(step.Kind, step.Constants, outputs.Slice(start, shape.Outputs));
        }
    }

    /// <summary>Adds the gradients of a step for some rows, and writes those with respect to its inputs.</summary>
    /// <param name="step">The step.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="inputs">Rows of inputs.</param>
    /// <param name="outputs">The rows of outputs that <see cref="Apply"/> wrote.</param>
    /// <param name="upstream">The gradients with respect to the outputs.</param>
    /// <param name="gradients">The gradients with respect to the parameters, which are added to.</param>
    /// <param name="inputGradients">Room for the gradients with respect to the inputs; empty if they are not wanted.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Reverse(
        NetworkStep step,
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> outputs,
        ReadOnlySpan<float> upstream,
        Span<float> gradients,
        Span<float> inputGradients)
    {
        ref readonly LayerShape shape = ref step.Shape;
        if (step.Kind == NetworkStepKind.Layer)
        {
            SizedLayer<TArithmetic>.BackwardBatch(parameters, inputs, outputs, upstream, gradients, inputGradients, shape);
            return;
        }

        for (int start = 0; start < inputGradients.Length; start += shape.Outputs)
        {
            ReadOnlySpan<float> ofRow = upstream.Slice(start, shape.Outputs);
            Span<float> destination = inputGradients.Slice(start, shape.Outputs);
            if (step.Kind == NetworkStepKind.Activation)
            {
                ReadOnlySpan<float> known = shape.Activation == LayerActivation.Silu ? inputs : outputs;
                ActivationLoops<TArithmetic>.Gradient(shape, known.Slice(start, shape.Outputs), ofRow, destination);
            }
            else
            {
                NetworkMaps.Gradient(step.Kind, step.Constants, inputs.Slice(start, shape.Outputs), ofRow, destination);
            }
        }
    }
}

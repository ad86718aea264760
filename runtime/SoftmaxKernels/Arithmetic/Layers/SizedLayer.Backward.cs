using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>The gradients of a layer.</content>
public static partial class SizedLayer<TArithmetic>
{
    /// <inheritdoc cref="GenericLayer.Backward"/>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static void Backward(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> outputs,
        ReadOnlySpan<float> upstream,
        Span<float> gradients,
        Span<float> inputGradients,
        in LayerShape shape)
    {
        KernelArguments.RequireLength(inputs.Length, shape.Inputs, nameof(inputs));
        _ = RequireGradients(shape, parameters, inputs, gradients, inputGradients);
        RequireOutputs(shape, 1, outputs, upstream, gradients, inputGradients);

        using Workspace workspace = new(stackalloc float[Workspace.OnStack], shape.PaddedOutputs);
        Span<float> delta = workspace.Floats;

        // Zeros behind the outputs, where they do not fill the last lanes.
        delta.Slice(delta.Length - Contract.VirtualLanes, Contract.VirtualLanes).Clear();
        if (shape.Activation == LayerActivation.Silu)
        {
            LayerLoops<TArithmetic>.Affine(shape, parameters, inputs, delta.Slice(0, shape.Outputs));
        }

        OutputGradient(shape, outputs, upstream, delta.Slice(0, shape.Outputs));
        LayerLoops<TArithmetic>.AddGradients(shape, inputs, delta, gradients);
        if (!inputGradients.IsEmpty)
        {
            LayerLoops<TArithmetic>.InputGradients(shape, parameters, delta, inputGradients);
        }
    }

    /// <inheritdoc cref="GenericLayer.BackwardBatch"/>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static void BackwardBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> outputs,
        ReadOnlySpan<float> upstream,
        Span<float> gradients,
        Span<float> inputGradients,
        in LayerShape shape)
    {
        int rows = RequireGradients(shape, parameters, inputs, gradients, inputGradients);
        RequireOutputs(shape, rows, outputs, upstream, gradients, inputGradients);

        using DeltaBlocks blocks = new(shape, stackalloc float[Workspace.OnStack]);
        for (int row = 0; row < rows; row += blocks.Rows)
        {
            int count = Math.Min(blocks.Rows, rows - row);
            ReadOnlySpan<float> blockInputs = inputs.Slice(row * shape.Inputs, count * shape.Inputs);
            if (shape.Activation == LayerActivation.Silu)
            {
                LayerLoops<TArithmetic>.AffineBatch(shape, parameters, blockInputs, count, blocks.Floats, blocks.Stride);
            }

            for (int i = 0; i < count; i++)
            {
                int start = (row + i) * shape.Outputs;
                OutputGradient(shape, outputs.Slice(start, shape.Outputs), upstream.Slice(start, shape.Outputs), blocks.Row(i));
            }

            AddBlock(shape, parameters, blockInputs, blocks, count, gradients, InputGradientsOf(shape, inputGradients, row, count));
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static int RequireGradients(
        in LayerShape shape, ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> gradients, Span<float> inputGradients)
    {
        LayerArguments.RequireBlock(shape, parameters.Length, nameof(parameters));
        int rows = KernelArguments.RequireRows(inputs.Length, shape.Inputs, nameof(inputs));
        LayerArguments.RequireBlock(shape, gradients.Length, nameof(gradients));
        LayerArguments.RequireInputGradients(inputGradients.Length, inputs.Length);
        LayerArguments.RequireApart(parameters, gradients, nameof(gradients));
        LayerArguments.RequireApart(inputs, gradients, nameof(gradients));
        LayerArguments.RequireApart(parameters, inputGradients, nameof(inputGradients));
        LayerArguments.RequireApart(inputs, inputGradients, nameof(inputGradients));
        LayerArguments.RequireApart(gradients, inputGradients, nameof(inputGradients));
        return rows;
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void RequireOutputs(
        in LayerShape shape, int rows, ReadOnlySpan<float> outputs, ReadOnlySpan<float> upstream, Span<float> gradients, Span<float> inputGradients)
    {
        KernelArguments.RequireLength(outputs.Length, LayerArguments.LengthOfRows(rows, shape.Outputs), nameof(outputs));
        KernelArguments.RequireLength(upstream.Length, outputs.Length, nameof(upstream));
        LayerArguments.RequireApart(outputs, gradients, nameof(gradients));
        LayerArguments.RequireApart(upstream, gradients, nameof(gradients));
        LayerArguments.RequireApart(outputs, inputGradients, nameof(inputGradients));
        LayerArguments.RequireApart(upstream, inputGradients, nameof(inputGradients));
    }

    /// <summary>The gradient of a row with respect to z, which stands in its place for <see cref="LayerActivation.Silu"/>.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void OutputGradient(in LayerShape shape, ReadOnlySpan<float> outputs, ReadOnlySpan<float> upstream, Span<float> delta) =>
        ActivationLoops<TArithmetic>.Gradient(shape, shape.Activation == LayerActivation.Silu ? delta : outputs, upstream, delta);

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static Span<float> InputGradientsOf(in LayerShape shape, Span<float> inputGradients, int row, int count) =>
        inputGradients.IsEmpty ? inputGradients : inputGradients.Slice(row * shape.Inputs, count * shape.Inputs);

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void AddBlock(
        in LayerShape shape,
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        DeltaBlocks blocks,
        int rows,
        Span<float> gradients,
        Span<float> inputGradients)
    {
        blocks.ClearPadding(rows);
        LayerLoops<TArithmetic>.AddGradients(shape, inputs, blocks.Floats, rows, gradients);
        if (!inputGradients.IsEmpty)
        {
            LayerLoops<TArithmetic>.InputGradients(shape, parameters, blocks.Floats, rows, inputGradients);
        }
    }
}

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>The losses of a softmax layer and their gradients.</content>
public static partial class SizedLayer<TArithmetic>
{
    /// <inheritdoc cref="GenericLayer.CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, int)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int label, in LayerShape shape)
    {
        KernelArguments.RequireLength(inputs.Length, shape.Inputs, nameof(inputs));
        KernelArguments.RequireLabel(label, shape.Outputs);
        return CrossEntropyBatch(parameters, inputs, stackalloc int[] { label }, shape);
    }

    /// <inheritdoc cref="GenericLayer.CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, in LayerShape shape)
    {
        KernelArguments.RequireLength(inputs.Length, shape.Inputs, nameof(inputs));
        return CrossEntropyBatch(parameters, inputs, targets, shape);
    }

    /// <inheritdoc cref="GenericLayer.CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{int})"/>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, in LayerShape shape)
    {
        int rows = RequireRows(shape, parameters, inputs);
        KernelArguments.RequireLength(labels.Length, rows, nameof(labels));
        KernelArguments.RequireLabels(labels, shape.Outputs);
        using DeltaBlocks blocks = new(shape, stackalloc float[Workspace.OnStack]);
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            total += RowLoops<TArithmetic>.CrossEntropy(Logits(shape, parameters, inputs, blocks, row, rows), labels[row]);
        }

        return RowStatistics.Mean(total, rows);
    }

    /// <inheritdoc cref="GenericLayer.CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, in LayerShape shape)
    {
        int rows = RequireRows(shape, parameters, inputs);
        KernelArguments.RequireLength(targets.Length, LayerArguments.LengthOfRows(rows, shape.Outputs), nameof(targets));
        using DeltaBlocks blocks = new(shape, stackalloc float[Workspace.OnStack]);
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            total += RowLoops<TArithmetic>.CrossEntropy(
                Logits(shape, parameters, inputs, blocks, row, rows),
                targets.Slice(row * shape.Outputs, shape.Outputs));
        }

        return RowStatistics.Mean(total, rows);
    }

    /// <inheritdoc cref="GenericLayer.CrossEntropyGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float}, float)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        int label,
        Span<float> gradients,
        Span<float> inputGradients,
        float scale,
        in LayerShape shape)
    {
        KernelArguments.RequireLength(inputs.Length, shape.Inputs, nameof(inputs));
        KernelArguments.RequireLabel(label, shape.Outputs);
        return CrossEntropyGradientBatch(parameters, inputs, stackalloc int[] { label }, gradients, inputGradients, scale, shape);
    }

    /// <inheritdoc cref="GenericLayer.CrossEntropyGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> targets,
        Span<float> gradients,
        Span<float> inputGradients,
        float scale,
        in LayerShape shape)
    {
        KernelArguments.RequireLength(inputs.Length, shape.Inputs, nameof(inputs));
        return CrossEntropyGradientBatch(parameters, inputs, targets, gradients, inputGradients, scale, shape);
    }

    /// <inheritdoc cref="GenericLayer.CrossEntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{int}, Span{float}, Span{float}, float)"/>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<int> labels,
        Span<float> gradients,
        Span<float> inputGradients,
        float scale,
        in LayerShape shape)
    {
        LayerArguments.RequireSoftmax(shape);
        int rows = RequireGradients(shape, parameters, inputs, gradients, inputGradients);
        KernelArguments.RequireLength(labels.Length, rows, nameof(labels));
        KernelArguments.RequireLabels(labels, shape.Outputs);
        LayerArguments.RequireApart(MemoryMarshal.Cast<int, float>(labels), gradients, nameof(gradients));
        LayerArguments.RequireApart(MemoryMarshal.Cast<int, float>(labels), inputGradients, nameof(inputGradients));

        using DeltaBlocks blocks = new(shape, stackalloc float[Workspace.OnStack]);
        double total = 0.0;
        for (int row = 0; row < rows; row += blocks.Rows)
        {
            int count = Math.Min(blocks.Rows, rows - row);
            _ = Logits(shape, parameters, inputs, blocks, row, rows);
            total = MeanLosses<TArithmetic, int, IntLabel>.Gradients(
                blocks.Floats, blocks.Stride, labels.Slice(row, count), blocks.Floats, blocks.Stride, scale, shape.Outputs, total);
            AddBlock(
                shape, parameters, inputs.Slice(row * shape.Inputs, count * shape.Inputs), blocks, count,
                gradients, InputGradientsOf(shape, inputGradients, row, count));
        }

        return RowStatistics.Mean(total, rows);
    }

    /// <inheritdoc cref="GenericLayer.CrossEntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float)"/>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> targets,
        Span<float> gradients,
        Span<float> inputGradients,
        float scale,
        in LayerShape shape)
    {
        LayerArguments.RequireSoftmax(shape);
        int rows = RequireGradients(shape, parameters, inputs, gradients, inputGradients);
        KernelArguments.RequireLength(targets.Length, LayerArguments.LengthOfRows(rows, shape.Outputs), nameof(targets));
        LayerArguments.RequireApart(targets, gradients, nameof(gradients));
        LayerArguments.RequireApart(targets, inputGradients, nameof(inputGradients));

        using DeltaBlocks blocks = new(shape, stackalloc float[Workspace.OnStack]);
        double total = 0.0;
        for (int row = 0; row < rows; row += blocks.Rows)
        {
            int count = Math.Min(blocks.Rows, rows - row);
            for (int i = 0; i < count; i++)
            {
                Span<float> logits = Logits(shape, parameters, inputs, blocks, row + i, rows);
                total += RowLoops<TArithmetic>.CrossEntropyGradient(
                    logits, targets.Slice((row + i) * shape.Outputs, shape.Outputs), logits, scale);
            }

            AddBlock(
                shape, parameters, inputs.Slice(row * shape.Inputs, count * shape.Inputs), blocks, count,
                gradients, InputGradientsOf(shape, inputGradients, row, count));
        }

        return RowStatistics.Mean(total, rows);
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static int RequireRows(in LayerShape shape, ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs)
    {
        LayerArguments.RequireSoftmax(shape);
        LayerArguments.RequireBlock(shape, parameters.Length, nameof(parameters));
        return KernelArguments.RequireRows(inputs.Length, shape.Inputs, nameof(inputs));
    }

    /// <summary>The logits of a row, which are computed with those of the rows behind it where a block begins.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static Span<float> Logits(
        in LayerShape shape, ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, DeltaBlocks blocks, int row, int rows)
    {
        int place = row % blocks.Rows;
        if (place == 0)
        {
            int count = Math.Min(blocks.Rows, rows - row);
            LayerLoops<TArithmetic>.AffineBatch(
                shape, parameters, inputs.Slice(row * shape.Inputs, count * shape.Inputs), count, blocks.Floats, blocks.Stride);
        }

        return blocks.Row(place);
    }
}

using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>The classes that a softmax layer predicts, and samples.</content>
public static partial class SizedLayer<TArithmetic>
{
    /// <inheritdoc cref="GenericLayer.Predict"/>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static int Predict(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, in LayerShape shape)
    {
        KernelArguments.RequireLength(inputs.Length, shape.Inputs, nameof(inputs));
        RequireRows(shape, parameters, inputs);
        if (!shape.IsNarrow)
        {
            Span<int> one = stackalloc int[1];
            PredictBatch(parameters, inputs, one, shape);
            return one[0];
        }

        return RowLoops<TArithmetic>.ArgMax(LogitsOfNarrow(shape, parameters, inputs, stackalloc float[LayerShape.Narrow]));
    }

    /// <inheritdoc cref="GenericLayer.PredictBatch"/>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static void PredictBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<int> destination, in LayerShape shape)
    {
        int rows = RequireClasses(shape, parameters, inputs, destination);
        using DeltaBlocks blocks = new(shape, stackalloc float[Workspace.OnStack]);
        for (int row = 0; row < rows; row++)
        {
            destination[row] = RowLoops<TArithmetic>.ArgMax(Logits(shape, parameters, inputs, blocks, row, rows));
        }
    }

    /// <inheritdoc cref="GenericLayer.Sample(ReadOnlySpan{float}, ReadOnlySpan{float}, double)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, double uniform, in LayerShape shape) =>
        Sample(parameters, inputs, 1f, uniform, shape);

    /// <inheritdoc cref="GenericLayer.Sample(ReadOnlySpan{float}, ReadOnlySpan{float}, float, double)"/>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, float temperature, double uniform, in LayerShape shape)
    {
        KernelArguments.RequireLength(inputs.Length, shape.Inputs, nameof(inputs));
        KernelArguments.RequireUniform(uniform);
        RequireRows(shape, parameters, inputs);
        KernelArguments.RequireTemperature(temperature);
        if (!shape.IsNarrow)
        {
            Span<int> one = stackalloc int[1];
            SampleBatch(parameters, inputs, temperature, stackalloc double[] { uniform }, one, shape);
            return one[0];
        }

        Span<float> logits = LogitsOfNarrow(shape, parameters, inputs, stackalloc float[LayerShape.Narrow]);
        return RowLoops<TArithmetic>.Sample(logits, temperature, uniform);
    }

    /// <inheritdoc cref="GenericLayer.SampleBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{double}, Span{int})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<double> uniforms, Span<int> destination, in LayerShape shape) =>
        SampleBatch(parameters, inputs, 1f, uniforms, destination, shape);

    /// <inheritdoc cref="GenericLayer.SampleBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, float, ReadOnlySpan{double}, Span{int})"/>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        float temperature,
        ReadOnlySpan<double> uniforms,
        Span<int> destination,
        in LayerShape shape)
    {
        int rows = RequireClasses(shape, parameters, inputs, destination);
        KernelArguments.RequireTemperature(temperature);
        KernelArguments.RequireLength(uniforms.Length, rows, nameof(uniforms));
        KernelArguments.RequireUniforms(uniforms);
        KernelArguments.RequireApart(uniforms, destination);
        using DeltaBlocks blocks = new(shape, stackalloc float[Workspace.OnStack]);
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> logits = Logits(shape, parameters, inputs, blocks, row, rows);
            destination[row] = RowLoops<TArithmetic>.Sample(logits, temperature, uniforms[row]);
        }
    }

    /// <summary>The logits of a row of a narrow layer.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static Span<float> LogitsOfNarrow(in LayerShape shape, ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> floats)
    {
        Span<float> logits = floats.Slice(0, shape.Outputs);
        LayerLoops<TArithmetic>.Affine(shape, parameters, inputs, logits);
        return logits;
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static int RequireClasses(in LayerShape shape, ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<int> destination)
    {
        int rows = RequireRows(shape, parameters, inputs);
        KernelArguments.RequireRoom(destination.Length, rows);
        KernelArguments.RequireApart(parameters, destination);
        KernelArguments.RequireApart(inputs, destination);
        return rows;
    }
}

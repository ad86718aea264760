using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>The classes that a network predicts, and samples.</content>
public static partial class SizedNetwork<TArithmetic>
{
    /// <inheritdoc cref="GenericNetwork.Predict(ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Predict(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, NetworkShape network) =>
        Predict(parameters, inputs, hasMask: false, default, network);

    /// <inheritdoc cref="GenericNetwork.Predict(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{bool})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Predict(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, NetworkShape network) =>
        Predict(parameters, inputs, hasMask: true, allowed, network);

    /// <inheritdoc cref="GenericNetwork.PredictBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{int})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void PredictBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<int> destination, NetworkShape network) =>
        PredictBatch(parameters, inputs, hasMask: false, default, destination, network);

    /// <inheritdoc cref="GenericNetwork.PredictBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{bool}, Span{int})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void PredictBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, Span<int> destination, NetworkShape network) =>
        PredictBatch(parameters, inputs, hasMask: true, allowed, destination, network);

    /// <inheritdoc cref="GenericNetwork.Sample(ReadOnlySpan{float}, ReadOnlySpan{float}, double)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, double uniform, NetworkShape network) =>
        Sample(parameters, inputs, hasMask: false, default, 1f, uniform, network);

    /// <inheritdoc cref="GenericNetwork.Sample(ReadOnlySpan{float}, ReadOnlySpan{float}, float, double)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, float temperature, double uniform, NetworkShape network) =>
        Sample(parameters, inputs, hasMask: false, default, temperature, uniform, network);

    /// <inheritdoc cref="GenericNetwork.Sample(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{bool}, float, double)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<bool> allowed,
        float temperature,
        double uniform,
        NetworkShape network) =>
        Sample(parameters, inputs, hasMask: true, allowed, temperature, uniform, network);

    /// <inheritdoc cref="GenericNetwork.SampleBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{double}, Span{int})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<double> uniforms, Span<int> destination, NetworkShape network) =>
        SampleBatch(parameters, inputs, hasMask: false, default, 1f, uniforms, destination, network);

    /// <inheritdoc cref="GenericNetwork.SampleBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, float, ReadOnlySpan{double}, Span{int})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        float temperature,
        ReadOnlySpan<double> uniforms,
        Span<int> destination,
        NetworkShape network) =>
        SampleBatch(parameters, inputs, hasMask: false, default, temperature, uniforms, destination, network);

    /// <inheritdoc cref="GenericNetwork.SampleBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{bool}, float, ReadOnlySpan{double}, Span{int})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<bool> allowed,
        float temperature,
        ReadOnlySpan<double> uniforms,
        Span<int> destination,
        NetworkShape network) =>
        SampleBatch(parameters, inputs, hasMask: true, allowed, temperature, uniforms, destination, network);

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static int Predict(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, bool hasMask, ReadOnlySpan<bool> allowed, NetworkShape network)
    {
        NetworkArguments.RequireOneHead(network);
        KernelArguments.RequireLength(inputs.Length, network.Inputs, nameof(inputs));
        RequireClasses(network, parameters, hasMask, allowed, rows: 1);
        if (!network.IsNarrow)
        {
            Span<int> one = stackalloc int[1];
            PredictBatch(parameters, inputs, hasMask, allowed, one, network);
            return one[0];
        }

        Span<float> logits = LogitsOfNarrow(network, parameters, inputs, hasMask, allowed, stackalloc float[NetworkShape.FloatsOfNarrow]);
        return ClassOf(logits, hasMask);
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void PredictBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        bool hasMask,
        ReadOnlySpan<bool> allowed,
        Span<int> destination,
        NetworkShape network)
    {
        int rows = RequireClasses(network, parameters, inputs, hasMask, allowed, destination);
        using NetworkBlocks blocks = new(network, rows, stackalloc float[NetworkBlocks.OnStack], isRecorded: false);
        for (int row = 0; row < rows; row += blocks.Rows)
        {
            int count = Math.Min(blocks.Rows, rows - row);
            Span<float> logits = LogitsOf(network, parameters, inputs, blocks, row, count);
            if (hasMask)
            {
                RowMasks.Apply(allowed, row * network.Outputs, logits);
            }

            for (int i = 0; i < count; i++)
            {
                foreach (int classes in network.Heads)
                {
                    Span<float> head = logits.Slice(0, classes);
                    destination[0] = ClassOf(head, hasMask);
                    destination = destination.Slice(1);
                    logits = logits.Slice(classes);
                }
            }
        }
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static int Sample(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        bool hasMask,
        ReadOnlySpan<bool> allowed,
        float temperature,
        double uniform,
        NetworkShape network)
    {
        NetworkArguments.RequireOneHead(network);
        KernelArguments.RequireLength(inputs.Length, network.Inputs, nameof(inputs));
        KernelArguments.RequireUniform(uniform);
        RequireClasses(network, parameters, hasMask, allowed, rows: 1);
        KernelArguments.RequireTemperature(temperature);
        if (!network.IsNarrow)
        {
            Span<int> one = stackalloc int[1];
            SampleBatch(parameters, inputs, hasMask, allowed, temperature, stackalloc double[] { uniform }, one, network);
            return one[0];
        }

        Span<float> logits = LogitsOfNarrow(network, parameters, inputs, hasMask, allowed, stackalloc float[NetworkShape.FloatsOfNarrow]);
        return RowLoops<TArithmetic>.Sample(logits, temperature, uniform);
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void SampleBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        bool hasMask,
        ReadOnlySpan<bool> allowed,
        float temperature,
        ReadOnlySpan<double> uniforms,
        Span<int> destination,
        NetworkShape network)
    {
        int rows = RequireClasses(network, parameters, inputs, hasMask, allowed, destination);
        KernelArguments.RequireTemperature(temperature);
        KernelArguments.RequireLength(uniforms.Length, LayerArguments.LengthOfRows(rows, network.Heads.Length), nameof(uniforms));
        KernelArguments.RequireUniforms(uniforms);
        KernelArguments.RequireApart(uniforms, destination);
        using NetworkBlocks blocks = new(network, rows, stackalloc float[NetworkBlocks.OnStack], isRecorded: false);
        for (int row = 0; row < rows; row += blocks.Rows)
        {
            int count = Math.Min(blocks.Rows, rows - row);
            Span<float> logits = LogitsOf(network, parameters, inputs, blocks, row, count);
            if (hasMask)
            {
                RowMasks.Apply(allowed, row * network.Outputs, logits);
            }

            for (int i = 0; i < count; i++)
            {
                foreach (int classes in network.Heads)
                {
                    ReadOnlySpan<float> head = logits.Slice(0, classes);
                    destination[0] = RowLoops<TArithmetic>.Sample(head, temperature, uniforms[0]);
                    destination = destination.Slice(1);
                    uniforms = uniforms.Slice(1);
                    logits = logits.Slice(classes);
                }
            }
        }
    }

    /// <summary>The logits of a row of a narrow network, −∞ for the classes that a mask forbids.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static Span<float> LogitsOfNarrow(
        NetworkShape network,
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        bool hasMask,
        ReadOnlySpan<bool> allowed,
        Span<float> floats)
    {
        Span<float> logits = floats.Slice(2 * network.Widest, network.Outputs);
        NetworkPass<TArithmetic>.RunRow(network, parameters, inputs, logits, floats);
        if (hasMask)
        {
            RowMasks.Apply(allowed, 0, logits);
        }

        return logits;
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static int ClassOf(ReadOnlySpan<float> logits, bool isMasked) =>
        isMasked && RowMasks.IsEmpty(logits) ? -1 : RowLoops<TArithmetic>.ArgMax(logits);

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static int RequireClasses(
        NetworkShape network,
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        bool hasMask,
        ReadOnlySpan<bool> allowed,
        Span<int> destination)
    {
        int rows = KernelArguments.RequireRows(inputs.Length, network.Inputs, nameof(inputs));
        RequireClasses(network, parameters, hasMask, allowed, rows);
        LayerArguments.RequireRoomForRows(destination.Length, rows, network.Heads.Length);
        KernelArguments.RequireApart(parameters, destination);
        KernelArguments.RequireApart(inputs, destination);
        if (hasMask)
        {
            KernelArguments.RequireApart(allowed, destination);
        }

        return rows;
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void RequireClasses(NetworkShape network, ReadOnlySpan<float> parameters, bool hasMask, ReadOnlySpan<bool> allowed, int rows)
    {
        NetworkArguments.RequireClasses(network);
        NetworkArguments.RequireBlock(network, parameters.Length);
        if (hasMask)
        {
            NetworkArguments.RequireMask(network, allowed, rows);
        }
    }
}

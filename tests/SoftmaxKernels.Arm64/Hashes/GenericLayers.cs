using System;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Arm64;

/// <summary>A layer whose shape is an argument: what <see cref="GenericLayer"/> calls, without an object.</summary>
/// <typeparam name="TShape">Its shape.</typeparam>
/// <typeparam name="TArithmetic">The arithmetic profile.</typeparam>
internal readonly struct GenericLayers<TShape, TArithmetic> : IClassifierFunctions
    where TShape : struct, ILayerShape
    where TArithmetic : struct, IArithmetic
{
    public static int InputCount => TShape.Value.Inputs;

    public static int OutputCount => TShape.Value.Outputs;

    public static int BlockLength => TShape.Value.ParameterCount;

    public static void Initialize(Span<float> parameters, ulong seed, LayerInitializer initializer) =>
        SizedLayer<TArithmetic>.Initialize(parameters, seed, initializer, TShape.Value);

    public static void Forward(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination) =>
        SizedLayer<TArithmetic>.Forward(parameters, inputs, destination, TShape.Value);

    public static void ForwardBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination) =>
        SizedLayer<TArithmetic>.ForwardBatch(parameters, inputs, destination, TShape.Value);

    public static void BackwardBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> outputs,
        ReadOnlySpan<float> upstream,
        Span<float> gradients,
        Span<float> inputGradients) =>
        SizedLayer<TArithmetic>.BackwardBatch(parameters, inputs, outputs, upstream, gradients, inputGradients, TShape.Value);

    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, Span<float> gradients, Span<float> inputGradients, float scale) =>
        SizedLayer<TArithmetic>.CrossEntropyGradientBatch(parameters, inputs, labels, gradients, inputGradients, scale, TShape.Value);

    public static void SampleBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination) =>
        SizedLayer<TArithmetic>.SampleBatch(parameters, inputs, temperature, uniforms, destination, TShape.Value);
}

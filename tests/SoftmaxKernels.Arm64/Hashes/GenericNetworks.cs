using System;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Arm64;

/// <summary>The shape of a network, as a type.</summary>
internal interface INetworkShape
{
    static abstract GenericNetwork Create(KernelArithmetic arithmetic);
}

internal readonly struct ShapeOfPolicy : INetworkShape
{
    public static GenericNetwork Create(KernelArithmetic arithmetic) =>
        new([24, 33, 8], LayerActivation.Tanh, LayerActivation.Softmax, heads: [3, 5], arithmetic: arithmetic);
}

internal readonly struct ShapeOfValues : INetworkShape
{
    public static GenericNetwork Create(KernelArithmetic arithmetic) =>
        new([10, 40, 6], LayerActivation.Relu, LayerActivation.None, arithmetic: arithmetic);
}

/// <summary>A network whose shape is known only at run time. Each call makes a new one: statics would need a runtime that initializes them.</summary>
/// <typeparam name="TShape">Its shape.</typeparam>
/// <typeparam name="TArithmetic">The arithmetic profile.</typeparam>
internal readonly struct GenericNetworks<TShape, TArithmetic> : IClassifierFunctions
    where TShape : struct, INetworkShape
    where TArithmetic : struct, IArithmetic
{
    public static int InputCount => Network.Inputs;

    public static int OutputCount => Network.Outputs;

    public static int BlockLength => Network.ParameterCount;

    private static GenericNetwork Network =>
        TShape.Create(typeof(TArithmetic) == typeof(Fastest) ? KernelArithmetic.Fastest : KernelArithmetic.Reproducible);

    public static void Initialize(Span<float> parameters, ulong seed, LayerInitializer initializer) => Network.Initialize(parameters, seed, initializer);

    public static void Forward(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination) =>
        Network.Forward(parameters, inputs, destination);

    public static void ForwardBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination) =>
        Network.ForwardBatch(parameters, inputs, destination);

    public static void BackwardBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> outputs,
        ReadOnlySpan<float> upstream,
        Span<float> gradients,
        Span<float> inputGradients) =>
        Network.BackwardBatch(parameters, inputs, upstream, gradients, inputGradients);

    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, Span<float> gradients, Span<float> inputGradients, float scale) =>
        Network.CrossEntropyGradientBatch(parameters, inputs, labels, gradients, inputGradients, scale);

    public static void SampleBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination) =>
        Network.SampleBatch(parameters, inputs, temperature, uniforms, destination);
}

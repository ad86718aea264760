using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>The block of parameters, from and to the order that people have.</content>
public static partial class SizedLayer<TArithmetic>
{
    /// <inheritdoc cref="GenericLayer.Pack"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Pack(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> destination, in LayerShape shape) =>
        Pack(weights, shape.Inputs, 1, biases, destination, shape);

    /// <inheritdoc cref="GenericLayer.PackTransposed"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void PackTransposed(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> destination, in LayerShape shape) =>
        Pack(weights, 1, shape.Outputs, biases, destination, shape);

    /// <inheritdoc cref="GenericLayer.Unpack"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Unpack(ReadOnlySpan<float> parameters, Span<float> weights, Span<float> biases, in LayerShape shape)
    {
        LayerArguments.RequireBlock(shape, parameters.Length, nameof(parameters));
        LayerArguments.RequireWeights(shape, weights.Length, biases.Length);
        LayerArguments.RequireApart(parameters, weights, nameof(weights));
        LayerArguments.RequireApart(parameters, biases, nameof(biases));
        LayerArguments.RequireApart(weights, biases, nameof(biases));
        for (int output = 0; output < shape.Outputs; output++)
        {
            for (int input = 0; input < shape.Inputs; input++)
            {
                weights[(output * shape.Inputs) + input] = parameters[shape.IndexOf(output, input)];
            }
        }

        for (int output = 0; output < biases.Length; output++)
        {
            biases[output] = parameters[shape.IndexOf(output, shape.Inputs)];
        }
    }

    /// <inheritdoc cref="GenericLayer.Initialize"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Initialize(Span<float> parameters, ulong seed, LayerInitializer initializer, in LayerShape shape)
    {
        LayerArguments.RequireBlock(shape, parameters.Length, nameof(parameters));
        LayerInitialization.Draw(shape, parameters, seed, initializer);
    }

    [MethodImpl(Compilation.AtOnce)]
    private static void Pack(
        ReadOnlySpan<float> weights, int outputStep, int inputStep, ReadOnlySpan<float> biases, Span<float> destination, in LayerShape shape)
    {
        LayerArguments.RequireWeights(shape, weights.Length, biases.Length);
        KernelArguments.RequireRoom(destination.Length, shape.ParameterCount);
        LayerArguments.RequireApart(weights, destination);
        LayerArguments.RequireApart(biases, destination);
        Span<float> block = destination.Slice(0, shape.ParameterCount);
        block.Clear();
        for (int output = 0; output < shape.Outputs; output++)
        {
            for (int input = 0; input < shape.Inputs; input++)
            {
                block[shape.IndexOf(output, input)] = weights[(output * outputStep) + (input * inputStep)];
            }
        }

        for (int output = 0; output < biases.Length; output++)
        {
            block[shape.IndexOf(output, shape.Inputs)] = biases[output];
        }
    }
}

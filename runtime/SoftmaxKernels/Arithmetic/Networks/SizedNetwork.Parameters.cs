using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>The block of parameters, layer by layer.</content>
public static partial class SizedNetwork<TArithmetic>
{
    /// <inheritdoc cref="GenericNetwork.Pack"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Pack(int layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> parameters, NetworkShape network)
    {
        RequireWhole(network, layer, weights, biases, parameters);
        SizedLayer<TArithmetic>.Pack(weights, biases, network.PartOfLayer(layer, parameters), network.LayerAt(layer));
    }

    /// <inheritdoc cref="GenericNetwork.PackTransposed"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void PackTransposed(
        int layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> parameters, NetworkShape network)
    {
        RequireWhole(network, layer, weights, biases, parameters);
        SizedLayer<TArithmetic>.PackTransposed(weights, biases, network.PartOfLayer(layer, parameters), network.LayerAt(layer));
    }

    /// <inheritdoc cref="GenericNetwork.Unpack"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Unpack(int layer, ReadOnlySpan<float> parameters, Span<float> weights, Span<float> biases, NetworkShape network)
    {
        NetworkArguments.RequireLayer(network, layer);
        NetworkArguments.RequireBlock(network, parameters.Length);
        LayerArguments.RequireApart(parameters, weights, nameof(weights));
        LayerArguments.RequireApart(parameters, biases, nameof(biases));
        SizedLayer<TArithmetic>.Unpack(network.PartOfLayer(layer, parameters), weights, biases, network.LayerAt(layer));
    }

    /// <inheritdoc cref="GenericNetwork.Initialize"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Initialize(Span<float> parameters, ulong seed, LayerInitializer initializer, NetworkShape network)
    {
        NetworkArguments.RequireBlock(network, parameters.Length);
        SplitMix64 seeds = new(seed);
        for (int layer = 0; layer < network.LayerCount; layer++)
        {
            SizedLayer<TArithmetic>.Initialize(network.PartOfLayer(layer, parameters), seeds.Next(), initializer, network.LayerAt(layer));
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void RequireWhole(
        NetworkShape network, int layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> parameters)
    {
        NetworkArguments.RequireLayer(network, layer);
        NetworkArguments.RequireBlock(network, parameters.Length);
        LayerArguments.RequireApart(weights, parameters, nameof(parameters));
        LayerArguments.RequireApart(biases, parameters, nameof(parameters));
    }
}

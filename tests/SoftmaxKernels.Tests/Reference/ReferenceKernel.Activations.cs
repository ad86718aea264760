using System;

namespace SoftmaxKernels.Tests.Reference;

/// <content>Sigmoid, SiLU, ReLU and their gradients.</content>
internal sealed partial class ReferenceKernel
{
    private readonly ReferenceActivations _activations = new(fused);

    public void Sigmoid(ReadOnlySpan<float> x, Span<float> destination) => Each(x, destination, _activations.Sigmoid);

    public void SigmoidGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        Each(y, upstream, destination, ReferenceActivations.SigmoidGradient);

    public void Silu(ReadOnlySpan<float> x, Span<float> destination) => Each(x, destination, _activations.Silu);

    public void SiluGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> upstream, Span<float> destination) =>
        Each(x, upstream, destination, _activations.SiluGradient);

    public void Relu(ReadOnlySpan<float> x, Span<float> destination) => Each(x, destination, ReferenceActivations.Relu);

    public void ReluGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        Each(y, upstream, destination, ReferenceActivations.ReluGradient);

    public void SigmoidBatch(ReadOnlySpan<float> x, Span<float> destination) => Sigmoid(x, destination);

    public void SiluBatch(ReadOnlySpan<float> x, Span<float> destination) => Silu(x, destination);

    public void ReluBatch(ReadOnlySpan<float> x, Span<float> destination) => Relu(x, destination);

    public void SigmoidGradientBatch(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        SigmoidGradient(y, upstream, destination);

    public void SiluGradientBatch(ReadOnlySpan<float> x, ReadOnlySpan<float> upstream, Span<float> destination) =>
        SiluGradient(x, upstream, destination);

    public void ReluGradientBatch(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        ReluGradient(y, upstream, destination);

    private static void Each(ReadOnlySpan<float> x, Span<float> destination, Func<float, float> function)
    {
        for (int i = 0; i < x.Length; i++)
        {
            destination[i] = function(x[i]);
        }
    }

    private static void Each(ReadOnlySpan<float> x, ReadOnlySpan<float> upstream, Span<float> destination, Func<float, float, float> function)
    {
        for (int i = 0; i < x.Length; i++)
        {
            destination[i] = function(x[i], upstream[i]);
        }
    }
}

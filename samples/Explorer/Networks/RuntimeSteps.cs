using System;
using System.Collections.Generic;
using System.Linq;
using Explorer.Requests;
using SoftmaxKernels;
using SoftmaxKernels.Arithmetic;
using SoftmaxKernels.Build.Networks;
using NetworkStep = SoftmaxKernels.Arithmetic.NetworkStep;

namespace Explorer.Networks;

/// <summary>The steps of a network as the runtime library knows them: what stands in the generated code, each for itself.</summary>
internal static class RuntimeSteps
{
    /// <summary>The steps of a network, which the generator has accepted.</summary>
    /// <param name="request">The network.</param>
    /// <returns>The steps, in order.</returns>
    public static NetworkShape[] Of(KernelRequest request) => [.. StepsOf(request).Select(step => new NetworkShape([], step))];

    private static IEnumerable<NetworkStep> StepsOf(KernelRequest request) => request switch
    {
        NetworkRequest network => network.Layers.Select(layer => NetworkStep.Layer(
            layer.Inputs, layer.Outputs, layer.Activation, LayerKernelAttribute.DefaultSlope, hasBias: true)),
        ModelRequest model => StepsOf(model.Model.Network),
        _ => throw new RequestException("Activations are shown for networks."),
    };

    private static IEnumerable<NetworkStep> StepsOf(Network network)
    {
        int width = network.Inputs;
        foreach (SoftmaxKernels.Build.Networks.NetworkStep step in network.Steps)
        {
            yield return step switch
            {
                LayerStep layer => NetworkStep.Layer(layer.Inputs, layer.Outputs, Activation(layer.Activation), layer.Slope, layer.Biases is not null),
                ActivationStep activation => NetworkStep.Activation(width, Activation(activation.Activation), activation.Slope),
                ClipStep clip => NetworkStep.Clip(width, clip.Low, clip.High),
                ConstantStep { Operation: StepOperation.Add } constant => NetworkStep.Add(width, constant.Values),
                ConstantStep { Operation: StepOperation.Subtract } constant => NetworkStep.Subtract(width, constant.Values),
                ConstantStep { Operation: StepOperation.Multiply } constant => NetworkStep.Multiply(width, constant.Values),
                ConstantStep { Operation: StepOperation.Divide } constant => NetworkStep.Divide(width, constant.Values),
                _ => throw new InvalidOperationException($"A step of a model is not known here: {step.GetType().Name}."),
            };
            width = step.WidthAfter(width);
        }
    }

    // Both have the same names.
    private static LayerActivation Activation(StepActivation activation) => Enum.Parse<LayerActivation>(activation.ToString());
}

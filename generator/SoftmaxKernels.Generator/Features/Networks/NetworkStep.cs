using SoftmaxKernels.Generator.Features.Layers;

namespace SoftmaxKernels.Generator.Features.Networks;

/// <summary>A step of a network, without its numbers.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Inputs">The numbers of a row before it.</param>
/// <param name="Outputs">The numbers of a row behind it.</param>
/// <param name="Activation">The activation of a layer, or the step itself.</param>
/// <param name="Slope">The slope of the leaky rectifier below 0.</param>
/// <param name="HasBias">Whether a layer has biases.</param>
internal readonly record struct NetworkStep(
    NetworkStepKind Kind, int Inputs, int Outputs, LayerActivation Activation, float Slope, bool HasBias)
{
    /// <summary>Gets the floats of its part of the block of parameters.</summary>
    public int ParameterCount => Kind == NetworkStepKind.Layer ? Contract.LayerParameterCount(Inputs, Outputs, HasBias) : 0;
}

using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>A network that is tested.</summary>
/// <param name="Sizes">The number of inputs, then that of outputs of each layer.</param>
/// <param name="Hidden">The activation of all layers but the last.</param>
/// <param name="Output">The activation of the last layer.</param>
/// <param name="Heads">The classes of each head; none for a single one.</param>
/// <param name="Arithmetic">The arithmetic profile.</param>
/// <param name="Slope">The slope below 0.</param>
internal sealed record NetworkCase(
    IReadOnlyList<int> Sizes,
    LayerActivation Hidden,
    LayerActivation Output,
    IReadOnlyList<int> Heads,
    KernelArithmetic Arithmetic = KernelArithmetic.Fastest,
    float Slope = NetworkCase.UsualSlope)
{
    /// <summary>A slope that is a power of 2, and not the default.</summary>
    public const float UsualSlope = 0.125f;

    public int Inputs => Sizes[0];

    public int Outputs => Sizes[^1];

    public int LayerCount => Sizes.Count - 1;

    /// <summary>Gets the classes of each head, of which there is at least one.</summary>
    public IReadOnlyList<int> Classes => Heads.Count == 0 ? [Outputs] : Heads;

    public bool HasSoftmax => Output == LayerActivation.Softmax;

    public bool HasClasses => Output is LayerActivation.Softmax or LayerActivation.None;

    public override string ToString() =>
        $"{string.Join(" → ", Sizes)}, {Hidden}, {Output}{(Heads.Count == 0 ? string.Empty : " of " + string.Join(" + ", Heads))}, {Arithmetic}";

    public LayerActivation ActivationOf(int layer) => layer == LayerCount - 1 ? Output : Hidden;

    /// <summary>A layer of the network, alone.</summary>
    public GenericLayer CreateLayer(int layer, LayerActivation activation) =>
        new(Sizes[layer], Sizes[layer + 1], activation, Slope, hasBias: true, Arithmetic);

    public GenericNetwork CreateRuntime() => new(Sizes.ToArray(), Hidden, Output, Slope, Heads.ToArray(), Arithmetic);
}

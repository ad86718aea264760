using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>A layer that is tested.</summary>
internal sealed record LayerCase(
    int Inputs,
    int Outputs,
    LayerActivation Activation,
    KernelArithmetic Arithmetic = KernelArithmetic.Fastest,
    bool HasBias = true,
    float Slope = 0.125f)
{
    public static readonly IReadOnlyList<LayerActivation> Activations =
    [
        LayerActivation.None,
        LayerActivation.Tanh,
        LayerActivation.Relu,
        LayerActivation.LeakyRelu,
        LayerActivation.Sigmoid,
        LayerActivation.Silu,
        LayerActivation.Softmax,
        LayerActivation.Elu,
    ];

    /// <summary>
    /// Inputs and outputs of every remainder of the tiles and blocks that the loops have: chains of four and two, registers of 4, 8
    /// and 16, tiles of one, two and four registers, groups of 4, 8 and 12 dot products, four rows of a gradient; long rows whose
    /// gradients are added row by row, with every number of registers that is left over; panels that are in column form because they
    /// are whole, though there are many inputs; and outputs about the 256 beyond which a row goes the way of a batch.
    /// </summary>
    public static readonly IReadOnlyList<(int Inputs, int Outputs)> Shapes =
    [
        .. from inputs in (int[])[1, 2, 3, 4, 5, 6, 7, 8, 13, 16, 17, 31, 32, 33, 64, 100, 129]
           from outputs in (int[])[.. Enumerable.Range(1, 36), 47, 48, 49, 63, 64, 65, 80, 95, 112, 127, 129, 145]
           select (inputs, outputs),
        (272, 16),
        (300, 15),
        (310, 14),
        (330, 13),
        (275, 64),
        (545, 128),
        (3, 256),
        (2, 257),
    ];

    // A method: a record shows its properties in messages.
    public GenericLayer CreateRuntime() => new(Inputs, Outputs, Activation, Slope, HasBias, Arithmetic);
}

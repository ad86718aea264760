using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <summary>
/// A network of layers whose shape is known only at run time: the same methods as a type with <see cref="NetworkKernelAttribute"/>,
/// with the same results to the last bit.
/// </summary>
/// <remarks>
/// <para>
/// Weights and biases of all layers live in one block of <see cref="ParameterCount"/> floats, which the caller holds: those of a
/// <see cref="GenericLayer"/> for each layer, one behind the other. <see cref="Pack"/> writes one layer of it from weights in the usual
/// order, <see cref="Unpack"/> goes back. Gradients and the state of an optimiser have the same order.
/// </para>
/// <para>
/// In the documentation of the members, M is the number of inputs, N that of outputs. An instance holds no numbers but the shape, may
/// be shared by threads, and its methods allocate nothing: what lies between the layers is on the stack, or where that would be more
/// than 32 KiB in an array of the shared pool, which is allocated when there is none.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// GenericNetwork policy = new([24, 64, 64, 8], hidden: LayerActivation.Tanh, output: LayerActivation.Softmax);
/// float[] parameters = new float[policy.ParameterCount];
/// policy.Initialize(parameters, seed: 1);
/// int action = policy.Sample(parameters, observation, random.NextDouble());
/// </code>
/// </example>
public sealed partial class GenericNetwork
{
    private readonly NetworkShape _shape;
    private readonly bool _isFastest;

    /// <summary>Initializes a new instance of the <see cref="GenericNetwork"/> class.</summary>
    /// <param name="sizes">The number of inputs, then that of outputs of each layer: 2 to 65 numbers from 1 to 65,536, of which neighbours have a product of at most 2²⁴.</param>
    /// <param name="hidden">The activation of all layers but the last.</param>
    /// <param name="output">The activation of the last layer.</param>
    /// <param name="slope">What <see cref="LayerActivation.LeakyRelu"/> multiplies with below 0: finite and at least 0.</param>
    /// <param name="heads">
    /// The classes of each head, which add up to the number of outputs; each is a softmax, or are the logits of one, of its own. Empty for a
    /// single head.
    /// </param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">There are too few or too many sizes, or the heads do not fit the outputs.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public GenericNetwork(
        ReadOnlySpan<int> sizes,
        LayerActivation hidden = LayerActivation.Tanh,
        LayerActivation output = LayerActivation.None,
        float slope = LayerKernelAttribute.DefaultSlope,
        ReadOnlySpan<int> heads = default,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        NetworkArguments.RequireSizes(sizes, hidden, output, slope);
        NetworkArguments.RequireHeads(heads, sizes[sizes.Length - 1], output);
        NetworkStep[] steps = new NetworkStep[sizes.Length - 1];
        for (int layer = 0; layer < steps.Length; layer++)
        {
            LayerActivation activation = layer == steps.Length - 1 ? output : hidden;
            steps[layer] = NetworkStep.Layer(sizes[layer], sizes[layer + 1], activation, slope, hasBias: true);
        }

        _shape = new NetworkShape(heads.ToArray(), steps);
        _isFastest = arithmetic switch
        {
            KernelArithmetic.Fastest => true,
            KernelArithmetic.Reproducible => false,
            _ => throw new ArgumentOutOfRangeException(nameof(arithmetic), arithmetic, "Unknown arithmetic."),
        };
    }

    /// <summary>Gets the number of inputs M.</summary>
    public int Inputs => _shape.Inputs;

    /// <summary>Gets the number of outputs N, of all heads together.</summary>
    public int Outputs => _shape.Outputs;

    /// <summary>Gets the number of layers.</summary>
    public int LayerCount => _shape.LayerCount;

    /// <summary>Gets the number of heads: 1, or as many as the constructor was told.</summary>
    public int HeadCount => _shape.Heads.Length;

    /// <summary>Gets the arithmetic profile.</summary>
    public KernelArithmetic Arithmetic => _isFastest ? KernelArithmetic.Fastest : KernelArithmetic.Reproducible;

    /// <summary>Gets the number of floats in a block of parameters, of which some only fill it up.</summary>
    public int ParameterCount => _shape.ParameterCount;

    /// <summary>Writes the outputs of one row of inputs.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs.</param>
    /// <param name="destination">At least N floats, apart from the other arguments.</param>
    /// <exception cref="ArgumentException">A length is wrong, or the destination overlaps an argument.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void Forward(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination)
    {
        if (_isFastest)
        {
            SizedNetwork<Fastest>.Forward(parameters, inputs, destination, _shape);
        }
        else
        {
            SizedNetwork<Reproducible>.Forward(parameters, inputs, destination, _shape);
        }
    }

    /// <summary>Writes the outputs of each row of inputs, the same bits as one row at a time.</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">rows × M inputs.</param>
    /// <param name="destination">At least rows × N floats, apart from the other arguments.</param>
    /// <exception cref="ArgumentException">A length is wrong, or the destination overlaps an argument.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void ForwardBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination)
    {
        if (_isFastest)
        {
            SizedNetwork<Fastest>.ForwardBatch(parameters, inputs, destination, _shape);
        }
        else
        {
            SizedNetwork<Reproducible>.ForwardBatch(parameters, inputs, destination, _shape);
        }
    }
}

using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <summary>
/// A layer y = f(W a + b) whose shape is known only at run time: the same methods as a type with <see cref="LayerKernelAttribute"/>,
/// with the same results to the last bit.
/// </summary>
/// <remarks>
/// <para>
/// Weights and biases live in one block of <see cref="ParameterCount"/> floats, which the caller holds: <see cref="Pack"/> writes one
/// from weights in the usual order, <see cref="Unpack"/> goes back. The order inside the block follows from inputs and outputs alone;
/// gradients and the state of an optimiser have the same order, so that a training step is elementwise over one block. What fills
/// the block up is 0, and stays 0 as long as all numbers are finite.
/// </para>
/// <para>An instance holds no numbers but the shape, may be shared by threads, and its methods allocate nothing up to 4,096 outputs.</para>
/// </remarks>
/// <example>
/// <code>
/// GenericLayer layer = new(inputs: 64, outputs: 10, LayerActivation.Softmax);
/// float[] parameters = new float[layer.ParameterCount];
/// layer.Initialize(parameters, seed: 1);
/// layer.Forward(parameters, pixels, probabilities);
/// </code>
/// </example>
public sealed partial class GenericLayer
{
    private readonly LayerShape _shape;
    private readonly bool _isFastest;

    /// <summary>Initializes a new instance of the <see cref="GenericLayer"/> class.</summary>
    /// <param name="inputs">The number of inputs M, from 1 to 65,536.</param>
    /// <param name="outputs">The number of outputs N, from 1 to 65,536; M · N is at most 2²⁴.</param>
    /// <param name="activation">The activation f.</param>
    /// <param name="slope">What <see cref="LayerActivation.LeakyRelu"/> multiplies with below 0: finite and at least 0.</param>
    /// <param name="hasBias">Whether there are biases b.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public GenericLayer(
        int inputs,
        int outputs,
        LayerActivation activation = LayerActivation.None,
        float slope = LayerKernelAttribute.DefaultSlope,
        bool hasBias = true,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        LayerArguments.RequireShape(inputs, outputs, activation, slope);
        _shape = new LayerShape(inputs, outputs, activation, slope, hasBias);
        _isFastest = arithmetic switch
        {
            KernelArithmetic.Fastest => true,
            KernelArithmetic.Reproducible => false,
            _ => throw new ArgumentOutOfRangeException(nameof(arithmetic), arithmetic, "Unknown arithmetic."),
        };
    }

    /// <summary>Gets the number of inputs M.</summary>
    public int Inputs => _shape.Inputs;

    /// <summary>Gets the number of outputs N.</summary>
    public int Outputs => _shape.Outputs;

    /// <summary>Gets the activation f.</summary>
    public LayerActivation Activation => _shape.Activation;

    /// <summary>Gets the slope of <see cref="LayerActivation.LeakyRelu"/> below 0.</summary>
    public float Slope => _shape.Slope;

    /// <summary>Gets a value indicating whether there are biases.</summary>
    public bool HasBias => _shape.HasBias;

    /// <summary>Gets the arithmetic profile.</summary>
    public KernelArithmetic Arithmetic => _isFastest ? KernelArithmetic.Fastest : KernelArithmetic.Reproducible;

    /// <summary>Gets the number of floats in a block of parameters, of which some only fill it up.</summary>
    public int ParameterCount => _shape.ParameterCount;

    /// <summary>Writes the outputs of one row of inputs: y = f(W a + b).</summary>
    /// <param name="parameters">The block of parameters.</param>
    /// <param name="inputs">M inputs a.</param>
    /// <param name="destination">At least N floats, apart from the other arguments.</param>
    /// <exception cref="ArgumentException">A length is wrong, or the destination overlaps an argument.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public void Forward(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination)
    {
        if (_isFastest)
        {
            SizedLayer<Fastest>.Forward(parameters, inputs, destination, _shape);
        }
        else
        {
            SizedLayer<Reproducible>.Forward(parameters, inputs, destination, _shape);
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
            SizedLayer<Fastest>.ForwardBatch(parameters, inputs, destination, _shape);
        }
        else
        {
            SizedLayer<Reproducible>.ForwardBatch(parameters, inputs, destination, _shape);
        }
    }
}

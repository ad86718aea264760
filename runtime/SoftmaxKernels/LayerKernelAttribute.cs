using System;

namespace SoftmaxKernels;

/// <summary>
/// Asks the compiler to write a layer y = f(W a + b) of a fixed shape into this partial type: outputs, gradients, and for softmax
/// layers losses, predictions and samples, alone and in batches.
/// </summary>
/// <remarks>
/// The type and every type around it must be <c>partial</c>. The generated members are static, allocate nothing up to
/// 4,096 outputs (<c>Prepare</c> aside), and give the same bits as <see cref="GenericLayer"/> with the same arithmetic.
/// </remarks>
/// <example>
/// <code>
/// [LayerKernel(Inputs = 64, Outputs = 10, Activation = LayerActivation.Softmax)]
/// public static partial class DigitLayer { }
///
/// DigitLayer.Forward(parameters, pixels, probabilities);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class LayerKernelAttribute : Attribute
{
    /// <summary>The largest number of inputs, and of outputs: 65,536.</summary>
    public const int MaxSize = Contract.LargestLayerSize;

    /// <summary>The largest number of weights, <see cref="Inputs"/> · <see cref="Outputs"/>: 2²⁴.</summary>
    public const int MaxWeights = Contract.LargestLayerWeights;

    /// <summary>The <see cref="Slope"/> of PyTorch and ONNX: 0.01.</summary>
    public const float DefaultSlope = 0.01f;

    /// <summary>Gets or sets the number of inputs M, from 1 to <see cref="MaxSize"/>. Required.</summary>
    public int Inputs { get; set; }

    /// <summary>Gets or sets the number of outputs N, from 1 to <see cref="MaxSize"/>. Required.</summary>
    public int Outputs { get; set; }

    /// <summary>Gets or sets the activation f. Default: <see cref="LayerActivation.None"/>.</summary>
    public LayerActivation Activation { get; set; }

    /// <summary>Gets or sets what <see cref="LayerActivation.LeakyRelu"/> multiplies with below 0: finite and at least 0. It is no α of <see cref="LayerActivation.Elu"/>, beside which it is refused.</summary>
    public float Slope { get; set; } = DefaultSlope;

    /// <summary>Gets or sets a value indicating whether there are biases b. Default: yes.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>Gets or sets the method families to generate. Default: <see cref="LayerMethods.All"/>.</summary>
    public LayerMethods Methods { get; set; } = LayerMethods.All;

    /// <summary>Gets or sets the arithmetic profile. Default: <see cref="KernelArithmetic.Fastest"/>.</summary>
    public KernelArithmetic Arithmetic { get; set; } = KernelArithmetic.Fastest;
}

using System;
using System.Diagnostics.CodeAnalysis;

namespace SoftmaxKernels;

/// <summary>
/// Asks the compiler to write a whole network of layers into this partial type: outputs, gradients, predictions and samples, and for
/// softmax outputs losses, alone and in batches.
/// </summary>
/// <remarks>
/// The type and every type around it must be <c>partial</c>. The generated members are static and give the same bits as
/// <see cref="GenericNetwork"/> with the same arithmetic. What they need for themselves is on the stack, up to 32 KiB; more is an
/// array of the shared pool, which is allocated when there is none. Else only the first call, which makes the shape, <c>Prepare</c> and
/// <c>LoadParameters</c> allocate.
/// </remarks>
/// <example>
/// <code>
/// [NetworkKernel(Sizes = new[] { 24, 64, 64, 8 }, Hidden = LayerActivation.Tanh, Output = LayerActivation.Softmax)]
/// public static partial class Policy { }
///
/// int action = Policy.Sample(parameters, observation, random.NextDouble());
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class NetworkKernelAttribute : Attribute
{
    /// <summary>The largest number of layers: 64.</summary>
    public const int MaxLayers = Contract.LargestLayerCount;

    /// <summary>
    /// Gets or sets the number of inputs, then that of outputs of each layer: 2 to 65 numbers from 1 to 65,536, of which neighbours
    /// have a product of at most 2²⁴. Required where there is no <see cref="Model"/>.
    /// </summary>
    [SuppressMessage("Performance", "CA1819:Properties should not return arrays", Justification = "An attribute can have no other list.")]
    public int[]? Sizes { get; set; }

    /// <summary>Gets or sets the activation of all layers but the last. Default: <see cref="LayerActivation.Tanh"/>.</summary>
    public LayerActivation Hidden { get; set; } = LayerActivation.Tanh;

    /// <summary>Gets or sets the activation of the last layer. Default: <see cref="LayerActivation.None"/>, of which predictions and samples take the outputs for logits.</summary>
    public LayerActivation Output { get; set; }

    /// <summary>Gets or sets what <see cref="LayerActivation.LeakyRelu"/> multiplies with below 0: finite and at least 0. It is no α of <see cref="LayerActivation.Elu"/>, beside which it is refused.</summary>
    public float Slope { get; set; } = LayerKernelAttribute.DefaultSlope;

    /// <summary>
    /// Gets or sets the classes of each head, which add up to the number of outputs: each is a softmax of its own, as policies with
    /// several discrete actions have. Default: one head with all outputs.
    /// </summary>
    [SuppressMessage("Performance", "CA1819:Properties should not return arrays", Justification = "An attribute can have no other list.")]
    public int[]? Heads { get; set; }

    /// <summary>
    /// Gets or sets the model that the network comes from, in place of <see cref="Sizes"/>, <see cref="Hidden"/> and <see cref="Output"/>: an
    /// item <c>SoftmaxNetwork</c> of the project file, an ONNX or safetensors file. Its weights become constants of the assembly.
    /// </summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets where the numbers of the <see cref="Model"/> are. Default: in the assembly.</summary>
    public ParameterSource Parameters { get; set; }

    /// <summary>Gets or sets the method families to generate. Default: <see cref="LayerMethods.All"/>.</summary>
    public LayerMethods Methods { get; set; } = LayerMethods.All;

    /// <summary>Gets or sets the arithmetic profile. Default: <see cref="KernelArithmetic.Fastest"/>.</summary>
    public KernelArithmetic Arithmetic { get; set; } = KernelArithmetic.Fastest;
}

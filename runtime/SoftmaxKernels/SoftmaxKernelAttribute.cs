using System;

namespace SoftmaxKernels;

/// <summary>
/// Asks the compiler to write the kernels for a fixed number of classes into this partial type: softmax, log-softmax,
/// cross-entropy with its gradients, tanh, sampling, and their batches; sigmoid, SiLU and ReLU if they are asked for.
/// </summary>
/// <remarks>
/// The type and every type around it must be <c>partial</c>. The generated members are static, allocate nothing, and give
/// the same bits as <see cref="GenericKernel"/> with the same arithmetic.
/// </remarks>
/// <example>
/// <code>
/// [SoftmaxKernel(Size = 10)]
/// public static partial class Digits { }
///
/// Digits.Softmax(logits, probabilities);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class SoftmaxKernelAttribute : Attribute
{
    /// <summary>The largest supported <see cref="Size"/>: 1,048,576.</summary>
    public const int MaxSize = Contract.LargestSize;

    /// <summary>Gets or sets the number of classes N, from 1 to <see cref="MaxSize"/>. Required.</summary>
    public int Size { get; set; }

    /// <summary>Gets or sets the method families to generate. Default: <see cref="KernelMethods.All"/>.</summary>
    public KernelMethods Methods { get; set; } = KernelMethods.All;

    /// <summary>
    /// Gets or sets what methods with a mask make of a row in which nothing is allowed. Default: <see cref="EmptyRows.NaN"/>. Indices are −1
    /// and log-sum-exps −∞ in any case.
    /// </summary>
    public EmptyRows EmptyRows { get; set; } = EmptyRows.NaN;

    /// <summary>Gets or sets the arithmetic profile. Default: <see cref="KernelArithmetic.Fastest"/>.</summary>
    public KernelArithmetic Arithmetic { get; set; } = KernelArithmetic.Fastest;
}

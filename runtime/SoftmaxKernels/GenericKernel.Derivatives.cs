using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>What follows from softmax by the chain rule or a sign.</content>
public static partial class GenericKernel
{
    /// <summary>The gradient of log-softmax with respect to the logits, from its result: uᵢ − e^xᵢ Σⱼ uⱼ.</summary>
    /// <param name="logProbabilities">N log-probabilities x, from <c>LogSoftmax</c>.</param>
    /// <param name="upstream">N upstream gradients u.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">An input is empty or of another length, the destination is shorter, or it overlaps an input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmaxGradient(
        ReadOnlySpan<float> logProbabilities,
        ReadOnlySpan<float> upstream,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logProbabilities.Length, nameof(logProbabilities));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.LogSoftmaxGradient(logProbabilities, upstream, destination, logProbabilities.Length);
        }
        else
        {
            SizedKernel<Reproducible>.LogSoftmaxGradient(logProbabilities, upstream, destination, logProbabilities.Length);
        }
    }

    /// <summary>The gradient of log-sum-exp with respect to the logits, from its result: e^(zᵢ − log-sum-exp) · upstream.</summary>
    /// <param name="logits">N logits z.</param>
    /// <param name="logSumExp">Their log-sum-exp, from <c>LogSumExp</c>.</param>
    /// <param name="upstream">The upstream gradient.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter, or it overlaps the input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSumExpGradient(
        ReadOnlySpan<float> logits,
        float logSumExp,
        float upstream,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.LogSumExpGradient(logits, logSumExp, upstream, destination, logits.Length);
        }
        else
        {
            SizedKernel<Reproducible>.LogSumExpGradient(logits, logSumExp, upstream, destination, logits.Length);
        }
    }

    /// <summary>The product of a vector and the Hessian of the cross-entropy of a label with respect to the logits, diag(p) − p pᵀ: pᵢ (vᵢ − Σⱼ vⱼ pⱼ). It does not depend on the label; the same bits as <c>SoftmaxGradient</c>.</summary>
    /// <param name="probabilities">N probabilities p, from <c>Softmax</c>.</param>
    /// <param name="vector">N numbers v.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">An input is empty or of another length, the destination is shorter, or it overlaps an input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void CrossEntropyHessianProduct(
        ReadOnlySpan<float> probabilities,
        ReadOnlySpan<float> vector,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(probabilities.Length, nameof(probabilities));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.CrossEntropyHessianProduct(probabilities, vector, destination, probabilities.Length);
        }
        else
        {
            SizedKernel<Reproducible>.CrossEntropyHessianProduct(probabilities, vector, destination, probabilities.Length);
        }
    }

    /// <summary>Softmin: the softmax of −z.</summary>
    /// <param name="logits">N logits z.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter, or it overlaps the input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void Softmin(
        ReadOnlySpan<float> logits,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.Softmin(logits, destination, logits.Length);
        }
        else
        {
            SizedKernel<Reproducible>.Softmin(logits, destination, logits.Length);
        }
    }

    /// <summary>The gradient of log-softmax of each row with respect to the logits, from its result: uᵢ − e^xᵢ Σⱼ uⱼ.</summary>
    /// <param name="logProbabilities">rows × N log-probabilities x, from <c>LogSoftmax</c>, row by row.</param>
    /// <param name="upstream">rows × N upstream gradients u.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has another length, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmaxGradientBatch(
        ReadOnlySpan<float> logProbabilities,
        ReadOnlySpan<float> upstream,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.LogSoftmaxGradientBatch(logProbabilities, upstream, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.LogSoftmaxGradientBatch(logProbabilities, upstream, destination, size);
        }
    }

    /// <summary>The gradient of log-sum-exp of each row with respect to the logits, from its result: e^(zᵢ − log-sum-exp) · upstream.</summary>
    /// <param name="logits">rows × N logits z, row by row.</param>
    /// <param name="logSumExps">One log-sum-exp per row, from <c>LogSumExpBatch</c>.</param>
    /// <param name="upstream">One upstream gradient per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, there is another number of results or upstream gradients, the destination is shorter, or it overlaps the logits partially or another input at all.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSumExpGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> logSumExps,
        ReadOnlySpan<float> upstream,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.LogSumExpGradientBatch(logits, logSumExps, upstream, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.LogSumExpGradientBatch(logits, logSumExps, upstream, destination, size);
        }
    }

    /// <summary>The product of a vector and the Hessian of the cross-entropy of a label of each row with respect to the logits, diag(p) − p pᵀ: pᵢ (vᵢ − Σⱼ vⱼ pⱼ). It does not depend on the label; the same bits as <c>SoftmaxGradient</c>.</summary>
    /// <param name="probabilities">rows × N probabilities p, from <c>Softmax</c>, row by row.</param>
    /// <param name="vector">rows × N numbers v.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has another length, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void CrossEntropyHessianProductBatch(
        ReadOnlySpan<float> probabilities,
        ReadOnlySpan<float> vector,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.CrossEntropyHessianProductBatch(probabilities, vector, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.CrossEntropyHessianProductBatch(probabilities, vector, destination, size);
        }
    }

    /// <summary>Softmin of each row: the softmax of −z.</summary>
    /// <param name="logits">rows × N logits z, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, the destination is shorter, or it overlaps the input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftminBatch(
        ReadOnlySpan<float> logits,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SoftminBatch(logits, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SoftminBatch(logits, destination, size);
        }
    }
}

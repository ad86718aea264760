using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Losses of given log-probabilities, and log-probabilities of classes.</content>
public static partial class GenericKernel
{
    /// <summary>Negative log-likelihood of a label: −x of the label.</summary>
    /// <param name="logProbabilities">N log-probabilities x, N ≥ 1.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss; +∞ for a log-probability of −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float NegativeLogLikelihood(
        ReadOnlySpan<float> logProbabilities,
        int label,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logProbabilities.Length, nameof(logProbabilities));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.NegativeLogLikelihood(logProbabilities, label, logProbabilities.Length)
            : SizedKernel<Reproducible>.NegativeLogLikelihood(logProbabilities, label, logProbabilities.Length);
    }

    /// <summary>Writes the gradient of the negative log-likelihood of a label with respect to the log-probabilities: −scale for the label, +0 for all others.</summary>
    /// <param name="logProbabilities">N log-probabilities x, N ≥ 1.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by; the loss is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss, not scaled: the same bits as <see cref="NegativeLogLikelihood(ReadOnlySpan{float}, int, KernelArithmetic)"/>.</returns>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float NegativeLogLikelihoodGradient(
        ReadOnlySpan<float> logProbabilities,
        int label,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logProbabilities.Length, nameof(logProbabilities));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.NegativeLogLikelihoodGradient(logProbabilities, label, destination, scale, logProbabilities.Length)
            : SizedKernel<Reproducible>.NegativeLogLikelihoodGradient(logProbabilities, label, destination, scale, logProbabilities.Length);
    }

    /// <summary>Mean negative log-likelihood of a batch.</summary>
    /// <param name="logProbabilities">rows × N log-probabilities x, row by row.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, or another span has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float NegativeLogLikelihoodBatch(
        ReadOnlySpan<float> logProbabilities,
        ReadOnlySpan<int> labels,
        int size,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.NegativeLogLikelihoodBatch(logProbabilities, labels, size)
            : SizedKernel<Reproducible>.NegativeLogLikelihoodBatch(logProbabilities, labels, size);
    }

    /// <summary>Writes the gradient of the negative log-likelihood of each row: −scale for its label, +0 for all others.</summary>
    /// <param name="logProbabilities">rows × N log-probabilities x, row by row.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by, usually 1f / rows; what is returned is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has another length, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float NegativeLogLikelihoodGradientBatch(
        ReadOnlySpan<float> logProbabilities,
        ReadOnlySpan<int> labels,
        int size,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.NegativeLogLikelihoodGradientBatch(logProbabilities, labels, destination, scale, size)
            : SizedKernel<Reproducible>.NegativeLogLikelihoodGradientBatch(logProbabilities, labels, destination, scale, size);
    }

    /// <summary>Kullback–Leibler divergence Σᵢ tᵢ (log tᵢ − xᵢ) of given log-probabilities from targets; a target of 0 adds nothing, even for a log-probability of −∞.</summary>
    /// <param name="logProbabilities">N log-probabilities x, N ≥ 1.</param>
    /// <param name="targets">N target weights t ≥ 0; they need not add up to 1.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The sum over the classes; +∞ where a log-probability of −∞ has a target above 0, NaN with a negative target.</returns>
    /// <exception cref="ArgumentException">An input is empty or of another length.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float KullbackLeibler(
        ReadOnlySpan<float> logProbabilities,
        ReadOnlySpan<float> targets,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logProbabilities.Length, nameof(logProbabilities));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.KullbackLeibler(logProbabilities, targets, logProbabilities.Length)
            : SizedKernel<Reproducible>.KullbackLeibler(logProbabilities, targets, logProbabilities.Length);
    }

    /// <summary>Writes the gradient of the Kullback–Leibler divergence with respect to the log-probabilities, −t · scale.</summary>
    /// <param name="logProbabilities">N log-probabilities x, N ≥ 1.</param>
    /// <param name="targets">N target weights t ≥ 0; they need not add up to 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by; the loss is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss, not scaled: the same bits as <see cref="KullbackLeibler(ReadOnlySpan{float}, ReadOnlySpan{float}, KernelArithmetic)"/>.</returns>
    /// <exception cref="ArgumentException">An input is empty or of another length, the destination is shorter, or it overlaps an input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float KullbackLeiblerGradient(
        ReadOnlySpan<float> logProbabilities,
        ReadOnlySpan<float> targets,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logProbabilities.Length, nameof(logProbabilities));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.KullbackLeiblerGradient(logProbabilities, targets, destination, scale, logProbabilities.Length)
            : SizedKernel<Reproducible>.KullbackLeiblerGradient(logProbabilities, targets, destination, scale, logProbabilities.Length);
    }

    /// <summary>Mean Kullback–Leibler divergence of a batch: of each row the sum, as PyTorch's <c>batchmean</c>.</summary>
    /// <param name="logProbabilities">rows × N log-probabilities x, row by row.</param>
    /// <param name="targets">rows × N target weights t ≥ 0; they need not add up to 1.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, or another span has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float KullbackLeiblerBatch(
        ReadOnlySpan<float> logProbabilities,
        ReadOnlySpan<float> targets,
        int size,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.KullbackLeiblerBatch(logProbabilities, targets, size)
            : SizedKernel<Reproducible>.KullbackLeiblerBatch(logProbabilities, targets, size);
    }

    /// <summary>Writes the gradient of the Kullback–Leibler divergence of each row, −t · scale.</summary>
    /// <param name="logProbabilities">rows × N log-probabilities x, row by row.</param>
    /// <param name="targets">rows × N target weights t ≥ 0; they need not add up to 1.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by, usually 1f / rows; what is returned is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has another length, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float KullbackLeiblerGradientBatch(
        ReadOnlySpan<float> logProbabilities,
        ReadOnlySpan<float> targets,
        int size,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.KullbackLeiblerGradientBatch(logProbabilities, targets, destination, scale, size)
            : SizedKernel<Reproducible>.KullbackLeiblerGradientBatch(logProbabilities, targets, destination, scale, size);
    }

    /// <summary>Kullback–Leibler divergence Σᵢ e^lᵢ (lᵢ − xᵢ) of given log-probabilities from targets whose logarithms are given; one of −∞ adds nothing.</summary>
    /// <param name="logProbabilities">N log-probabilities x, N ≥ 1.</param>
    /// <param name="logTargets">N logarithms l of targets.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The sum over the classes. A target below 2⁻¹²⁵ counts as 0.</returns>
    /// <exception cref="ArgumentException">An input is empty or of another length.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float KullbackLeiblerOfLogTargets(
        ReadOnlySpan<float> logProbabilities,
        ReadOnlySpan<float> logTargets,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logProbabilities.Length, nameof(logProbabilities));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.KullbackLeiblerOfLogTargets(logProbabilities, logTargets, logProbabilities.Length)
            : SizedKernel<Reproducible>.KullbackLeiblerOfLogTargets(logProbabilities, logTargets, logProbabilities.Length);
    }

    /// <summary>Writes the gradient of the Kullback–Leibler divergence from targets whose logarithms are given with respect to the log-probabilities, −e^l · scale.</summary>
    /// <param name="logProbabilities">N log-probabilities x, N ≥ 1.</param>
    /// <param name="logTargets">N logarithms l of targets.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by; the loss is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss, not scaled: the same bits as <see cref="KullbackLeiblerOfLogTargets(ReadOnlySpan{float}, ReadOnlySpan{float}, KernelArithmetic)"/>.</returns>
    /// <exception cref="ArgumentException">An input is empty or of another length, the destination is shorter, or it overlaps an input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float KullbackLeiblerOfLogTargetsGradient(
        ReadOnlySpan<float> logProbabilities,
        ReadOnlySpan<float> logTargets,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logProbabilities.Length, nameof(logProbabilities));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.KullbackLeiblerOfLogTargetsGradient(logProbabilities, logTargets, destination, scale, logProbabilities.Length)
            : SizedKernel<Reproducible>.KullbackLeiblerOfLogTargetsGradient(logProbabilities, logTargets, destination, scale, logProbabilities.Length);
    }

    /// <summary>Mean Kullback–Leibler divergence of a batch from targets whose logarithms are given.</summary>
    /// <param name="logProbabilities">rows × N log-probabilities x, row by row.</param>
    /// <param name="logTargets">rows × N logarithms l of targets.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, or another span has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float KullbackLeiblerOfLogTargetsBatch(
        ReadOnlySpan<float> logProbabilities,
        ReadOnlySpan<float> logTargets,
        int size,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.KullbackLeiblerOfLogTargetsBatch(logProbabilities, logTargets, size)
            : SizedKernel<Reproducible>.KullbackLeiblerOfLogTargetsBatch(logProbabilities, logTargets, size);
    }

    /// <summary>Writes the gradient of the Kullback–Leibler divergence of each row from targets whose logarithms are given, −e^l · scale.</summary>
    /// <param name="logProbabilities">rows × N log-probabilities x, row by row.</param>
    /// <param name="logTargets">rows × N logarithms l of targets.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by, usually 1f / rows; what is returned is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has another length, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float KullbackLeiblerOfLogTargetsGradientBatch(
        ReadOnlySpan<float> logProbabilities,
        ReadOnlySpan<float> logTargets,
        int size,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.KullbackLeiblerOfLogTargetsGradientBatch(logProbabilities, logTargets, destination, scale, size)
            : SizedKernel<Reproducible>.KullbackLeiblerOfLogTargetsGradientBatch(logProbabilities, logTargets, destination, scale, size);
    }

    /// <summary>Log-probability of a class: log p of the label, the same bits as in <c>LogSoftmax</c>.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The log-probability; −∞ for a masked class; NaN if a logit is NaN or +∞, or all are −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float LogProbability(
        ReadOnlySpan<float> logits,
        int label,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.LogProbability(logits, label, logits.Length)
            : SizedKernel<Reproducible>.LogProbability(logits, label, logits.Length);
    }

    /// <summary>Writes the gradient of the log-probability of a class with respect to the logits, (onehot − p) · scale: policy gradients are made of it.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by; the log-probability is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The log-probability, not scaled: the same bits as <see cref="LogProbability(ReadOnlySpan{float}, int, KernelArithmetic)"/>.</returns>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float LogProbabilityGradient(
        ReadOnlySpan<float> logits,
        int label,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.LogProbabilityGradient(logits, label, destination, scale, logits.Length)
            : SizedKernel<Reproducible>.LogProbabilityGradient(logits, label, destination, scale, logits.Length);
    }

    /// <summary>Log-probability of one class of each row, as of a batch of actions.</summary>
    /// <param name="logits">rows × N logits z, row by row.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least one float per row, apart from the inputs.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, there is another number of labels, the destination is shorter, or it overlaps an input.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogProbabilityBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<int> labels,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.LogProbabilityBatch(logits, labels, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.LogProbabilityBatch(logits, labels, destination, size);
        }
    }

    /// <summary>Writes the gradient of the log-probability of one class of each row, (onehot − p) · scale.</summary>
    /// <param name="logits">rows × N logits z, row by row.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by, usually 1f / rows; what is returned is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the log-probabilities of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has another length, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float LogProbabilityGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<int> labels,
        int size,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.LogProbabilityGradientBatch(logits, labels, destination, scale, size)
            : SizedKernel<Reproducible>.LogProbabilityGradientBatch(logits, labels, destination, scale, size);
    }

    /// <summary>Writes the gradient of the log-probability of one class of each row with a scale for each row, (onehot − p) · scale: that of a policy, where labels are the actions that were chosen and scales their advantages.</summary>
    /// <param name="logits">rows × N logits z, row by row.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="scales">What the gradient of each row is multiplied by, such as the advantage of an action; what is returned is not.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats, apart from the labels and scales. May be the same memory as the logits, but not overlap them otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the log-probabilities of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has another length, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float LogProbabilityGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<int> labels,
        ReadOnlySpan<float> scales,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.LogProbabilityGradientBatch(logits, labels, scales, destination, size)
            : SizedKernel<Reproducible>.LogProbabilityGradientBatch(logits, labels, scales, destination, size);
    }
}

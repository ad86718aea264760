using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Compilation before the first call.</content>
public static partial class GenericKernel
{
    /// <summary>
    /// Has all that the other methods reach compiled now, on this thread, for rows of any length, so that none of them waits for it
    /// later.
    /// </summary>
    /// <remarks>Some milliseconds for each method the first time. Nothing to do where code is compiled ahead of time.</remarks>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentOutOfRangeException">The arithmetic is none of the profiles.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void Prepare(KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        // One length for each implementation: scalar, one for each register that it fills, and one that is summed in chunks.
        ReadOnlySpan<int> lengths = [3, 4, 8, 16, 130];
        foreach (int length in lengths)
        {
            foreach (PreparationRows rows in PreparationRows.Of(length))
            {
                PrepareRows(rows, arithmetic);
                PrepareBatches(rows, length, arithmetic);
                PrepareLossOptions(rows, length, arithmetic);
                PrepareStrides(rows, length, arithmetic);
                PrepareLosses(rows, length, arithmetic);
                PrepareBinaryCrossEntropy(rows, length, arithmetic);
                PrepareDerivatives(rows, length, arithmetic);
                PrepareMasks(rows, length, arithmetic);
                PrepareMasksOfBytes(rows, length, arithmetic);
                PrepareMaskedLosses(rows, length, arithmetic);
                PrepareMaskedLossesOfBytes(rows, length, arithmetic);
                PrepareSamplers(rows, length, arithmetic);
                PrepareRandomSources(rows, length, arithmetic);
            }
        }
    }

    private static void PrepareRows(PreparationRows rows, KernelArithmetic arithmetic)
    {
        Softmax(rows.Row, rows.Destination, arithmetic);
        Softmax(rows.Row, rows.Temperature, rows.Destination, arithmetic);
        LogSoftmax(rows.Row, rows.Destination, arithmetic);
        LogSoftmax(rows.Row, rows.Temperature, rows.Destination, arithmetic);
        LogSumExp(rows.Row, arithmetic);
        ArgMax(rows.Row);
        Sample(rows.Row, rows.Uniform, arithmetic);
        Sample(rows.Row, rows.Temperature, rows.Uniform, arithmetic);
        Tanh(rows.Row, rows.Destination, arithmetic);
        Tanh(rows.Row, rows.Scale, rows.Destination, arithmetic);
        TanhGradient(rows.Row, rows.Row, rows.Destination, arithmetic);
        TanhDerivative(rows.Row, rows.Destination, arithmetic);
        Sigmoid(rows.Row, rows.Destination, arithmetic);
        Silu(rows.Row, rows.Destination, arithmetic);
        Relu(rows.Row, rows.Destination, arithmetic);
        SigmoidGradient(rows.Row, rows.Row, rows.Destination, arithmetic);
        SiluGradient(rows.Row, rows.Row, rows.Destination, arithmetic);
        ReluGradient(rows.Row, rows.Row, rows.Destination, arithmetic);
        CrossEntropy(rows.Row, rows.Label, arithmetic);
        CrossEntropy(rows.Row, rows.Row, arithmetic);
        CrossEntropyGradient(rows.Row, rows.Label, rows.Destination, rows.Scale, arithmetic);
        CrossEntropyGradient(rows.Row, rows.Row, rows.Destination, rows.Scale, arithmetic);
        SoftmaxGradient(rows.Row, rows.Row, rows.Destination, arithmetic);
        SoftmaxJacobian(rows.Row, rows.Matrix, arithmetic);
    }

    private static void PrepareBatches(PreparationRows rows, int size, KernelArithmetic arithmetic)
    {
        SoftmaxBatch(rows.Batch, size, rows.BatchDestination, arithmetic);
        SoftmaxBatch(rows.Batch, size, rows.Temperature, rows.BatchDestination, arithmetic);
        LogSoftmaxBatch(rows.Batch, size, rows.BatchDestination, arithmetic);
        LogSoftmaxBatch(rows.Batch, size, rows.Temperature, rows.BatchDestination, arithmetic);
        LogSumExpBatch(rows.Batch, size, rows.Results, arithmetic);
        ArgMaxBatch(rows.Batch, size, rows.Classes);
        SampleBatch(rows.Batch, rows.Uniforms, size, rows.Classes, arithmetic);
        SampleBatch(rows.Batch, rows.Temperature, rows.Uniforms, size, rows.Classes, arithmetic);
        TanhBatch(rows.Batch, size, rows.BatchDestination, arithmetic);
        TanhBatch(rows.Batch, size, rows.Scale, rows.BatchDestination, arithmetic);
        TanhGradientBatch(rows.Batch, rows.Batch, size, rows.BatchDestination, arithmetic);
        TanhDerivativeBatch(rows.Batch, size, rows.BatchDestination, arithmetic);
        SigmoidBatch(rows.Batch, size, rows.BatchDestination, arithmetic);
        SiluBatch(rows.Batch, size, rows.BatchDestination, arithmetic);
        ReluBatch(rows.Batch, size, rows.BatchDestination, arithmetic);
        SigmoidGradientBatch(rows.Batch, rows.Batch, size, rows.BatchDestination, arithmetic);
        SiluGradientBatch(rows.Batch, rows.Batch, size, rows.BatchDestination, arithmetic);
        ReluGradientBatch(rows.Batch, rows.Batch, size, rows.BatchDestination, arithmetic);
        CrossEntropyBatch(rows.Batch, rows.Labels, size, arithmetic);
        CrossEntropyBatch(rows.Batch, rows.Batch, size, arithmetic);
        CrossEntropyGradientBatch(rows.Batch, rows.Labels, size, rows.BatchDestination, rows.Scale, arithmetic);
        CrossEntropyGradientBatch(rows.Batch, rows.Batch, size, rows.BatchDestination, rows.Scale, arithmetic);
        SoftmaxGradientBatch(rows.Batch, rows.Batch, size, rows.BatchDestination, arithmetic);
    }

    private static void PrepareMasks(PreparationRows rows, int size, KernelArithmetic arithmetic)
    {
        Softmax(rows.Row, rows.Allowed, rows.Destination, arithmetic: arithmetic);
        Softmax(rows.Row, rows.Allowed, rows.Temperature, rows.Destination, arithmetic: arithmetic);
        LogSoftmax(rows.Row, rows.Allowed, rows.Destination, arithmetic: arithmetic);
        LogSumExp(rows.Row, rows.Allowed, arithmetic);
        ArgMax(rows.Row, rows.Allowed);
        Sample(rows.Row, rows.Allowed, rows.Uniform, arithmetic);
        Sample(rows.Row, rows.Allowed, rows.Temperature, rows.Uniform, arithmetic);
        CrossEntropy(rows.Row, rows.Allowed, rows.Label, arithmetic: arithmetic);
        CrossEntropy(rows.Row, rows.Allowed, rows.Row, arithmetic: arithmetic);
        CrossEntropyGradient(rows.Row, rows.Allowed, rows.Label, rows.Destination, rows.Scale, arithmetic: arithmetic);
        CrossEntropyGradient(rows.Row, rows.Allowed, rows.Row, rows.Destination, rows.Scale, arithmetic: arithmetic);
        SoftmaxBatch(rows.Batch, rows.Allowed, size, rows.BatchDestination, arithmetic: arithmetic);
        SoftmaxBatch(rows.Batch, rows.Allowed, size, rows.Temperature, rows.BatchDestination, arithmetic: arithmetic);
        LogSoftmaxBatch(rows.Batch, rows.Allowed, size, rows.BatchDestination, arithmetic: arithmetic);
        LogSumExpBatch(rows.Batch, rows.Allowed, size, rows.Results, arithmetic);
        ArgMaxBatch(rows.Batch, rows.Allowed, size, rows.Classes);
        SampleBatch(rows.Batch, rows.Allowed, rows.Uniforms, size, rows.Classes, arithmetic);
        SampleBatch(rows.Batch, rows.Allowed, rows.Temperature, rows.Uniforms, size, rows.Classes, arithmetic);
        CrossEntropyBatch(rows.Batch, rows.Allowed, rows.Labels, size, arithmetic: arithmetic);
        CrossEntropyBatch(rows.Batch, rows.Allowed, rows.Batch, size, arithmetic: arithmetic);
        CrossEntropyGradientBatch(rows.Batch, rows.Allowed, rows.Labels, size, rows.BatchDestination, rows.Scale, arithmetic: arithmetic);
        CrossEntropyGradientBatch(rows.Batch, rows.Allowed, rows.Batch, size, rows.BatchDestination, rows.Scale, arithmetic: arithmetic);
    }

    private static void PrepareMasksOfBytes(PreparationRows rows, int size, KernelArithmetic arithmetic)
    {
        Softmax(rows.Row, rows.AllowedBytes, rows.Destination, arithmetic: arithmetic);
        Softmax(rows.Row, rows.AllowedBytes, rows.Temperature, rows.Destination, arithmetic: arithmetic);
        LogSoftmax(rows.Row, rows.AllowedBytes, rows.Destination, arithmetic: arithmetic);
        LogSumExp(rows.Row, rows.AllowedBytes, arithmetic);
        ArgMax(rows.Row, rows.AllowedBytes);
        Sample(rows.Row, rows.AllowedBytes, rows.Uniform, arithmetic);
        Sample(rows.Row, rows.AllowedBytes, rows.Temperature, rows.Uniform, arithmetic);
        CrossEntropy(rows.Row, rows.AllowedBytes, rows.Label, arithmetic: arithmetic);
        CrossEntropy(rows.Row, rows.AllowedBytes, rows.Row, arithmetic: arithmetic);
        CrossEntropyGradient(rows.Row, rows.AllowedBytes, rows.Label, rows.Destination, rows.Scale, arithmetic: arithmetic);
        CrossEntropyGradient(rows.Row, rows.AllowedBytes, rows.Row, rows.Destination, rows.Scale, arithmetic: arithmetic);
        SoftmaxBatch(rows.Batch, rows.AllowedBytes, size, rows.BatchDestination, arithmetic: arithmetic);
        SoftmaxBatch(rows.Batch, rows.AllowedBytes, size, rows.Temperature, rows.BatchDestination, arithmetic: arithmetic);
        LogSoftmaxBatch(rows.Batch, rows.AllowedBytes, size, rows.BatchDestination, arithmetic: arithmetic);
        LogSumExpBatch(rows.Batch, rows.AllowedBytes, size, rows.Results, arithmetic);
        ArgMaxBatch(rows.Batch, rows.AllowedBytes, size, rows.Classes);
        SampleBatch(rows.Batch, rows.AllowedBytes, rows.Uniforms, size, rows.Classes, arithmetic);
        SampleBatch(rows.Batch, rows.AllowedBytes, rows.Temperature, rows.Uniforms, size, rows.Classes, arithmetic);
        CrossEntropyBatch(rows.Batch, rows.AllowedBytes, rows.Labels, size, arithmetic: arithmetic);
        CrossEntropyBatch(rows.Batch, rows.AllowedBytes, rows.Batch, size, arithmetic: arithmetic);
        CrossEntropyGradientBatch(rows.Batch, rows.AllowedBytes, rows.Labels, size, rows.BatchDestination, rows.Scale, arithmetic: arithmetic);
        CrossEntropyGradientBatch(rows.Batch, rows.AllowedBytes, rows.Batch, size, rows.BatchDestination, rows.Scale, arithmetic: arithmetic);
    }

    private static void PrepareSamplers(PreparationRows rows, int size, KernelArithmetic arithmetic)
    {
        Truncate(rows.Row, rows.SamplerOptions, rows.Destination, arithmetic);
        Sample(rows.Row, rows.SamplerOptions, rows.Uniform, arithmetic);
        SampleFromProbabilities(rows.Row, rows.Uniform);
        SampleWithoutReplacement(rows.Row, rows.Draws, rows.DrawnClasses, arithmetic);
        SampleGumbel(rows.Row, rows.ClassUniforms);
        TruncateBatch(rows.Batch, size, rows.SamplerOptions, rows.BatchDestination, arithmetic);
        SampleBatch(rows.Batch, rows.SamplerOptions, rows.Uniforms, size, rows.Classes, arithmetic);
        SampleFromProbabilitiesBatch(rows.Batch, rows.Uniforms, size, rows.Classes);
        SampleWithoutReplacementBatch(rows.Batch, rows.Uniforms, size, rows.Classes, arithmetic);
        SampleGumbelBatch(rows.Batch, rows.BatchUniforms, size, rows.Classes);
    }

    private static void PrepareRandomSources(PreparationRows rows, int size, KernelArithmetic arithmetic)
    {
        Sample(rows.Row, ref rows.KernelRandom, arithmetic);
        Sample(rows.Row, rows.Temperature, ref rows.KernelRandom, arithmetic);
        Sample(rows.Row, rows.SamplerOptions, ref rows.KernelRandom, arithmetic);
        Sample(rows.Row, rows.Allowed, ref rows.KernelRandom, arithmetic);
        Sample(rows.Row, rows.AllowedBytes, ref rows.KernelRandom, arithmetic);
        Sample(rows.Row, rows.Allowed, rows.Temperature, ref rows.KernelRandom, arithmetic);
        Sample(rows.Row, rows.AllowedBytes, rows.Temperature, ref rows.KernelRandom, arithmetic);
        SampleFromProbabilities(rows.Row, ref rows.KernelRandom);
        SampleWithoutReplacement(rows.Row, ref rows.KernelRandom, rows.DrawnClasses, arithmetic);
        SampleGumbel(rows.Row, ref rows.KernelRandom);
        SampleBatch(rows.Batch, size, ref rows.KernelRandom, rows.Classes, arithmetic);
        SampleBatch(rows.Batch, size, rows.Temperature, ref rows.KernelRandom, rows.Classes, arithmetic);
        SampleBatch(rows.Batch, size, rows.SamplerOptions, ref rows.KernelRandom, rows.Classes, arithmetic);
        SampleBatch(rows.Batch, rows.Allowed, size, ref rows.KernelRandom, rows.Classes, arithmetic);
        SampleBatch(rows.Batch, rows.AllowedBytes, size, ref rows.KernelRandom, rows.Classes, arithmetic);
        SampleBatch(rows.Batch, rows.Allowed, size, rows.Temperature, ref rows.KernelRandom, rows.Classes, arithmetic);
        SampleBatch(rows.Batch, rows.AllowedBytes, size, rows.Temperature, ref rows.KernelRandom, rows.Classes, arithmetic);
        SampleFromProbabilitiesBatch(rows.Batch, size, ref rows.KernelRandom, rows.Classes);
        SampleWithoutReplacementBatch(rows.Batch, size, ref rows.KernelRandom, rows.Classes, arithmetic);
        SampleGumbelBatch(rows.Batch, size, ref rows.KernelRandom, rows.Classes);
        Sample(rows.Row, rows.Random, arithmetic);
        Sample(rows.Row, rows.Temperature, rows.Random, arithmetic);
        Sample(rows.Row, rows.SamplerOptions, rows.Random, arithmetic);
        Sample(rows.Row, rows.Allowed, rows.Random, arithmetic);
        Sample(rows.Row, rows.AllowedBytes, rows.Random, arithmetic);
        Sample(rows.Row, rows.Allowed, rows.Temperature, rows.Random, arithmetic);
        Sample(rows.Row, rows.AllowedBytes, rows.Temperature, rows.Random, arithmetic);
        SampleFromProbabilities(rows.Row, rows.Random);
        SampleWithoutReplacement(rows.Row, rows.Random, rows.DrawnClasses, arithmetic);
        SampleGumbel(rows.Row, rows.Random);
        SampleBatch(rows.Batch, size, rows.Random, rows.Classes, arithmetic);
        SampleBatch(rows.Batch, size, rows.Temperature, rows.Random, rows.Classes, arithmetic);
        SampleBatch(rows.Batch, size, rows.SamplerOptions, rows.Random, rows.Classes, arithmetic);
        SampleBatch(rows.Batch, rows.Allowed, size, rows.Random, rows.Classes, arithmetic);
        SampleBatch(rows.Batch, rows.AllowedBytes, size, rows.Random, rows.Classes, arithmetic);
        SampleBatch(rows.Batch, rows.Allowed, size, rows.Temperature, rows.Random, rows.Classes, arithmetic);
        SampleBatch(rows.Batch, rows.AllowedBytes, size, rows.Temperature, rows.Random, rows.Classes, arithmetic);
        SampleFromProbabilitiesBatch(rows.Batch, size, rows.Random, rows.Classes);
        SampleWithoutReplacementBatch(rows.Batch, size, rows.Random, rows.Classes, arithmetic);
        SampleGumbelBatch(rows.Batch, size, rows.Random, rows.Classes);
    }
}

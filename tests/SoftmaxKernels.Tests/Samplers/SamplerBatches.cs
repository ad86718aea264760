using System;

namespace SoftmaxKernels.Tests.Samplers;

/// <summary><see cref="GenericKernel"/>, in batches.</summary>
internal sealed class RuntimeSamplerBatches(int size, KernelArithmetic arithmetic) : ISamplerBatches
{
    public void Truncate(float[] logits, SamplerOptions options, float[] destination) =>
        GenericKernel.TruncateBatch(logits, size, options, destination, arithmetic);

    public void Sample(float[] logits, SamplerOptions options, double[] uniforms, int[] destination) =>
        GenericKernel.SampleBatch(logits, options, uniforms, size, destination, arithmetic);

    public void SampleFromProbabilities(float[] probabilities, double[] uniforms, int[] destination) =>
        GenericKernel.SampleFromProbabilitiesBatch(probabilities, uniforms, size, destination);

    public void SampleWithoutReplacement(float[] logits, double[] uniforms, int[] destination) =>
        GenericKernel.SampleWithoutReplacementBatch(logits, uniforms, size, destination, arithmetic);

    public void SampleGumbel(float[] logits, double[] uniforms, int[] destination) => GenericKernel.SampleGumbelBatch(logits, uniforms, size, destination);
}

/// <summary><see cref="GenericKernel"/>, row by row.</summary>
internal sealed class RuntimeSamplerRows(int size, KernelArithmetic arithmetic) : ISamplerBatches
{
    public void Truncate(float[] logits, SamplerOptions options, float[] destination) =>
        SamplerRows.ForEach(logits, size, row => GenericKernel.Truncate(logits.AsSpan(row * size, size), options, destination.AsSpan(row * size, size), arithmetic));

    public void Sample(float[] logits, SamplerOptions options, double[] uniforms, int[] destination) =>
        SamplerRows.ForEach(logits, size, row => destination[row] = GenericKernel.Sample(logits.AsSpan(row * size, size), options, uniforms[row], arithmetic));

    public void SampleFromProbabilities(float[] probabilities, double[] uniforms, int[] destination) =>
        SamplerRows.ForEach(probabilities, size, row => destination[row] = GenericKernel.SampleFromProbabilities(probabilities.AsSpan(row * size, size), uniforms[row]));

    public void SampleWithoutReplacement(float[] logits, double[] uniforms, int[] destination)
    {
        int draws = uniforms.Length * size / logits.Length;
        SamplerRows.ForEach(logits, size, row => GenericKernel.SampleWithoutReplacement(
            logits.AsSpan(row * size, size), uniforms.AsSpan(row * draws, draws), destination.AsSpan(row * draws, draws), arithmetic));
    }

    public void SampleGumbel(float[] logits, double[] uniforms, int[] destination) =>
        SamplerRows.ForEach(logits, size, row => destination[row] = GenericKernel.SampleGumbel(logits.AsSpan(row * size, size), uniforms.AsSpan(row * size, size)));
}

/// <summary>A generated kernel, in batches.</summary>
internal sealed class GeneratedSamplerBatches<TKernel> : ISamplerBatches
    where TKernel : ISamplerKernel
{
    public void Truncate(float[] logits, SamplerOptions options, float[] destination) => TKernel.TruncateBatch(logits, options, destination);

    public void Sample(float[] logits, SamplerOptions options, double[] uniforms, int[] destination) =>
        TKernel.SampleBatch(logits, options, uniforms, destination);

    public void SampleFromProbabilities(float[] probabilities, double[] uniforms, int[] destination) =>
        TKernel.SampleFromProbabilitiesBatch(probabilities, uniforms, destination);

    public void SampleWithoutReplacement(float[] logits, double[] uniforms, int[] destination) =>
        TKernel.SampleWithoutReplacementBatch(logits, uniforms, destination);

    public void SampleGumbel(float[] logits, double[] uniforms, int[] destination) => TKernel.SampleGumbelBatch(logits, uniforms, destination);
}

/// <summary>A generated kernel, row by row.</summary>
internal sealed class GeneratedSamplerRows<TKernel> : ISamplerBatches
    where TKernel : ISamplerKernel
{
    private readonly int _size = TKernel.Classes;

    public void Truncate(float[] logits, SamplerOptions options, float[] destination) =>
        SamplerRows.ForEach(logits, _size, row => TKernel.Truncate(logits.AsSpan(row * _size, _size), options, destination.AsSpan(row * _size, _size)));

    public void Sample(float[] logits, SamplerOptions options, double[] uniforms, int[] destination) =>
        SamplerRows.ForEach(logits, _size, row => destination[row] = TKernel.Sample(logits.AsSpan(row * _size, _size), options, uniforms[row]));

    public void SampleFromProbabilities(float[] probabilities, double[] uniforms, int[] destination) =>
        SamplerRows.ForEach(probabilities, _size, row => destination[row] = TKernel.SampleFromProbabilities(probabilities.AsSpan(row * _size, _size), uniforms[row]));

    public void SampleWithoutReplacement(float[] logits, double[] uniforms, int[] destination)
    {
        int draws = uniforms.Length * _size / logits.Length;
        SamplerRows.ForEach(logits, _size, row => TKernel.SampleWithoutReplacement(
            logits.AsSpan(row * _size, _size), uniforms.AsSpan(row * draws, draws), destination.AsSpan(row * draws, draws)));
    }

    public void SampleGumbel(float[] logits, double[] uniforms, int[] destination) =>
        SamplerRows.ForEach(logits, _size, row => destination[row] = TKernel.SampleGumbel(logits.AsSpan(row * _size, _size), uniforms.AsSpan(row * _size, _size)));
}

/// <summary>The rows of a batch.</summary>
internal static class SamplerRows
{
    public static void ForEach(float[] values, int size, Action<int> action)
    {
        for (int row = 0; row < values.Length / size; row++)
        {
            action(row);
        }
    }
}

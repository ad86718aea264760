using System;

namespace SoftmaxKernels.Tests.Samplers;

/// <summary>The reference, row by row.</summary>
/// <param name="size">The number of classes.</param>
/// <param name="reference">The reference.</param>
internal sealed class ReferenceSamplerBatches(int size, SamplerReference reference) : ISamplerBatches
{
    public void Truncate(float[] logits, SamplerOptions options, float[] destination) =>
        ForEach(logits, (row, values) => reference.Truncate(values, options).CopyTo(destination, row * size));

    public void Sample(float[] logits, SamplerOptions options, double[] uniforms, int[] destination) =>
        ForEach(logits, (row, values) => destination[row] = reference.Sample(values, options, uniforms[row]));

    public void SampleFromProbabilities(float[] probabilities, double[] uniforms, int[] destination) =>
        ForEach(probabilities, (row, values) => destination[row] = SamplerReference.SampleFromProbabilities(values, uniforms[row]));

    public void SampleWithoutReplacement(float[] logits, double[] uniforms, int[] destination)
    {
        int draws = uniforms.Length * size / logits.Length;
        ForEach(logits, (row, values) =>
            reference.SampleWithoutReplacement(values, uniforms[(row * draws)..((row + 1) * draws)]).CopyTo(destination, row * draws));
    }

    public void SampleGumbel(float[] logits, double[] uniforms, int[] destination) =>
        ForEach(logits, (row, values) => destination[row] = SamplerReference.SampleGumbel(values, uniforms[(row * size)..((row + 1) * size)]));

    private void ForEach(float[] values, Action<int, float[]> action)
    {
        for (int row = 0; row < values.Length / size; row++)
        {
            action(row, values[(row * size)..((row + 1) * size)]);
        }
    }
}

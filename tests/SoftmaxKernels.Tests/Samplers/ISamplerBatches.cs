namespace SoftmaxKernels.Tests.Samplers;

/// <summary>The samplers on the rows of a batch, however an implementation goes through them.</summary>
internal interface ISamplerBatches
{
    void Truncate(float[] logits, SamplerOptions options, float[] destination);

    void Sample(float[] logits, SamplerOptions options, double[] uniforms, int[] destination);

    void SampleFromProbabilities(float[] probabilities, double[] uniforms, int[] destination);

    void SampleWithoutReplacement(float[] logits, double[] uniforms, int[] destination);

    void SampleGumbel(float[] logits, double[] uniforms, int[] destination);
}

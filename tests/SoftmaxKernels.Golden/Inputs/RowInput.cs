namespace SoftmaxKernels.Golden;

/// <summary>What a golden row is computed from.</summary>
/// <param name="Id">Its number, from 0.</param>
/// <param name="Tag">The kind of row, in words.</param>
/// <param name="Logits">The logits.</param>
/// <param name="Temperature">The temperature of what takes one.</param>
/// <param name="Label">The label of loss and gradient.</param>
/// <param name="Scale">The scale of the gradients.</param>
/// <param name="Targets">The soft targets.</param>
/// <param name="Upstream">The gradient of what comes after softmax.</param>
/// <param name="Uniforms">The uniform numbers that draw classes.</param>
internal sealed record RowInput(
    int Id, string Tag, float[] Logits, float Temperature, int Label, float Scale, float[] Targets, float[] Upstream, double[] Uniforms);

namespace SoftmaxKernels.Build.Conversion;

/// <summary>What the metadata of an item say of its model; <see langword="null"/> for what they leave out.</summary>
/// <param name="Output">The name of the output of an ONNX model, or the activation of the last layer of a safetensors file.</param>
/// <param name="Sizes">The lengths of the rows of a safetensors file, from the observation to the output.</param>
/// <param name="Hidden">The activation of its hidden layers.</param>
/// <param name="Tensors">The names of its weights, layer after layer.</param>
internal sealed record ModelOptions(string? Output = null, string? Sizes = null, string? Hidden = null, string? Tensors = null);

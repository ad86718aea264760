namespace SoftmaxKernels.Build.Conversion;

/// <summary>What the metadata of an item say of its model; <see langword="null"/> for what they leave out.</summary>
/// <param name="OutputName">The name of the output of an ONNX model. MSBuild keeps the shorter name to itself.</param>
/// <param name="Sizes">The lengths of the rows of a safetensors file, from the observation to the output.</param>
/// <param name="Hidden">The activation of its hidden layers.</param>
/// <param name="OutputActivation">The activation of its last layer.</param>
/// <param name="Tensors">The names of its weights, layer after layer.</param>
internal sealed record ModelOptions(
    string? OutputName = null, string? Sizes = null, string? Hidden = null, string? OutputActivation = null, string? Tensors = null)
{
    /// <summary>Gets them as text, from which it can be seen whether two are the same.</summary>
    public string Text => string.Join("\n", OutputName, Sizes, Hidden, OutputActivation, Tensors);
}

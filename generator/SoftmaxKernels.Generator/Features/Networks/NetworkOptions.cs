using System.Linq;
using SoftmaxKernels.Generator.Features.Layers;
using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Features.Networks;

/// <summary>The arguments of the attribute.</summary>
/// <param name="Steps">The steps of the network; none before the model is known that they come from.</param>
/// <param name="Heads">The classes of each head; none for a single one.</param>
/// <param name="Model">The model, or <see langword="null"/>.</param>
/// <param name="IsExternal">Whether the parameters of the model are in a file rather than in the assembly.</param>
/// <param name="Families">The method families.</param>
/// <param name="Reproducible">Whether the arithmetic is <c>Reproducible</c> rather than <c>Fastest</c>.</param>
internal sealed record NetworkOptions(
    EquatableArray<NetworkStep> Steps, EquatableArray<int> Heads, string? Model, bool IsExternal, LayerFamilies Families, bool Reproducible)
{
    /// <summary>Gets the number of inputs.</summary>
    public int Inputs => Steps.Count == 0 ? 0 : Steps[0].Inputs;

    /// <summary>Gets the number of outputs.</summary>
    public int Outputs => Steps.Count == 0 ? 0 : Steps[Steps.Count - 1].Outputs;

    /// <summary>Gets the activation of the outputs.</summary>
    public LayerActivation Output => Steps.Count == 0 ? LayerActivation.None : Steps[Steps.Count - 1].Activation;

    /// <summary>Gets the number of layers.</summary>
    public int LayerCount => Steps.Count(step => step.Kind == NetworkStepKind.Layer);

    /// <summary>Gets the number of floats in a block of parameters.</summary>
    public int ParameterCount => Steps.Sum(step => step.ParameterCount);

    /// <summary>Gets the number of classes that a row has.</summary>
    public int HeadCount => Heads.Count == 0 ? 1 : Heads.Count;

    /// <summary>Gets a value indicating whether the outputs are logits or probabilities.</summary>
    public bool HasClasses => Output is LayerActivation.None or LayerActivation.Softmax;

    /// <summary>Gets the elements of its methods' arguments.</summary>
    public ElementCounts Counts => new(Inputs, Outputs, ParameterCount, Weights: 0, Biases: 0, HeadCount);
}

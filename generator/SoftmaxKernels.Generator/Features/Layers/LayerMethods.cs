using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Generator.Features.Types;
using static SoftmaxKernels.Generator.Features.Layers.LayerParameters;

namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>The methods that a layer can have.</summary>
internal static class LayerMethods
{
    public const string ParameterCountConstant = "ParameterCount";
    public const string PrepareMethod = "Prepare";
    public const string PrepareSignature = PrepareMethod + "()";

    private const string Mean = "The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.";
    private const string Drawn = "The class index; −1 if there is NaN or +∞ among the logits, or nothing but −∞.";
    private const string NoLabel = "A label is not a class index.";
    private const string NoUniform = "A uniform number is outside [0, 1).";
    private const string NoTemperature = "The temperature is negative or NaN, or a uniform number is outside [0, 1).";
    private const LayerFamilies Always = LayerFamilies.None;

    /// <summary>Every method with spans, in the order in which users see them.</summary>
    public static readonly IReadOnlyList<LayerMethod> All =
    [
        new("Pack", Always, "void", "Writes a block of parameters from weights and biases in the usual order.", Weights, Biases, PackedBlock),
        new("PackTransposed", Always, "void", "Writes a block of parameters from weights in the other usual order, and biases.", TransposedWeights, Biases, PackedBlock),
        new("Unpack", Always, "void", "Takes weights and biases out of a block, be it one of parameters, of gradients or of an optimiser.", Block, UnpackedWeights, UnpackedBiases),
        new("Initialize", Always, "void", "Fills a block with the numbers that training begins with: the same for the same seed, on every machine.", InitializedBlock, Seed, Initializer)
        {
            OutOfRange = "The initializer is not a defined value.",
        },
        new("Forward", LayerFamilies.Forward, "void", "Writes the outputs {F} of one row of inputs.", Block, Inputs, Destination),
        new("ForwardBatch", LayerFamilies.Forward | LayerFamilies.Batch, "void", "Writes the outputs of each row of inputs, the same bits as one row at a time.", Block, InputRows, DestinationRows),
        new("Backward", LayerFamilies.Backward, "void", "Adds the gradients with respect to weights and biases, ∂C/∂W = δ aᵀ and ∂C/∂b = δ with δ = ∂C/∂z, and writes those with respect to the inputs, Wᵀ δ.", Block, Inputs, Outputs, Upstream, Gradients, InputGradients),
        new("BackwardBatch", LayerFamilies.Backward | LayerFamilies.Batch, "void", "Backward for each row of a batch, in order: the same bits as one row at a time.", Block, InputRows, OutputRows, UpstreamRows, Gradients, InputGradientRows),
        new("CrossEntropy", LayerFamilies.CrossEntropy, "float", "Cross-entropy of a label: −log p_label, accurate also when tiny.", Block, Inputs, Label)
        {
            OfClasses = true, ReturnsText = "The loss.", OutOfRange = NoLabel,
        },
        new("CrossEntropy", LayerFamilies.CrossEntropy, "float", "Cross-entropy of soft targets: −Σⱼ tⱼ log pⱼ.", Block, Inputs, Targets)
        {
            OfClasses = true, ReturnsText = "The loss.",
        },
        new("CrossEntropyBatch", LayerFamilies.CrossEntropy | LayerFamilies.Batch, "float", "The mean cross-entropy of the labels of a batch.", Block, InputRows, Labels)
        {
            OfClasses = true, ReturnsText = Mean, OutOfRange = NoLabel,
        },
        new("CrossEntropyBatch", LayerFamilies.CrossEntropy | LayerFamilies.Batch, "float", "The mean cross-entropy of the soft targets of a batch.", Block, InputRows, TargetRows)
        {
            OfClasses = true, ReturnsText = Mean,
        },
        new("CrossEntropyGradient", LayerFamilies.CrossEntropy, "float", "Adds the gradients of the cross-entropy of a label, with δ = (p − onehot) · scale, and writes those with respect to the inputs.", Block, Inputs, Label, Gradients, InputGradients, Scale)
        {
            OfClasses = true, ReturnsText = "The loss, not scaled.", OutOfRange = NoLabel,
        },
        new("CrossEntropyGradient", LayerFamilies.CrossEntropy, "float", "Adds the gradients of the cross-entropy of soft targets, with δ = (Σt · p − t) · scale, and writes those with respect to the inputs.", Block, Inputs, Targets, Gradients, InputGradients, Scale)
        {
            OfClasses = true, ReturnsText = "The loss, not scaled.",
        },
        new("CrossEntropyGradientBatch", LayerFamilies.CrossEntropy | LayerFamilies.Batch, "float", "Adds the gradients of the cross-entropy of the labels of a batch, row by row, and writes those with respect to the inputs.", Block, InputRows, Labels, Gradients, InputGradientRows, BatchScale)
        {
            OfClasses = true, ReturnsText = Mean, OutOfRange = NoLabel,
        },
        new("CrossEntropyGradientBatch", LayerFamilies.CrossEntropy | LayerFamilies.Batch, "float", "Adds the gradients of the cross-entropy of the soft targets of a batch, row by row, and writes those with respect to the inputs.", Block, InputRows, TargetRows, Gradients, InputGradientRows, BatchScale)
        {
            OfClasses = true, ReturnsText = Mean,
        },
        new("Predict", LayerFamilies.Predict, "int", "The most probable class: the first of them, or the first that is NaN.", Block, Inputs)
        {
            OfClasses = true, ReturnsText = "The class index.",
        },
        new("PredictBatch", LayerFamilies.Predict | LayerFamilies.Batch, "void", "Writes the most probable class of each row.", Block, InputRows, Classes)
        {
            OfClasses = true,
        },
        new("Sample", LayerFamilies.Sample, "int", "Draws a class with the probabilities of the layer.", Block, Inputs, Uniform)
        {
            OfClasses = true, ReturnsText = Drawn, OutOfRange = NoUniform,
        },
        new("Sample", LayerFamilies.Sample, "int", "Draws a class with the probabilities softmax(z / T).", Block, Inputs, Temperature, Uniform)
        {
            OfClasses = true, ReturnsText = Drawn, OutOfRange = NoTemperature,
        },
        new("SampleBatch", LayerFamilies.Sample | LayerFamilies.Batch, "void", "Draws a class for each row.", Block, InputRows, Uniforms, Classes)
        {
            OfClasses = true, OutOfRange = NoUniform,
        },
        new("SampleBatch", LayerFamilies.Sample | LayerFamilies.Batch, "void", "Draws a class for each row with the probabilities softmax(z / T).", Block, InputRows, Temperature, Uniforms, Classes)
        {
            OfClasses = true, OutOfRange = NoTemperature,
        },
    ];

    /// <summary>The overloads with pointers, in the same order.</summary>
    public static readonly IReadOnlyList<LayerMethod> WithPointers = [.. All.Select(method => method.WithPointers())];

    private static readonly string[] Constants = [LayerAttribute.Inputs, LayerAttribute.Outputs, ParameterCountConstant];

    private static readonly HashSet<string> AllNames =
        new([.. All.Select(method => method.Name), .. Constants, PrepareMethod], StringComparer.OrdinalIgnoreCase);

    /// <summary>The methods of a layer.</summary>
    /// <param name="options">The layer.</param>
    public static IEnumerable<LayerMethod> For(LayerOptions options) => All.Concat(WithPointers).Where(method =>
        (method.Families & ~options.Families) == 0 && (!method.OfClasses || options.Activation == LayerActivation.Softmax));

    /// <summary>The members that a layer is to have.</summary>
    /// <param name="options">The layer.</param>
    public static GeneratedMembers MembersFor(LayerOptions options) => new(
        AllNames,
        Constants,
        [.. For(options).Select(method => (method.Name, method.Signature)), (PrepareMethod, PrepareSignature)]);
}

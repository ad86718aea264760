using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Generator.Features.Layers;
using SoftmaxKernels.Generator.Features.Types;
using static SoftmaxKernels.Generator.Features.Networks.NetworkParameters;

namespace SoftmaxKernels.Generator.Features.Networks;

/// <summary>The methods that a network can have.</summary>
internal static class NetworkMethods
{
    /// <summary>The property with the parameters that come from a model.</summary>
    public const string ParametersProperty = "Parameters";

    public const string LayerCountConstant = "LayerCount";

    /// <summary>The method that reads the parameters of a model from a file.</summary>
    public const string LoadMethod = "LoadParameters";
    public const string LoadSignature = LoadMethod + "(System.IO.Stream)";

    private const string Mean = "The mean over the rows of the losses{sum}; not scaled; 0 for an empty batch.";
    private const string Drawn = "The class index; −1 if there is NaN or +∞ among the logits, or nothing but −∞.";
    private const string NoLabel = "A label is not a class index.";
    private const string NoUniform = "A uniform number is outside [0, 1).";
    private const string NoTemperature = "The temperature is negative or NaN, or a uniform number is outside [0, 1).";
    private const string NoLayer = "There is no such layer.";
    private const string OwnParameters = " With the parameters of the model.";
    private const LayerFamilies Always = LayerFamilies.None;
    private const LayerFamilies LossBatch = LayerFamilies.CrossEntropy | LayerFamilies.Batch;
    private const LayerFamilies PredictBatch = LayerFamilies.Predict | LayerFamilies.Batch;
    private const LayerFamilies SampleBatch = LayerFamilies.Sample | LayerFamilies.Batch;

    /// <summary>Every method with spans, in the order in which users see them.</summary>
    public static readonly IReadOnlyList<LayerMethod> All =
    [
        new("Pack", Always, "void", "Writes one layer of a block of parameters from weights and biases in the usual order.", Layer, Weights, Biases, PackedBlock) { OutOfRange = NoLayer },
        new("PackTransposed", Always, "void", "Writes one layer of a block of parameters from weights in the other usual order, and biases.", Layer, TransposedWeights, Biases, PackedBlock) { OutOfRange = NoLayer },
        new("Unpack", Always, "void", "Takes weights and biases of one layer out of a block, be it one of parameters, of gradients or of an optimiser.", Layer, Block, UnpackedWeights, UnpackedBiases) { OutOfRange = NoLayer },
        new("Initialize", Always, "void", "Fills a block with the numbers that training begins with: the same for the same seed, on every machine.", InitializedBlock, Seed, Initializer)
        {
            OutOfRange = "The initializer is not a defined value.",
        },
        new("Forward", LayerFamilies.Forward, "void", "Writes the outputs of one row of inputs.", Block, Inputs, Destination),
        new("ForwardBatch", LayerFamilies.Forward | LayerFamilies.Batch, "void", "Writes the outputs of each row of inputs, the same bits as one row at a time.", Block, InputRows, DestinationRows),
        new("Backward", LayerFamilies.Backward, "void", "Adds the gradients with respect to all weights and biases, and writes those with respect to the inputs.", Block, Inputs, Upstream, Gradients, InputGradients),
        new("BackwardBatch", LayerFamilies.Backward | LayerFamilies.Batch, "void", "Backward for each row of a batch, in order: the same bits as one row at a time.", Block, InputRows, UpstreamRows, Gradients, InputGradientRows),
        OfLoss("CrossEntropy", LayerFamilies.CrossEntropy, "Cross-entropy of a label: −log p_label, accurate also when tiny.", "The loss.", Block, Inputs, Label) with { OfOneHead = true, OutOfRange = NoLabel },
        OfLoss("CrossEntropy", LayerFamilies.CrossEntropy, "Cross-entropy of soft targets: −Σⱼ tⱼ log pⱼ.", "The loss.", Block, Inputs, Targets),
        OfLoss("CrossEntropyBatch", LossBatch, "The mean cross-entropy of the labels of a batch.", Mean, Block, InputRows, Labels) with { OutOfRange = NoLabel },
        OfLoss("CrossEntropyBatch", LossBatch, "The mean cross-entropy of the soft targets of a batch.", Mean, Block, InputRows, TargetRows),
        OfLoss("CrossEntropyGradient", LayerFamilies.CrossEntropy, "Adds the gradients of the cross-entropy of a label, with δ = (p − onehot) · scale behind the last layer, and writes those with respect to the inputs.", "The loss, not scaled.", Block, Inputs, Label, Gradients, InputGradients, Scale) with { OfOneHead = true, OutOfRange = NoLabel },
        OfLoss("CrossEntropyGradient", LayerFamilies.CrossEntropy, "The same for a softmax over the allowed classes alone: what a policy learns from that chose among them.", "The loss, not scaled; +∞ for a label that is not allowed; NaN, as the gradients are, if no class is.", Block, Inputs, Allowed, Label, Gradients, InputGradients, Scale) with { OfOneHead = true, OutOfRange = NoLabel },
        OfLoss("CrossEntropyGradient", LayerFamilies.CrossEntropy, "Adds the gradients of the cross-entropy of soft targets, with δ = (Σt · p − t) · scale behind the last layer, and writes those with respect to the inputs.", "The loss, not scaled.", Block, Inputs, Targets, Gradients, InputGradients, Scale),
        OfLoss("CrossEntropyGradientBatch", LossBatch, "Adds the gradients of the cross-entropy of the labels of a batch, row by row, and writes those with respect to the inputs.", Mean, Block, InputRows, Labels, Gradients, InputGradientRows, BatchScale) with { OutOfRange = NoLabel },
        OfLoss("CrossEntropyGradientBatch", LossBatch, "The same for a softmax over the allowed classes alone and with a scale for each row: the gradient of a policy, where labels are the actions that were chosen and scales their advantages.", Mean + " +∞ if a label is not allowed, NaN if no class is.", Block, InputRows, AllowedRows, LabelsOrNone, Scales, Gradients, InputGradientRows) with { OutOfRange = NoLabel },
        OfLoss("CrossEntropyGradientBatch", LossBatch, "Adds the gradients of the cross-entropy of the soft targets of a batch, row by row, and writes those with respect to the inputs.", Mean, Block, InputRows, TargetRows, Gradients, InputGradientRows, BatchScale),
        OfClass("Predict", LayerFamilies.Predict, "int", "The most probable class: the first of them, or the first that is NaN.", Block, Inputs) with { OfOneHead = true, ReturnsText = "The class index." },
        OfClass("Predict", LayerFamilies.Predict, "int", "The most probable of the allowed classes.", Block, Inputs, Allowed) with { OfOneHead = true, ReturnsText = "The class index; −1 if none is allowed, or those that are have nothing but −∞." },
        OfClass("PredictBatch", PredictBatch, "void", "Writes the most probable class of each head of each row.", Block, InputRows, Classes),
        OfClass("PredictBatch", PredictBatch, "void", "Writes the most probable of the allowed classes of each head of each row, or −1 where there is none.", Block, InputRows, AllowedRows, Classes),
        OfClass("Sample", LayerFamilies.Sample, "int", "Draws a class with the probabilities softmax(z) of the logits z.", Block, Inputs, Uniform) with { OfOneHead = true, ReturnsText = Drawn, OutOfRange = NoUniform },
        OfClass("Sample", LayerFamilies.Sample, "int", "Draws a class with the probabilities softmax(z / T).", Block, Inputs, Temperature, Uniform) with { OfOneHead = true, ReturnsText = Drawn, OutOfRange = NoTemperature },
        OfClass("Sample", LayerFamilies.Sample, "int", "Draws one of the allowed classes with the probabilities softmax(z / T) over them alone.", Block, Inputs, Allowed, Temperature, Uniform) with { OfOneHead = true, ReturnsText = Drawn, OutOfRange = NoTemperature },
        OfClass("SampleBatch", SampleBatch, "void", "Draws a class for each head of each row.", Block, InputRows, Uniforms, Classes) with { OutOfRange = NoUniform },
        OfClass("SampleBatch", SampleBatch, "void", "Draws a class for each head of each row with the probabilities softmax(z / T).", Block, InputRows, Temperature, Uniforms, Classes) with { OutOfRange = NoTemperature },
        OfClass("SampleBatch", SampleBatch, "void", "Draws one of the allowed classes for each head of each row with the probabilities softmax(z / T) over them alone; −1 where there is none.", Block, InputRows, AllowedRows, Temperature, Uniforms, Classes) with { OutOfRange = NoTemperature },
    ];

    private static readonly IReadOnlyList<LayerMethod> WithPointers =
        [.. All.Where(method => method.Parameters.All(parameter => parameter.Length != LayerLength.Any)).Select(method => method.WithPointers())];

    private static readonly string[] Constants =
        [NetworkAttribute.Inputs, NetworkAttribute.Outputs, LayerCountConstant, LayerMethods.ParameterCountConstant];

    private static readonly string[] WithParameters = Constants.Append(ParametersProperty).ToArray();

    private static readonly HashSet<string> AllNames = new(
        [.. All.Select(method => method.Name), .. Constants, LayerMethods.PrepareMethod, ParametersProperty, LoadMethod], StringComparer.OrdinalIgnoreCase);

    /// <summary>The methods of a network.</summary>
    /// <param name="options">The network.</param>
    public static IEnumerable<LayerMethod> For(NetworkOptions options) => All.Concat(WithPointers).Where(method =>
        (method.Families & ~options.Families) == 0
        && (!method.OfClasses || options.Output == LayerActivation.Softmax)
        && (!method.OfLogits || options.HasClasses)
        && (!method.OfOneHead || options.HeadCount == 1));

    /// <summary>The overloads that take the parameters of the model.</summary>
    /// <param name="options">The network.</param>
    public static IEnumerable<LayerMethod> OfModel(NetworkOptions options) =>
        options.Model is null || options.IsExternal ? [] : WithoutParameters(For(options));

    /// <summary>The overloads of methods that a network with parameters of its own has: without the first argument, where nothing is learned.</summary>
    /// <param name="methods">The methods.</param>
    public static IEnumerable<LayerMethod> WithoutParameters(IEnumerable<LayerMethod> methods) => methods
        .Where(method => !method.HasPointers && method.Parameters[0] == Block && method.Parameters.All(parameter => parameter != Gradients))
        .Select(method => new LayerMethod(method.Name, method.Families, method.Returns, method.Summary + OwnParameters, [.. method.Parameters.Skip(1)])
        {
            ReturnsText = method.ReturnsText,
            OutOfRange = method.OutOfRange,
        });

    /// <summary>The members that a network is to have. Of one whose model is not known yet, all that it may have.</summary>
    /// <param name="options">The network.</param>
    public static GeneratedMembers MembersFor(NetworkOptions options)
    {
        NetworkOptions known = options.Steps.Count > 0 ? options : options with
        {
            Steps = new([new NetworkStep(NetworkStepKind.Layer, 1, 1, LayerActivation.Softmax, 0f, HasBias: true)]),
        };
        return new(
            AllNames,
            options.Model is null || options.IsExternal ? Constants : WithParameters,
            [
                .. For(known).Concat(OfModel(known)).Select(method => (method.Name, method.Signature)),
                (LayerMethods.PrepareMethod, LayerMethods.PrepareSignature),
                .. (IEnumerable<(string, string)>)(options.IsExternal ? [(LoadMethod, LoadSignature)] : []),
            ]);
    }

    private static LayerMethod OfLoss(string name, LayerFamilies families, string summary, string returns, params LayerParameter[] parameters) =>
        new(name, families, "float", summary, parameters) { OfClasses = true, ReturnsText = returns };

    private static LayerMethod OfClass(string name, LayerFamilies families, string type, string summary, params LayerParameter[] parameters) =>
        new(name, families, type, summary, parameters) { OfLogits = true };
}

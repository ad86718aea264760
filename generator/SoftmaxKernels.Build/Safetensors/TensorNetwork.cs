using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Build.Conversion;
using SoftmaxKernels.Build.Diagnostics;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Onnx;

namespace SoftmaxKernels.Build.Safetensors;

/// <summary>Makes a network of tensors and of what the item says of its layers.</summary>
internal static class TensorNetwork
{
    private const string WeightSuffix = "weight";
    private const string BiasSuffix = "bias";
    private const float LeakySlope = 0.01f;
    private const int MostListed = 16;

    /// <summary>Makes a network.</summary>
    /// <param name="tensors">The tensors of the file.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="options">What the item says.</param>
    /// <exception cref="ModelException">The tensors are not those of such a network.</exception>
    public static Network Build(IReadOnlyDictionary<string, OnnxTensor> tensors, string name, ModelOptions options)
    {
        int[] sizes = LayerOptions.Sizes(options.Sizes);
        int layers = sizes.Length - 1;
        StepActivation hidden = layers == 1 && options.Hidden is null ? StepActivation.None : LayerOptions.Activation("Hidden", options.Hidden);
        StepActivation last = options.OutputActivation is null ? StepActivation.None : LayerOptions.Activation("OutputActivation", options.OutputActivation);
        List<OnnxTensor> weights = options.Tensors is { } names
            ? Named(tensors, LayerOptions.Split(names), sizes)
            : ByConvention(tensors, sizes);

        // Before anything is decoded: tensors may share their bytes, so the size of the file is no bound.
        for (int i = 0; i < layers; i++)
        {
            LayerLimits.Check($"The layer of '{weights[i].Name}'", sizes[i], sizes[i + 1]);
        }

        if (Enumerable.Range(0, layers).Sum(i => ((long)sizes[i] + 1) * sizes[i + 1]) > LayerLimits.MostParameters)
        {
            throw new ModelException(ModelDiagnostics.TooLarge, "parameters", LayerLimits.MostParameters);
        }

        List<NetworkStep> steps = [];
        HashSet<string> used = [];
        for (int i = 0; i < layers; i++)
        {
            StepActivation activation = i == layers - 1 ? last : hidden;
            steps.Add(Layer(tensors, weights[i], sizes[i], sizes[i + 1], activation, used));
        }

        string[] notes = [.. tensors.Keys.Where(tensor => !used.Contains(tensor)).OrderBy(tensor => tensor, NaturalOrder.Instance).Select(tensor => $"tensor '{tensor}': not used")];
        return new Network(name, "input", sizes[0], "output", sizes[layers], steps, notes);
    }

    private static LayerStep Layer(
        IReadOnlyDictionary<string, OnnxTensor> tensors, OnnxTensor weights, int inputs, int outputs, StepActivation activation, HashSet<string> used)
    {
        used.Add(weights.Name);
        float[]? biases = null;
        if (BiasName(weights.Name) is { } biasName && tensors.TryGetValue(biasName, out OnnxTensor? bias))
        {
            used.Add(biasName);
            biases = bias.Dimensions is [long length] && length == outputs
                ? TensorDecoder.Floats(bias)
                : throw Unfit($"'{biasName}' is {Shape(bias)}, and the layer has {outputs} outputs");
        }

        float slope = activation == StepActivation.LeakyRelu ? LeakySlope : 0f;
        return new LayerStep(inputs, outputs, TensorDecoder.Floats(weights), biases, activation, slope);
    }

    private static List<OnnxTensor> Named(IReadOnlyDictionary<string, OnnxTensor> tensors, string[] names, int[] sizes)
    {
        if (names.Length != sizes.Length - 1)
        {
            throw Unfit($"{names.Length} are named, and there are {sizes.Length - 1} layers");
        }

        List<OnnxTensor> weights = [];
        for (int i = 0; i < names.Length; i++)
        {
            if (!tensors.TryGetValue(names[i], out OnnxTensor? tensor))
            {
                throw Unfit($"there is no '{names[i]}'");
            }

            if (!IsOf(tensor, sizes[i], sizes[i + 1]))
            {
                throw Unfit($"'{names[i]}' is {Shape(tensor)}, and not [{sizes[i + 1]}, {sizes[i]}]: outputs, inputs");
            }

            weights.Add(tensor);
        }

        return weights;
    }

    /// <summary>
    /// Those with two dimensions that are called weight. Where several have the shape of a layer, there must be as many such layers;
    /// they are taken in the order of their names.
    /// </summary>
    private static List<OnnxTensor> ByConvention(IReadOnlyDictionary<string, OnnxTensor> tensors, int[] sizes)
    {
        OnnxTensor[] candidates = [.. tensors.Values
            .Where(tensor => tensor.Dimensions.Count == 2 && StemLength(tensor.Name) >= 0)
            .OrderBy(tensor => tensor.Name, NaturalOrder.Instance)];
        Dictionary<(int Inputs, int Outputs), int> taken = [];
        List<OnnxTensor> weights = [];
        for (int i = 0; i < sizes.Length - 1; i++)
        {
            (int inputs, int outputs) = (sizes[i], sizes[i + 1]);
            OnnxTensor[] ofShape = [.. candidates.Where(tensor => IsOf(tensor, inputs, outputs))];
            int layersOfShape = Enumerable.Range(0, sizes.Length - 1).Count(layer => sizes[layer] == inputs && sizes[layer + 1] == outputs);
            if (ofShape.Length != layersOfShape)
            {
                throw Unfit(ofShape.Length < layersOfShape
                    ? $"for {layersOfShape} layers of {inputs} inputs and {outputs} outputs there are {ofShape.Length} tensors [{outputs}, {inputs}] with a name that ends with weight; there are {List(candidates)}"
                    : $"for {layersOfShape} layers of {inputs} inputs and {outputs} outputs there are {List(ofShape)}; name those that are meant, layer after layer, in the metadata Tensors of the item");
            }

            taken.TryGetValue((inputs, outputs), out int next);
            weights.Add(ofShape[next]);
            taken[(inputs, outputs)] = next + 1;
        }

        return weights;
    }

    private static bool IsOf(OnnxTensor tensor, int inputs, int outputs) =>
        tensor.Dimensions is [long rows, long columns] && rows == outputs && columns == inputs;

    private static string? BiasName(string weights) => StemLength(weights) is >= 0 and int stem ? weights.Substring(0, stem) + BiasSuffix : null;

    private static int StemLength(string name) =>
        name == WeightSuffix || name.EndsWith("." + WeightSuffix, StringComparison.Ordinal) ? name.Length - WeightSuffix.Length : -1;

    private static string Shape(OnnxTensor tensor) => "[" + string.Join(", ", tensor.Dimensions) + "]";

    private static string List(OnnxTensor[] tensors) =>
        tensors.Length == 0 ? "none" : string.Join(", ", tensors.Take(MostListed).Select(tensor => $"'{tensor.Name}' {Shape(tensor)}"));

    private static ModelException Unfit(string why) => new(ModelDiagnostics.Tensors, why);
}

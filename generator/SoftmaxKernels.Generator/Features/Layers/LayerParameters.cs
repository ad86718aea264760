using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>The parameters of the methods of layers.</summary>
internal static class LayerParameters
{
    private const string Apart = ", apart from the other arguments.";

    public static readonly LayerParameter Block = Read("parameters", LayerLength.Block, "The block of {P} parameters.", LayerPreparation.Parameters);

    public static readonly LayerParameter Weights = Read("weights", LayerLength.Weights, "{N} × {M} weights, row-major, as PyTorch has them.", LayerPreparation.Weights);

    public static readonly LayerParameter TransposedWeights = Read("weights", LayerLength.Weights, "{M} × {N} weights, row-major, as Keras has them.", LayerPreparation.Weights);

    public static readonly LayerParameter Biases = Read("biases", LayerLength.Biases, "{B}", LayerPreparation.Biases);

    public static readonly LayerParameter PackedBlock =
        Write("destination", "float", LayerLength.Block, "At least {P} floats" + Apart, LayerPreparation.Gradients) with { MayBeLonger = true };

    public static readonly LayerParameter UnpackedWeights =
        Write("weights", "float", LayerLength.Weights, "{N} × {M} floats for the weights, row-major, as PyTorch has them.", LayerPreparation.UnpackedWeights);

    public static readonly LayerParameter UnpackedBiases =
        Write("biases", "float", LayerLength.Biases, "{BF}", LayerPreparation.UnpackedBiases);

    public static readonly LayerParameter InitializedBlock =
        Write("parameters", "float", LayerLength.Block, "The block of {P} parameters.", LayerPreparation.Gradients);

    public static readonly LayerParameter Seed = Value("seed", "ulong", "Any number; another one for every layer.", LayerPreparation.Seed);

    public static readonly LayerParameter Initializer =
        Value("initializer", "global::" + MainNamespace + "." + LayerInitializer.Type, "The distribution.", LayerPreparation.Initializer) with
        {
            Default = "global::" + MainNamespace + "." + LayerInitializer.Type + "." + LayerInitializer.GlorotUniform,
        };

    public static readonly LayerParameter Inputs = Read("inputs", LayerLength.Inputs, "{M} inputs a.", LayerPreparation.Inputs);

    public static readonly LayerParameter InputRows = Read("inputs", LayerLength.Inputs, "rows × {M} inputs.", LayerPreparation.InputRows);

    public static readonly LayerParameter Destination =
        Write("destination", "float", LayerLength.Outputs, "At least {N} floats" + Apart, LayerPreparation.Destination) with { MayBeLonger = true };

    public static readonly LayerParameter DestinationRows =
        Write("destination", "float", LayerLength.Outputs, "At least rows × {N} floats" + Apart, LayerPreparation.DestinationRows) with { MayBeLonger = true };

    public static readonly LayerParameter Outputs = Read("outputs", LayerLength.Outputs, "The {N} outputs y that Forward wrote.", LayerPreparation.Outputs);

    public static readonly LayerParameter OutputRows =
        Read("outputs", LayerLength.Outputs, "The rows × {N} outputs y that ForwardBatch wrote.", LayerPreparation.OutputRows);

    public static readonly LayerParameter Upstream = Read("upstream", LayerLength.Outputs, "The upstream gradient ∂C/∂y: {N} floats.", LayerPreparation.Outputs);

    public static readonly LayerParameter UpstreamRows =
        Read("upstream", LayerLength.Outputs, "The upstream gradients ∂C/∂y: rows × {N} floats.", LayerPreparation.OutputRows);

    public static readonly LayerParameter Gradients =
        Write("gradients", "float", LayerLength.Block, "A block of {P} floats, to which the gradients are added" + Apart, LayerPreparation.Gradients);

    public static readonly LayerParameter InputGradients =
        Write(
            "inputGradients",
            "float",
            LayerLength.Inputs,
            "At least {M} floats for the gradients with respect to the inputs, which are written" + Apart + " Empty if they are not wanted.",
            LayerPreparation.InputGradients) with
        { MayBeLonger = true, MayBeEmpty = true };

    public static readonly LayerParameter InputGradientRows =
        Write(
            "inputGradients",
            "float",
            LayerLength.Inputs,
            "At least rows × {M} floats for the gradients with respect to the inputs, which are written" + Apart + " Empty if they are not wanted.",
            LayerPreparation.InputGradientRows) with
        { MayBeLonger = true, MayBeEmpty = true };

    public static readonly LayerParameter Label = Value("label", "int", "The class index, 0 … {N-1}.", LayerPreparation.Label);

    public static readonly LayerParameter Labels =
        new("labels", "int", LayerLength.One, IsWritten: false, "A class index for each row, 0 … {N-1}.", LayerPreparation.Labels);

    public static readonly LayerParameter Targets =
        Read("targets", LayerLength.Outputs, "{N} target weights t ≥ 0; they need not add up to 1.", LayerPreparation.Outputs);

    public static readonly LayerParameter TargetRows = Read("targets", LayerLength.Outputs, "rows × {N} target weights t ≥ 0.", LayerPreparation.OutputRows);

    public static readonly LayerParameter Scale =
        Value("scale", "float", "What the gradients are multiplied by; the loss is not.", LayerPreparation.Scale) with { Default = "1f" };

    public static readonly LayerParameter BatchScale =
        Scale with { Text = "What the gradients are multiplied by; the loss is not. 1 gives their sum over the rows, 1 / rows their mean." };

    public static readonly LayerParameter Temperature =
        Value("temperature", "float", "The temperature, 0 or more; 0 takes the most probable class.", LayerPreparation.Temperature);

    public static readonly LayerParameter Uniform = Value("uniform", "double", "A uniform random number in [0, 1).", LayerPreparation.Uniform);

    public static readonly LayerParameter Uniforms =
        new("uniforms", "double", LayerLength.One, IsWritten: false, "A uniform random number in [0, 1) for each row.", LayerPreparation.Uniforms);

    public static readonly LayerParameter Classes =
        Write("destination", "int", LayerLength.One, "At least a class index for each row" + Apart, LayerPreparation.Classes) with { MayBeLonger = true };

    private static LayerParameter Read(string name, LayerLength length, string text, string preparation) =>
        new(name, "float", length, IsWritten: false, text, preparation);

    private static LayerParameter Write(string name, string type, LayerLength length, string text, string preparation) =>
        new(name, type, length, IsWritten: true, text, preparation);

    private static LayerParameter Value(string name, string type, string text, string preparation) =>
        new(name, type, LayerLength.None, IsWritten: false, text, preparation);
}

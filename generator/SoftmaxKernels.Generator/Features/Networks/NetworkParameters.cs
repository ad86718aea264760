using SoftmaxKernels.Generator.Features.Layers;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Networks;

/// <summary>The parameters of the methods of networks. Most are those of layers.</summary>
internal static class NetworkParameters
{
    private const string Mask = " A class that is not allowed has the probability 0, whatever its logit is.";

    public static readonly LayerParameter Layer =
        new("layer", "int", LayerLength.None, IsWritten: false, "The layer, 0 … {L-1}.", LayerPreparation.Layer);

    public static readonly LayerParameter Block = LayerParameters.Block;

    public static readonly LayerParameter Weights =
        LayerParameters.Weights with { Length = LayerLength.Any, Text = "Its outputs × inputs weights, row-major, as PyTorch has them." };

    public static readonly LayerParameter TransposedWeights =
        LayerParameters.TransposedWeights with { Length = LayerLength.Any, Text = "Its inputs × outputs weights, row-major, as Keras has them." };

    public static readonly LayerParameter Biases =
        LayerParameters.Biases with { Length = LayerLength.Any, Text = "A bias for each of its outputs; empty for a layer without." };

    public static readonly LayerParameter PackedBlock = LayerParameters.InitializedBlock with
    {
        Text = "The whole block of {P} parameters, apart from the other arguments; other layers stay as they are.",
    };

    public static readonly LayerParameter UnpackedWeights =
        LayerParameters.UnpackedWeights with { Length = LayerLength.Any, Text = "A float for each of its weights, row-major, as PyTorch has them." };

    public static readonly LayerParameter UnpackedBiases =
        LayerParameters.UnpackedBiases with { Length = LayerLength.Any, Text = "A float for each of its biases; empty for a layer without." };

    public static readonly LayerParameter InitializedBlock = LayerParameters.InitializedBlock;

    public static readonly LayerParameter Seed = LayerParameters.Seed with { Text = "Any number." };

    public static readonly LayerParameter Initializer = LayerParameters.Initializer;

    public static readonly LayerParameter Inputs = LayerParameters.Inputs with { Text = "{M} inputs." };

    public static readonly LayerParameter InputRows = LayerParameters.InputRows;

    public static readonly LayerParameter Destination = LayerParameters.Destination;

    public static readonly LayerParameter DestinationRows = LayerParameters.DestinationRows;

    public static readonly LayerParameter Upstream = LayerParameters.Upstream with { Text = "The upstream gradient with respect to the outputs: {N} floats." };

    public static readonly LayerParameter UpstreamRows =
        LayerParameters.UpstreamRows with { Text = "The upstream gradients with respect to the outputs: rows × {N} floats." };

    public static readonly LayerParameter Gradients = LayerParameters.Gradients;

    public static readonly LayerParameter InputGradients = LayerParameters.InputGradients;

    public static readonly LayerParameter InputGradientRows = LayerParameters.InputGradientRows;

    public static readonly LayerParameter Label = LayerParameters.Label;

    public static readonly LayerParameter Labels = LayerParameters.Labels with
    {
        Length = LayerLength.Heads,
        Text = "A class index for {row}, 0 … {N-1}.",
    };

    public static readonly LayerParameter LabelsOrNone =
        Labels with { Text = "A class index for {row}, 0 … {N-1}, or −1 where no class was chosen: that adds no loss and no gradient." };

    public static readonly LayerParameter Targets = LayerParameters.Targets;

    public static readonly LayerParameter TargetRows = LayerParameters.TargetRows;

    public static readonly LayerParameter Scale = LayerParameters.Scale;

    public static readonly LayerParameter BatchScale = LayerParameters.BatchScale;

    public static readonly LayerParameter Scales = new(
        "scales", "float", LayerLength.One, IsWritten: false, "What the gradients of each row are multiplied by, such as the advantage of an action; the losses are not.", LayerPreparation.Scales);

    public static readonly LayerParameter Allowed =
        new("allowed", "bool", LayerLength.Mask, IsWritten: false, "A flag for each of the {N} classes." + Mask, LayerPreparation.Allowed);

    public static readonly LayerParameter AllowedRows = new(
        "allowed", "bool", LayerLength.Mask, IsWritten: false, "A flag for each of the {N} classes of each row, or for each class, the same for all rows." + Mask, LayerPreparation.AllowedRows)
    {
        PointerText = "A flag for each of the {N} classes of each row." + Mask,
    };

    public static readonly LayerParameter Temperature = LayerParameters.Temperature;

    public static readonly LayerParameter Uniform = LayerParameters.Uniform;

    public static readonly LayerParameter Uniforms = LayerParameters.Uniforms with { Length = LayerLength.Heads, Text = "A uniform random number in [0, 1) for {row}." };

    public static readonly LayerParameter Classes = LayerParameters.Classes with
    {
        Length = LayerLength.Heads,
        Text = "At least a class index for {row}, apart from the other arguments.",
    };
}

using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SoftmaxKernels.Generator.Writing;

/// <summary>
/// The names of the runtime library that generated code uses. One class for each of its types; a test looks every name up in the
/// runtime assembly.
/// </summary>
internal static class RuntimeNames
{
    /// <summary>The namespace of what users see.</summary>
    public const string MainNamespace = "SoftmaxKernels";

    /// <summary>The namespace of what only generated code calls.</summary>
    public const string Namespace = "SoftmaxKernels.Arithmetic";

    /// <summary>Gets all types that generated code names, by their namespaces and metadata names.</summary>
    public static IEnumerable<(string Namespace, string Name)> AllTypes => Types.Concat(TypesOfProfiles).Concat(TypesOfMembers);

    /// <summary>Gets the types that bodies name by an alias.</summary>
    public static IReadOnlyList<(string Namespace, string Name)> Types { get; } =
    [
        (Namespace, nameof(Compilation)),
        (Namespace, nameof(KernelArguments)),
        (Namespace, LabelledRows.Type(4)),
        (Namespace, LabelledRows.Type(8)),
        (Namespace, LabelledRows.Type(16)),
        (Namespace, nameof(Lanes)),
        (Namespace, nameof(PointerArguments)),
        (Namespace, nameof(RowMasks)),
        (Namespace, nameof(RowStatistics)),
        (Namespace, nameof(Sampling)),
        (Namespace, nameof(TargetGradient)),
    ];

    /// <summary>Gets the types of which <see cref="KernelMath.Of"/> and <see cref="RowLoops.Of"/> make those that bodies name by aliases of their own.</summary>
    public static IReadOnlyList<(string Namespace, string Name)> TypesOfProfiles { get; } =
    [
        (Namespace, Profiles.Fastest),
        (Namespace, KernelMath.Type + "`1"),
        (Namespace, Profiles.Reproducible),
        (Namespace, RowLoops.Type + "`1"),
        (Namespace, SizedKernel.Type + "`1"),
        (Namespace, SizedLayer.Type + "`1"),
        (Namespace, SizedNetwork.Type + "`1"),
    ];

    /// <summary>Gets the types that public members name in full.</summary>
    public static IReadOnlyList<(string Namespace, string Name)> TypesOfMembers { get; } =
    [
        (MainNamespace, BinaryCrossEntropyOptions.Type),
        (MainNamespace, CrossEntropyOptions.Type),
        (MainNamespace, EmptyRows.Type),
        (MainNamespace, KernelRandom.Type),
        (MainNamespace, LayerActivation.Type),
        (MainNamespace, LayerInitializer.Type),
        (Namespace, LayerPreparation.Type),
        (Namespace, LayerShape.Type),
        (Namespace, nameof(NetworkParameterFile)),
        (Namespace, NetworkShape.Type),
        (Namespace, NetworkStep.Type),
        (Namespace, PreparationRows.Type),
        (MainNamespace, SamplerOptions.Type),
    ];

    public static class Lanes
    {
        public const string AddInOrder = "Lanes.AddInOrder";
        public const string Allow = "Lanes.Allow";
        public const string AreUnshifted = "Lanes.AreUnshifted";
        public const string CrossEntropy = "Lanes.CrossEntropy";
        public const string MayBeDecided = "Lanes.MayBeDecided";
        public const string IsOrdinaryTemperature = "Lanes.IsOrdinaryTemperature";
        public const string IsUnshifted = "Lanes.IsUnshifted";
        public const string LoadColumns = "Lanes.LoadColumns";
        public const string Max = "Lanes.Max";
        public const string MaxOfHalves = "Lanes.MaxOfHalves";
        public const string Pad = "Lanes.Pad";
        public const string Scale = "Lanes.Scale";
        public const string ShiftDown = "Lanes.ShiftDown";
        public const string StoreColumns = "Lanes.StoreColumns";
        public const string SubtractInDouble = "Lanes.SubtractInDouble";
        public const string Sum = "Lanes.Sum";
        public const string SumInDouble = "Lanes.SumInDouble";
        public const string UnlessEqual = "Lanes.UnlessEqual";

        /// <summary>Loads 1 to 3 elements.</summary>
        public static string Load(int count) => "Lanes.Load" + Text(count);

        /// <summary>Stores 1 to 3 elements.</summary>
        public static string Store(int count) => "Lanes.Store" + Text(count);

        /// <summary>Loads all columns of rows of 2 or 3 elements.</summary>
        public static string LoadAllColumns(int size) => LoadColumns + Text(size);

        /// <summary>Stores all columns of rows of 2 or 3 elements.</summary>
        public static string StoreAllColumns(int size) => StoreColumns + Text(size);
    }

    /// <summary>Members that are called on the alias of a profile, <see cref="Vocabulary.Math"/>.</summary>
    public static class KernelMath
    {
        public const string Type = "KernelMath";
        public const string Settle = "Settle";
        public const string Exp = "Exp";
        public const string Finish = "Finish";
        public const string MaxExponent = "MaxExponent";
        public const string MultiplyAdd = "MultiplyAdd";
        public const string OfTarget = "OfTarget";
        public const string Relu = "Relu";
        public const string ReluGradient = "ReluGradient";
        public const string Sigmoid = "Sigmoid";
        public const string SigmoidGradient = "SigmoidGradient";
        public const string Silu = "Silu";
        public const string SiluGradient = "SiluGradient";
        public const string Tanh = "Tanh";
        public const string TanhDerivative = "TanhDerivative";
        public const string TanhGradient = "TanhGradient";
        public const string Term = "Term";
        public const string TermOfMax = "TermOfMax";

        /// <summary>The full name of the type for one of <see cref="Profiles"/>.</summary>
        public static string Of(string profile) => Namespace + "." + Type + "<global::" + Namespace + "." + profile + ">";
    }

    public static class RowStatistics
    {
        public const string Type = "RowStatistics";
        public const string Mean = "RowStatistics.Mean";
        public const string InverseSum = "InverseSum";
        public const string IsValid = "IsValid";
        public const string LabelGradient = "LabelGradient";
        public const string LogSum = "LogSum";
        public const string LogSumExp = "LogSumExp";
        public const string Loss = "Loss";
        public const string Max = "Max";
        public const string OfTargets = "OfTargets";
    }

    public static class TargetGradient
    {
        public const string Type = "TargetGradient";
    }

    public static class LabelledRows
    {
        public const string AddLosses = "AddLosses";
        public const string Factor = "Factor";
        public const string LabelGradient = "LabelGradient";
        public const string Set = "Set";

        /// <summary>The type for as many rows as a register has lanes.</summary>
        public static string Type(int lanes) => "LabelledRows" + Text(lanes * 32);
    }

    public static class Sampling
    {
        public const string Draw = "Sampling.Draw";
    }

    public static class KernelArguments
    {
        public const string RequireApart = "KernelArguments.RequireApart";
        public const string RequireBatch = "KernelArguments.RequireBatch";
        public const string RequireLabel = "KernelArguments.RequireLabel";
        public const string RequireLabels = "KernelArguments.RequireLabels";
        public const string RequireLength = "KernelArguments.RequireLength";
        public const string RequireMask = "KernelArguments.RequireMask";
        public const string RequireRoom = "KernelArguments.RequireRoom";
        public const string RequireRow = "KernelArguments.RequireRow";
        public const string RequireRows = "KernelArguments.RequireRows";
        public const string RequireSecond = "KernelArguments.RequireSecond";
        public const string RequireTemperature = "KernelArguments.RequireTemperature";
        public const string RequireUniform = "KernelArguments.RequireUniform";
        public const string RequireUniforms = "KernelArguments.RequireUniforms";
    }

    public static class PointerArguments
    {
        public const string Require = "PointerArguments.Require";
        public const string RequireDraws = "PointerArguments.RequireDraws";
        public const string RequireRows = "PointerArguments.RequireRows";
    }

    public static class Compilation
    {
        public const string AtOnce = "Compilation.AtOnce";
        public const string AtOnceOrInlined = "Compilation.AtOnceOrInlined";
    }

    public static class RowMasks
    {
        public const string AllowGradient = "RowMasks.AllowGradient";
        public const string OfRow = "RowMasks.OfRow";
    }

    public static class CrossEntropyOptions
    {
        public const string Type = "CrossEntropyOptions";
    }

    public static class EmptyRows
    {
        public const string Type = "EmptyRows";
        public const string Zero = "Zero";
    }

    public static class KernelRandom
    {
        public const string Type = "KernelRandom";
    }

    public static class SamplerOptions
    {
        public const string Type = "SamplerOptions";
    }

    public static class PreparationRows
    {
        public const string Type = "PreparationRows";
        public const string Of = "Of";
        public const string Allowed = "Allowed";
        public const string AllowedBytes = "AllowedBytes";
        public const string Batch = "Batch";
        public const string BatchDestination = "BatchDestination";
        public const string BatchUniforms = "BatchUniforms";
        public const string BinaryOptions = "BinaryOptions";
        public const string Classes = "Classes";
        public const string ClassUniforms = "ClassUniforms";
        public const string Count = "Count";
        public const string Destination = "Destination";
        public const string DrawCount = "DrawCount";
        public const string DrawnClasses = "DrawnClasses";
        public const string Draws = "Draws";
        public const string KernelRandom = "KernelRandom";
        public const string Label = "Label";
        public const string Labels = "Labels";
        public const string LongLabels = "LongLabels";
        public const string LossOptions = "LossOptions";
        public const string LossTemperature = "LossTemperature";
        public const string Matrix = "Matrix";
        public const string Random = "Random";
        public const string Results = "Results";
        public const string Row = "Row";
        public const string SamplerOptions = "SamplerOptions";
        public const string Scale = "Scale";
        public const string Stride = "Stride";
        public const string Temperature = "Temperature";
        public const string Uniform = "Uniform";
        public const string Uniforms = "Uniforms";
    }

    /// <summary>The profiles as type arguments.</summary>
    public static class Profiles
    {
        public const string Fastest = "Fastest";
        public const string Reproducible = "Reproducible";
    }

    /// <summary>Members that are called on the alias of a profile's loops, <see cref="Vocabulary.Loops"/>, are named as those of a kernel.</summary>
    public static class RowLoops
    {
        public const string Type = "RowLoops";

        /// <summary>The full name of the type for one of <see cref="Profiles"/>.</summary>
        public static string Of(string profile) => Namespace + "." + Type + "<global::" + Namespace + "." + profile + ">";
    }

    /// <summary>Members are named as those of a kernel, and take its size as their last argument.</summary>
    public static class SizedKernel
    {
        public const string Type = "SizedKernel";

        /// <summary>The full name of the type for one of <see cref="Profiles"/>.</summary>
        public static string Of(string profile) => Namespace + "." + Type + "<global::" + Namespace + "." + profile + ">";
    }

    /// <summary>Members are named as those of a layer, and take its shape as their last argument.</summary>
    public static class SizedLayer
    {
        public const string Type = "SizedLayer";

        /// <summary>The full name of the type for one of <see cref="Profiles"/>.</summary>
        public static string Of(string profile) => Namespace + "." + Type + "<global::" + Namespace + "." + profile + ">";
    }

    /// <summary>Members are named as those of a network, and take its shape as their last argument.</summary>
    public static class SizedNetwork
    {
        public const string Type = "SizedNetwork";

        /// <summary>The full name of the type for one of <see cref="Profiles"/>.</summary>
        public static string Of(string profile) => Namespace + "." + Type + "<global::" + Namespace + "." + profile + ">";
    }

    public static class NetworkShape
    {
        public const string Type = "NetworkShape";
    }

    /// <summary>Its factories are named as the kinds of steps.</summary>
    public static class NetworkStep
    {
        public const string Type = "NetworkStep";
    }

    public static class NetworkParameterFile
    {
        public const string Read = "NetworkParameterFile.Read";
    }

    public static class LayerShape
    {
        public const string Type = "LayerShape";
    }

    public static class BinaryCrossEntropyOptions
    {
        public const string Type = "BinaryCrossEntropyOptions";
    }

    public static class LayerActivation
    {
        public const string Type = "LayerActivation";
    }

    public static class LayerInitializer
    {
        public const string Type = "LayerInitializer";
        public const string GlorotUniform = "GlorotUniform";
    }

    public static class LayerPreparation
    {
        public const string Type = "LayerPreparation";
        public const string Allowed = "Allowed";
        public const string AllowedRows = "AllowedRows";
        public const string Biases = "Biases";
        public const string Classes = "Classes";
        public const string Count = "Count";
        public const string Destination = "Destination";
        public const string DestinationRows = "DestinationRows";
        public const string Gradients = "Gradients";
        public const string Initializer = "Initializer";
        public const string InputGradientRows = "InputGradientRows";
        public const string InputGradients = "InputGradients";
        public const string InputRows = "InputRows";
        public const string Inputs = "Inputs";
        public const string Label = "Label";
        public const string Labels = "Labels";
        public const string Layer = "Layer";
        public const string OutputRows = "OutputRows";
        public const string Of = "Of";
        public const string Outputs = "Outputs";
        public const string Parameters = "Parameters";
        public const string Scale = "Scale";
        public const string Scales = "Scales";
        public const string Seed = "Seed";
        public const string Temperature = "Temperature";
        public const string Uniform = "Uniform";
        public const string Uniforms = "Uniforms";
        public const string UnpackedBiases = "UnpackedBiases";
        public const string UnpackedWeights = "UnpackedWeights";
        public const string Weights = "Weights";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

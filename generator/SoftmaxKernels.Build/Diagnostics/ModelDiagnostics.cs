using System.Collections.Generic;

namespace SoftmaxKernels.Build.Diagnostics;

/// <summary>Every kind of failure. The table of <c>generator/docs/SMKN.md</c> says what to do about each.</summary>
internal static class ModelDiagnostics
{
    /// <summary>SMKN001: the file is missing, locked or too large.</summary>
    public static readonly DiagnosticDescriptor FileNotReadable = new(
        "SMKN001", "Model file cannot be read", "The model file cannot be read: {0}");

    /// <summary>SMKN002: a name that ends neither as ONNX nor as safetensors.</summary>
    public static readonly DiagnosticDescriptor UnknownFormat = new(
        "SMKN002", "Model file has an unknown format", "A model is a file whose name ends with .onnx or .safetensors, and this one ends with '{0}'");

    /// <summary>SMKN003: the file breaks the rules of its format.</summary>
    public static readonly DiagnosticDescriptor Damaged = new(
        "SMKN003", "Model file is damaged", "The file is damaged, or no model: {0}");

    /// <summary>SMKN004: the version of the operators.</summary>
    public static readonly DiagnosticDescriptor Opset = new(
        "SMKN004", "Operator set is not supported", "The model needs {0}; supported are the versions 7 to 23 of the operators of ONNX");

    /// <summary>SMKN005: more nodes, values or numbers than the reader takes.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new(
        "SMKN005", "Model is too large", "The model has too much of {0}: at most {1}");

    /// <summary>SMKN006: the graph contradicts itself.</summary>
    public static readonly DiagnosticDescriptor Graph = new(
        "SMKN006", "Graph is not valid", "The graph is not valid: {0}");

    /// <summary>SMKN007: a tensor whose data do not fit what it says of itself.</summary>
    public static readonly DiagnosticDescriptor Tensor = new(
        "SMKN007", "Tensor is not valid", "The tensor '{0}' is not valid: {1}");

    /// <summary>SMKN008: a tensor of numbers that a kernel cannot have.</summary>
    public static readonly DiagnosticDescriptor TensorType = new(
        "SMKN008", "Tensor type is not supported", "The tensor '{0}' has {1}; weights are float, float16, bfloat16, or double where each value is a float exactly");

    /// <summary>SMKN009: the weights are in another file.</summary>
    public static readonly DiagnosticDescriptor ExternalData = new(
        "SMKN009", "Weights are in another file", "The data of the tensor '{0}' are in another file; export the model as one file (external_data=False)");

    /// <summary>SMKN010: a weight is not a number.</summary>
    public static readonly DiagnosticDescriptor NotFinite = new(
        "SMKN010", "Weight is not finite", "The number {1} of {0} is {2}");

    /// <summary>SMKN011: an operator that no kernel has.</summary>
    public static readonly DiagnosticDescriptor Operator = new(
        "SMKN011", "Operator is not supported", "The operator of the node '{0}' is not supported: {1}{2}");

    /// <summary>SMKN012: an operator in a form that no kernel has.</summary>
    public static readonly DiagnosticDescriptor OperatorForm = new(
        "SMKN012", "Operator is not supported in this form", "The node '{0}' ({1}) is not supported in this form: {2}");

    /// <summary>SMKN013: values that meet where a kernel has one row.</summary>
    public static readonly DiagnosticDescriptor Branches = new(
        "SMKN013", "Network has branches", "The node '{0}' ({1}) joins {2}; a kernel is one sequence of layers");

    /// <summary>SMKN014: shapes that are unknown, or do not fit.</summary>
    public static readonly DiagnosticDescriptor Shape = new(
        "SMKN014", "Shape is unknown or does not fit", "The node '{0}' ({1}) has a shape that does not fit: {2}");

    /// <summary>SMKN015: an input that is not one row of floats.</summary>
    public static readonly DiagnosticDescriptor Input = new(
        "SMKN015", "Input is not a row of floats", "The input '{0}' cannot be a row of floats: {1}");

    /// <summary>SMKN016: no output, or several.</summary>
    public static readonly DiagnosticDescriptor Output = new(
        "SMKN016", "Output must be chosen", "{0}");

    /// <summary>SMKN017: a layer larger than the kernels are.</summary>
    public static readonly DiagnosticDescriptor LayerSize = new(
        "SMKN017", "Layer is too large", "{0} has {1} inputs and {2} outputs; each may be 1 to 65,536, and their product at most 16,777,216");

    /// <summary>SMKN018: the tensors of a safetensors file are not those of the network described.</summary>
    public static readonly DiagnosticDescriptor Tensors = new(
        "SMKN018", "Tensors do not fit the sizes", "The tensors do not fit: {0}");

    /// <summary>SMKN019: metadata of the item that mean nothing.</summary>
    public static readonly DiagnosticDescriptor Metadata = new(
        "SMKN019", "Metadata of the item are not valid", "The metadata {0} of the item {1}");

    /// <summary>SMKN020: the text cannot be written.</summary>
    public static readonly DiagnosticDescriptor NotWritten = new(
        "SMKN020", "Network cannot be written", "The text of the network cannot be written: {0}");

    /// <summary>SMKN021: the step itself is at fault.</summary>
    public static readonly DiagnosticDescriptor Unexpected = new(
        "SMKN021", "Unexpected failure of the build step", "The build step failed unexpectedly, which is a mistake of its own; please report it with the model: {0}");

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        FileNotReadable, UnknownFormat, Damaged, Opset, TooLarge, Graph, Tensor, TensorType, ExternalData, NotFinite, Operator,
        OperatorForm, Branches, Shape, Input, Output, LayerSize, Tensors, Metadata, NotWritten, Unexpected,
    ];
}

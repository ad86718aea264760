using Microsoft.CodeAnalysis;

namespace SoftmaxKernels.Generator.Diagnostics;

/// <summary>Every diagnostic of this package. Each has a page in <c>generator/docs</c>.</summary>
internal static class DiagnosticDescriptors
{
    /// <summary>SMK0001: the annotated type is not partial.</summary>
    public static readonly DiagnosticDescriptor TypeNotPartial = Error(
        "SMK0001",
        "Kernel type must be partial",
        "'{0}' must be partial, so that the kernels can be added to it");

    /// <summary>SMK0002: a type around the annotated type is not partial.</summary>
    public static readonly DiagnosticDescriptor ContainingTypeNotPartial = Error(
        "SMK0002",
        "Type around a kernel type must be partial",
        "'{0}' must be partial, so that the kernels can be added to '{1}' inside it");

    /// <summary>SMK0003: the size is missing or out of range.</summary>
    public static readonly DiagnosticDescriptor InvalidSize = Error(
        "SMK0003",
        "Size must be given and in range",
        "The Size of '{0}' must be 1 to 1,048,576, and it is {1}");

    /// <summary>SMK0004: the type is of a kind that cannot hold the members.</summary>
    public static readonly DiagnosticDescriptor UnsuitableType = Error(
        "SMK0004",
        "Type cannot hold kernels",
        "'{0}' cannot hold kernels, since it is {1}");

    /// <summary>SMK0005: the name of a generated member is taken.</summary>
    public static readonly DiagnosticDescriptor NameTaken = Warning(
        "SMK0005",
        "Name of a generated member is taken",
        "'{0}' is not generated, since {1}");

    /// <summary>SMK0006: the language version is too old.</summary>
    public static readonly DiagnosticDescriptor LanguageTooOld = Error(
        "SMK0006",
        "Kernels need C# 7.3 or later",
        "The kernels of '{0}' need C# 7.3 or later, and this project is compiled as C# {1}");

    /// <summary>SMK0007: <c>Methods</c> or <c>Arithmetic</c> is not a value of its enumeration.</summary>
    public static readonly DiagnosticDescriptor UndefinedOption = Error(
        "SMK0007",
        "Option must be a defined value",
        "The {1} of '{0}' is {2}, which {3} does not define");

    /// <summary>SMK0008: a span whose length is a constant does not fit the kernel that it is passed to.</summary>
    public static readonly DiagnosticDescriptor LengthDoesNotFit = Warning(
        "SMK0008",
        "Length does not fit the kernel",
        "'{0}' of '{1}' must have {2}, and this has {3}");

    /// <summary>SMK0009: <c>GenericKernel</c> does what a kernel class is there for.</summary>
    public static readonly DiagnosticDescriptor KernelCovers = Info(
        "SMK0009",
        "A kernel covers this length",
        "'{0}' does the same for rows of {1}, faster");

    /// <summary>SMK0010: Native AOT compiles for the oldest processors.</summary>
    public static readonly DiagnosticDescriptor NarrowNativeAot = Info(
        "SMK0010",
        "Native AOT leaves out wide vectors",
        "Native AOT compiles the kernels for the oldest x64 processors, with 128 bits and without fused multiply-add, unless the property IlcInstructionSet names newer ones",
        WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>SMK0012: overloads with pointers in a project without unsafe code.</summary>
    public static readonly DiagnosticDescriptor UnsafeNotAllowed = Error(
        "SMK0012",
        "Pointers need unsafe code",
        "'{0}' asks for overloads with pointers, and this project does not allow unsafe code");

    /// <summary>SMK0013: the types of the runtime library cannot be named.</summary>
    public static readonly DiagnosticDescriptor RuntimeOutOfReach = Error(
        "SMK0013",
        "Generated code cannot name the runtime library",
        "The kernels of '{0}' cannot use '{1}' of the runtime library, since {2}");

    /// <summary>SMK0014: <c>Methods</c> names no method.</summary>
    public static readonly DiagnosticDescriptor NoMethods = Warning(
        "SMK0014",
        "Methods names no method",
        "The Methods of '{0}' is {1}, which names no method");

    /// <summary>SMK0015: a constant that a kernel refuses.</summary>
    public static readonly DiagnosticDescriptor ValueOutOfRange = Warning(
        "SMK0015",
        "Argument is out of range",
        "'{0}' of '{1}' must be {2}, and this is {3}");

    /// <summary>SMK0016: the shape or the slope of a layer is out of range.</summary>
    public static readonly DiagnosticDescriptor LayerOptionOutOfRange = Error(
        "SMK0016",
        "Option of a layer is out of range",
        "The {1} of '{0}' is {2}; it must be {3}");

    /// <summary>SMK0017: a softmax layer of one output.</summary>
    public static readonly DiagnosticDescriptor SoftmaxOfOne = Warning(
        "SMK0017",
        "Softmax of one output",
        "The softmax of '{0}' has one output, which is always 1; a probability of its own takes the activation Sigmoid");

    /// <summary>SMK0018: methods of classes, and a layer or network without.</summary>
    public static readonly DiagnosticDescriptor NoClasses = Warning(
        "SMK0018",
        "Only softmax layers have classes",
        "'{0}' gets no {1}: only {2}");

    /// <summary>SMK0019: the model of a network is not there, or is not what can become a kernel.</summary>
    public static readonly DiagnosticDescriptor ModelNotUsable = Error(
        "SMK0019",
        "Model cannot become a kernel",
        "The model '{1}' of '{0}' {2}");

    private const string Category = "SoftmaxKernels";

    // Of an error, nothing is generated. Whoever turned it off would be left with a type that has no members and no reason.
    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Error, WellKnownDiagnosticTags.NotConfigurable);

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string title, string message, params string[] tags) =>
        Create(id, title, message, DiagnosticSeverity.Info, tags);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(id), customTags: tags);
}

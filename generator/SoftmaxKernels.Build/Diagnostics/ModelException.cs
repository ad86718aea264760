using System;

namespace SoftmaxKernels.Build.Diagnostics;

/// <summary>Ends the work on a model, or on one of its nodes. It is always caught inside this assembly.</summary>
/// <param name="diagnostic">Why.</param>
internal sealed class ModelException(ModelDiagnostic diagnostic) : Exception(diagnostic.Message)
{
    /// <summary>Initializes a new instance of the <see cref="ModelException"/> class.</summary>
    /// <param name="descriptor">The kind of failure.</param>
    /// <param name="arguments">What its message format asks for.</param>
    public ModelException(DiagnosticDescriptor descriptor, params object[] arguments)
        : this(descriptor.With(arguments))
    {
    }

    /// <summary>Gets why the work ended.</summary>
    public ModelDiagnostic Diagnostic { get; } = diagnostic;
}

using System;
using Microsoft.CodeAnalysis;

namespace SoftmaxKernels.Generator.Diagnostics;

/// <summary>What the validator found out about one type.</summary>
/// <param name="report">What to do with a diagnostic; the generator, which leaves them to the analyzer, has nothing to do.</param>
internal sealed class Findings(Action<Diagnostic>? report)
{
    /// <summary>Gets a value indicating whether something stands against generating code.</summary>
    public bool HasError { get; private set; }

    /// <summary>Adds an error.</summary>
    /// <param name="descriptor">The diagnostic.</param>
    /// <param name="location">Where to show it.</param>
    /// <param name="arguments">The arguments of its message.</param>
    public void Error(DiagnosticDescriptor descriptor, Location? location, params object[] arguments)
    {
        HasError = true;
        report?.Invoke(Diagnostic.Create(descriptor, location, arguments));
    }

    /// <summary>Adds an error that the compiler reports, so that no one else needs to.</summary>
    public void CompilerError() => HasError = true;

    /// <summary>Adds something that does not stand against generating code.</summary>
    /// <param name="descriptor">The diagnostic.</param>
    /// <param name="severity">Its severity.</param>
    /// <param name="location">Where to show it.</param>
    /// <param name="arguments">The arguments of its message.</param>
    public void Remark(DiagnosticDescriptor descriptor, DiagnosticSeverity severity, Location? location, params object[] arguments) =>
        report?.Invoke(Diagnostic.Create(descriptor, location, severity, additionalLocations: null, properties: null, arguments));
}

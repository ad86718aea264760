namespace SoftmaxKernels.Build.Diagnostics;

/// <summary>Why a model cannot be taken.</summary>
/// <param name="Descriptor">The kind of failure.</param>
/// <param name="Message">What it says.</param>
internal sealed record ModelDiagnostic(DiagnosticDescriptor Descriptor, string Message)
{
    /// <summary>Gets the name of the kind of failure.</summary>
    public string Id => Descriptor.Id;
}

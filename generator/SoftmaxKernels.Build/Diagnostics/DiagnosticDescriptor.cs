using System.Globalization;

namespace SoftmaxKernels.Build.Diagnostics;

/// <summary>A kind of failure.</summary>
/// <param name="Id">Its name, <c>SMKN001</c> for instance.</param>
/// <param name="Title">What it is, in general.</param>
/// <param name="MessageFormat">What it says of one case.</param>
internal sealed record DiagnosticDescriptor(string Id, string Title, string MessageFormat)
{
    /// <summary>One case of it.</summary>
    /// <param name="arguments">What the message format asks for.</param>
    public ModelDiagnostic With(params object[] arguments) =>
        new(this, string.Format(CultureInfo.InvariantCulture, MessageFormat, arguments));
}

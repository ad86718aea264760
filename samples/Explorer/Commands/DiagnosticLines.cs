using System;
using System.Globalization;
using System.Linq;
using Explorer.Compilation;
using Microsoft.CodeAnalysis;

namespace Explorer.Commands;

/// <summary>What the compiler says about a kernel, on the error output.</summary>
internal static class DiagnosticLines
{
    /// <summary>Writes the diagnostics.</summary>
    /// <param name="code">The kernel.</param>
    /// <returns>Whether there is an error, so that there is no code.</returns>
    public static bool Write(KernelCode code)
    {
        foreach (Diagnostic diagnostic in code.Diagnostics)
        {
            Console.Error.WriteLine($"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
        }

        return code.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}

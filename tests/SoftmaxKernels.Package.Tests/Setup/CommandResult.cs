using System.Text.RegularExpressions;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Setup;

/// <summary>What a command did.</summary>
/// <param name="CommandLine">The command, for messages.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
internal sealed partial record CommandResult(string CommandLine, int ExitCode, string Output, string Errors)
{
    /// <summary>Asserts that the command succeeded and had nothing to warn of.</summary>
    /// <returns>What it wrote to standard output.</returns>
    public string Succeeded()
    {
        Assert.True(ExitCode == 0, $"{CommandLine} exited with {ExitCode}:\n{Output}{Errors}");
        Assert.DoesNotMatch(Warning(), Output + Errors);
        return Output;
    }

    [GeneratedRegex(@"\bwarning [A-Z]+[0-9]+|: warning\b")]
    private static partial Regex Warning();
}

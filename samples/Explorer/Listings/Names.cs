using System;
using System.Text.RegularExpressions;
using Explorer.Requests;

namespace Explorer.Listings;

/// <summary>Names as people write them, from those of the JIT.</summary>
internal static partial class Names
{
    /// <summary>A method, with its type where that says something.</summary>
    /// <param name="method">The method.</param>
    /// <param name="kernel">The full name of the kernel's type.</param>
    public static string Of(JitMethod method, string kernel)
    {
        string plain = MethodMaps.PlainName(method.Type);
        if (plain == kernel)
        {
            return method.Name + ArgumentsOf(method.Signature);
        }

        string generic = GenericPattern().Match(method.Signature) is { Success: true } match ? $"<{LastPart(match.Groups["argument"].Value)}>" : string.Empty;
        return IsGenerated(method) ? method.Name : $"{LastPart(plain)}.{method.Name}{generic}";
    }

    /// <summary>Whether a method was written by the generator.</summary>
    /// <param name="method">The method.</param>
    public static bool IsGenerated(JitMethod method) => method.Type.StartsWith("SoftmaxKernels.Generated.", StringComparison.Ordinal);

    /// <summary>Whether a method is in the assembly of the kernel.</summary>
    /// <param name="method">The method.</param>
    public static bool IsOfKernel(JitMethod method) =>
        IsGenerated(method) || method.Type.StartsWith(KernelRequest.Namespace + ".", StringComparison.Ordinal);

    /// <summary>An instruction whose target is named as shortly as it can be.</summary>
    /// <param name="instruction">The instruction.</param>
    public static string Shortened(string instruction) =>
        JitMethod.TargetOf(instruction) is { } target && TargetPattern().Match(target) is { Success: true } match
            ? instruction.Replace(
                target, $"{LastPart(MethodMaps.PlainName(match.Groups["type"].Value))}:{match.Groups["name"].Value}", StringComparison.Ordinal)
            : instruction;

    private static string ArgumentsOf(string signature)
    {
        Match match = ArgumentsPattern().Match(signature);
        string arguments = SpanPattern().Replace(match.Groups["arguments"].Value, "${span}<${element}>");
        return $"({arguments.Replace(",", ", ", StringComparison.Ordinal)})";
    }

    // Of "A.B+<C_g>F12__D`1" it is "D".
    private static string LastPart(string name) => LastPartPattern().Match(name).Groups["name"].Value;

    [GeneratedRegex(@"(^|[.+]|>F[0-9A-F]{64}__)(?<name>[^.+`>]+)(`\d+)?$")]
    private static partial Regex LastPartPattern();

    [GeneratedRegex(@"^(?<type>[^(]+):(?<name>[^:(\[]+)(\[[^(]*\])?\(")]
    private static partial Regex TargetPattern();

    [GeneratedRegex(@"^\[(?<argument>[\w.]+)\]")]
    private static partial Regex GenericPattern();

    [GeneratedRegex(@"\((?<arguments>.*?)\)")]
    private static partial Regex ArgumentsPattern();

    [GeneratedRegex(@"System\.(?<span>ReadOnlySpan|Span)`1\[(?<element>\w+)\]")]
    private static partial Regex SpanPattern();
}

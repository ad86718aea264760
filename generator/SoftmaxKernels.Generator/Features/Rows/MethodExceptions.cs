using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>What a method throws, which follows from its parameters.</summary>
internal static class MethodExceptions
{
    private const string Argument = "ArgumentException";
    private const string OutOfRange = "ArgumentOutOfRangeException";

    /// <summary>The exceptions of a method, each with its type, without its namespace System, and when it is thrown.</summary>
    /// <param name="method">The method.</param>
    public static IEnumerable<(string Type, string Text)> Of(RowMethod method) => method.WithSpans is null ? OfSpans(method) : OfPointers(method);

    private static IEnumerable<(string Type, string Text)> OfSpans(RowMethod method)
    {
        yield return (Argument, !WritesFrom(method) ? "A span has a wrong length."
            : MayShare(method) ? "A span has a wrong length, or the destination overlaps an input partially."
            : "A span has a wrong length, or the two overlap.");
        foreach ((string, string) exception in OfValues(method))
        {
            yield return exception;
        }
    }

    private static IEnumerable<(string Type, string Text)> OfPointers(RowMethod method)
    {
        yield return ("ArgumentNullException", method.IsBatch ? "A pointer is null, and there are rows." : "A pointer is null.");
        if (method.IsBatch)
        {
            yield return (OutOfRange, "The number of rows is negative, or they have more elements than a span can have.");
        }

        if (method.Has(ParameterRole.DrawCount))
        {
            yield return (OutOfRange, "The number of draws is less than 1, or more than there are classes.");
        }

        // Without lengths, that of a span cannot be wrong.
        if (WritesFrom(method))
        {
            yield return (Argument, MayShare(method) ? "The destination overlaps an input partially." : "The destination overlaps an input.");
        }

        foreach ((string, string) exception in OfValues(method))
        {
            yield return exception;
        }
    }

    private static IEnumerable<(string Type, string Text)> OfValues(RowMethod method)
    {
        bool temperature = method.Has(ParameterRole.Temperature);
        bool uniform = method.Has(ParameterRole.Uniform) || method.Has(ParameterRole.Uniforms) || method.Has(ParameterRole.Draws);
        if (temperature || uniform)
        {
            yield return (OutOfRange, !uniform ? "The temperature is negative or NaN."
                : temperature ? "The temperature is negative or NaN, or a number is outside [0, 1)."
                : "A number is outside [0, 1).");
        }

        if (method.Parameters.Any(parameter => parameter is { Role: ParameterRole.Label or ParameterRole.Labels, OutOfRange: null }))
        {
            yield return (OutOfRange, "A label is not a class index.");
        }

        foreach (string reason in method.Parameters.Select(parameter => parameter.OutOfRange).OfType<string>().Distinct())
        {
            yield return (OutOfRange, reason);
        }

        foreach ((string, string) refusal in method.Parameters.Select(parameter => parameter.Refusal).OfType<(string, string)>())
        {
            yield return refusal;
        }
    }

    private static bool WritesFrom(RowMethod method) =>
        MayShare(method) || method.Has(ParameterRole.Matrix) || method.Has(ParameterRole.Classes) || method.Has(ParameterRole.RowResults)
        || method.Has(ParameterRole.DrawnClasses);

    private static bool MayShare(RowMethod method) => method.Has(ParameterRole.Destination);
}

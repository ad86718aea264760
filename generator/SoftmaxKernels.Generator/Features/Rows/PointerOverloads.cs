using System;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>The overloads with pointers: they check what spans cannot be made of, and call the method with spans.</summary>
internal static class PointerOverloads
{
    /// <summary>Writes the statements of an overload.</summary>
    /// <param name="source">Where to write.</param>
    /// <param name="method">The overload.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="runtime">What stands before the name of a type of the runtime.</param>
    /// <param name="system">What stands before the name of a type of the namespace System.</param>
    /// <param name="call">The call of the method with spans, given its arguments.</param>
    public static void Write(SourceWriter source, RowMethod method, int size, string runtime, string system, Func<string, string> call)
    {
        RowMethod spans = method.WithSpans!;
        string rows = Parameters.RowCount.Name;
        string unread = string.Empty;
        if (method.IsBatch)
        {
            source.Line("int length = " + Rows(spans.Parameters[0]) + ";");

            // What "fixed" makes of an empty array.
            unread = " || " + rows + " == 0";
        }

        string draws = Parameters.DrawCount.Name;
        if (method.Has(ParameterRole.DrawCount))
        {
            source.Line(runtime + PointerArguments.RequireDraws + "(" + draws + ", " + size + ");");
        }

        foreach (Parameter parameter in spans.Parameters.Where(parameter => parameter.IsSpan))
        {
            source.Line(runtime + PointerArguments.Require + "(" + parameter.Name + " != null" + unread + ", " + NameOf(parameter) + ");");
        }

        string arguments = string.Join(", ", spans.Parameters.Select(parameter => parameter.IsSpan
            ? "new " + parameter.SpanType(system) + "(" + parameter.Name + ", " + Length(parameter) + ")"
            : parameter.Argument));
        source.Line((method.Returns == "void" ? string.Empty : "return ") + call(arguments) + ";");

        // In the user's namespaces nameof may be the name of something else.
        string NameOf(Parameter parameter) => runtime.Length == 0 ? "nameof(" + parameter.Name + ")" : "\"" + parameter.Name + "\"";

        string Length(Parameter parameter)
        {
            string elements = size.ToString(CultureInfo.InvariantCulture);
            return parameter.IsOnePerRow ? rows
                : parameter.IsOfAnyLength ? (method.IsBatch ? rows + " * " : string.Empty) + draws
                : parameter != spans.Parameters[0] && spans.StrideOf(parameter) is not null ? Rows(parameter)
                : method.IsBatch && parameter.Role != ParameterRole.PerClass ? "length"
                : parameter.Role == ParameterRole.Matrix ? elements + " * " + elements
                : elements;
        }

        string Rows(Parameter parameter) => runtime + PointerArguments.RequireRows + "(" + rows + ", " + size
            + (spans.StrideOf(parameter) is { } stride ? ", " + stride.Name + ", " + NameOf(stride) : string.Empty) + ")";
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>The overloads of layers and networks with pointers: they check what spans cannot be made of, and call what takes spans.</summary>
internal static class LayerPointers
{
    /// <summary>Writes the statements of an overload.</summary>
    /// <param name="source">Where to write.</param>
    /// <param name="counts">The elements of the arguments.</param>
    /// <param name="method">The overload.</param>
    /// <param name="call">What takes spans, and its last argument, which is the shape.</param>
    public static void Write(SourceWriter source, ElementCounts counts, LayerMethod method, (string Called, string Shape) call)
    {
        string runtime = "global::" + Namespace + ".";
        if (method.IsBatch)
        {
            // A number of rows that fits both.
            int largest = Math.Max(counts.Inputs, counts.Outputs);
            source.Line(runtime + PointerArguments.RequireRows + "(rows, " + largest.ToString(CultureInfo.InvariantCulture) + ");");
        }

        foreach (LayerParameter parameter in method.Parameters.Where(parameter => parameter.IsSpan && !parameter.MayBeEmpty))
        {
            string unread = method.IsBatch && parameter.IsPerRow ? " || rows == 0" : string.Empty;
            if (parameter.Elements(counts) > 0)
            {
                source.Line(runtime + PointerArguments.Require + "(" + parameter.Name + " != null" + unread + ", nameof(" + parameter.Name + "));");
            }
        }

        (string called, string shape) = call;
        source.Line((method.Returns == "void" ? string.Empty : "return ") + called + "(");
        using (source.Indent())
        {
            foreach (LayerParameter parameter in method.Parameters)
            {
                source.Line(Argument(parameter) + ",");
            }

            source.Line(shape + ");");
        }

        string Argument(LayerParameter parameter) => !parameter.IsSpan
            ? parameter.Name
            : "new " + parameter.SpanType("global::System.") + "(" + parameter.Name + ", "
                + (parameter.MayBeEmpty ? parameter.Name + " == null ? 0 : " : string.Empty) + method.LengthOf(parameter, counts) + ")";
    }

    /// <summary>Writes the calls by which overloads are compiled.</summary>
    /// <param name="source">Where to write.</param>
    /// <param name="methods">The overloads.</param>
    public static void WritePreparation(SourceWriter source, IReadOnlyList<LayerMethod> methods)
    {
        if (methods.Count == 0)
        {
            return;
        }

        source.Line();
        IEnumerable<IGrouping<string, string>> spans = methods
            .SelectMany(method => method.Parameters.Where(parameter => parameter.IsSpan).Select(parameter => (parameter.Type, parameter.Preparation)))
            .Distinct()
            .GroupBy(span => span.Type, span => span.Preparation);
        foreach (IGrouping<string, string> type in spans)
        {
            source.Line("fixed (" + type.Key + "* " + string.Join(", ", type.Select(name => Local(name) + " = rows." + name)) + ")");
        }

        using (source.Block())
        {
            foreach (LayerMethod method in methods)
            {
                source.Line(method.Name + "(" + string.Join(", ", method.Parameters.SelectMany(Arguments)) + ");");

                IEnumerable<string> Arguments(LayerParameter parameter)
                {
                    yield return parameter.IsSpan ? Local(parameter.Preparation) : "rows." + parameter.Preparation;
                    if (method.IsBatch && parameter.Name == LayerParameters.Inputs.Name)
                    {
                        yield return "rows." + LayerPreparation.Count;
                    }
                }
            }
        }
    }

    private static string Local(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}

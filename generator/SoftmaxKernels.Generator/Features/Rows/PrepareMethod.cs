using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>
/// <c>Prepare()</c>: calls every method on rows that the runtime supplies, of every kind that takes a way of its own, so that all
/// they reach is compiled.
/// </summary>
internal static class PrepareMethod
{
    /// <summary>The squares of longer rows take more memory than a preparation should.</summary>
    private const int LargestMatrix = 512;

    /// <summary>Writes the member, which calls the others as anyone does: those that the user replaced are not called.</summary>
    /// <param name="source">Where to write.</param>
    /// <param name="attributes">The attributes of a generated member.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="methods">The methods of the kernel.</param>
    public static void Write(SourceWriter source, string[] attributes, int size, IEnumerable<RowMethod> methods)
    {
        string rows = "global::" + Namespace + "." + PreparationRows.Type;
        source.Line();
        source.Line("/// <summary>Has all that the other methods reach compiled now, on this thread, so that none of them waits for it later.</summary>");
        source.Line("/// <remarks>Some milliseconds for each method the first time. Nothing to do where code is compiled ahead of time.</remarks>");
        foreach (string attribute in attributes)
        {
            source.Line(attribute);
        }

        using (source.Block("public static void " + RowMethods.PrepareSignature))
        {
            source.Comment("Ordinary rows, decided ones, and rows that are left to the runtime library.");
            using (source.Block("foreach (" + rows + " rows in " + rows + "." + PreparationRows.Of + "(" + size.ToString(CultureInfo.InvariantCulture) + "))"))
            {
                foreach (RowMethod method in methods.Where(method => method.WithSpans is null && !(method.Has(ParameterRole.Matrix) && size > LargestMatrix)))
                {
                    source.Line(method.Name + "(" + string.Join(", ", method.Parameters.Select(parameter => Argument(method, parameter))) + ");");
                }
            }
        }
    }

    private static string Argument(RowMethod method, Parameter parameter) => "rows." + parameter.Role switch
    {
        ParameterRole.Row => method.IsBatch ? PreparationRows.Batch : PreparationRows.Row,
        ParameterRole.Destination => method.IsBatch ? PreparationRows.BatchDestination : PreparationRows.Destination,
        ParameterRole.Matrix => PreparationRows.Matrix,
        ParameterRole.Classes => PreparationRows.Classes,
        ParameterRole.Label => PreparationRows.Label,
        ParameterRole.Labels => PreparationRows.Labels,
        ParameterRole.Uniform => PreparationRows.Uniform,
        ParameterRole.Uniforms => PreparationRows.Uniforms,
        ParameterRole.Temperature => PreparationRows.Temperature,
        _ => PreparationRows.Scale,
    };
}

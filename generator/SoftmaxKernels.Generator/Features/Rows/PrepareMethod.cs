using System;
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
    /// <summary>Writes the member, which calls the others as anyone does: those that the user replaced are not called.</summary>
    /// <param name="source">Where to write.</param>
    /// <param name="attributes">The attributes of a generated member.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="methods">The methods of the kernel that are called.</param>
    /// <param name="leavesOut">Whether it has others.</param>
    public static void Write(SourceWriter source, string[] attributes, int size, IReadOnlyList<RowMethod> methods, bool leavesOut)
    {
        List<RowMethod> called = methods.Where(method => !method.Has(ParameterRole.Matrix) || size <= Contract.LargestPreparedJacobian).ToList();
        List<RowMethod> withPointers = called.Where(method => method.WithSpans is not null).ToList();
        string rows = "global::" + Namespace + "." + PreparationRows.Type;
        source.Line();
        source.Line("/// <summary>Has all that the other methods reach compiled now, on this thread, so that none of them waits for it later.</summary>");
        source.Line("/// <remarks>"
            + "Some milliseconds for each method the first time. Nothing to do where code is compiled ahead of time."
            + (leavesOut ? " Not those that nothing in this project names." : string.Empty)
            + (called.Count < methods.Count ? " Not <c>SoftmaxJacobian</c>, whose result would take much memory." : string.Empty)
            + "</remarks>");
        foreach (string attribute in attributes)
        {
            source.Line(attribute);
        }

        using (source.Block("public static " + (withPointers.Count > 0 ? "unsafe " : string.Empty) + "void " + RowMethods.PrepareSignature))
        {
            if (called.Count == 0)
            {
                source.Comment("Nothing in this project names a method of a kernel.");
                return;
            }

            source.Comment("Ordinary rows, decided ones, and rows that are left to the runtime library.");
            using (source.Block("foreach (" + rows + " rows in " + rows + "." + PreparationRows.Of + "(" + size.ToString(CultureInfo.InvariantCulture) + "))"))
            {
                WriteCalls(source, called.Where(method => method.WithSpans is null), parameter => "rows." + parameter);
                if (withPointers.Count > 0)
                {
                    source.Line();
                    WriteFixed(source, withPointers);
                    using (source.Block())
                    {
                        WriteCalls(source, withPointers, Pointer);
                    }
                }
            }
        }
    }

    private static void WriteCalls(SourceWriter source, IEnumerable<RowMethod> methods, Func<string, string> span)
    {
        foreach (RowMethod method in methods)
        {
            source.Line(method.Name + "(" + string.Join(", ", method.Parameters.Select(parameter =>
                parameter.IsSpan ? span(Argument(method, parameter)) : (parameter.IsReference ? "ref " : string.Empty) + "rows." + Argument(method, parameter))) + ");");
        }
    }

    /// <summary>Pins the rows that pointers are to point to.</summary>
    private static void WriteFixed(SourceWriter source, List<RowMethod> methods)
    {
        IEnumerable<IGrouping<string, string>> rows = methods
            .SelectMany(method => method.Parameters.Where(parameter => parameter.IsSpan).Select(parameter => (parameter.Element, Name: Argument(method, parameter))))
            .Distinct()
            .GroupBy(row => row.Element, row => row.Name);
        foreach (IGrouping<string, string> type in rows)
        {
            source.Line("fixed (" + type.Key + "* " + string.Join(", ", type.Select(name => Pointer(name) + " = rows." + name)) + ")");
        }
    }

    private static string Pointer(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static string Argument(RowMethod method, Parameter parameter) => parameter.Preparation ?? parameter.Role switch
    {
        ParameterRole.Row => method.IsBatch ? PreparationRows.Batch : PreparationRows.Row,
        ParameterRole.Destination => method.IsBatch ? PreparationRows.BatchDestination : PreparationRows.Destination,
        ParameterRole.Matrix => PreparationRows.Matrix,
        ParameterRole.Classes => PreparationRows.Classes,
        ParameterRole.Label => PreparationRows.Label,
        ParameterRole.Labels => PreparationRows.Labels,
        ParameterRole.Mask => PreparationRows.Allowed,
        ParameterRole.PerClass => PreparationRows.Row,
        ParameterRole.RowNumbers or ParameterRole.RowResults => PreparationRows.Results,
        ParameterRole.Uniform => PreparationRows.Uniform,
        ParameterRole.Uniforms => PreparationRows.Uniforms,
        ParameterRole.Temperature => PreparationRows.Temperature,
        ParameterRole.RowCount => PreparationRows.Count,
        ParameterRole.Draws => PreparationRows.Uniforms,
        ParameterRole.DrawnClasses => PreparationRows.Classes,
        ParameterRole.DrawCount => PreparationRows.DrawCount,
        _ => PreparationRows.Scale,
    };
}

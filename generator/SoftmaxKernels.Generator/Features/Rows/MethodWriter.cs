using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>Writes methods that belong together into the class of bodies: the members, a method for a row, a body per width.</summary>
internal static class MethodWriter
{
    /// <summary>Writes what a kernel wants of some methods.</summary>
    /// <param name="kernel">Where to write.</param>
    /// <param name="group">The methods, see <see cref="RowMethods.Groups"/>.</param>
    public static void Write(KernelWriter kernel, IReadOnlyList<RowMethod> group)
    {
        foreach (RowMethod method in group)
        {
            kernel.Member(method, () =>
            {
                ArgumentChecks.Write(kernel, method);
                WriteMember(kernel, method, group);
            });
        }

        List<RowMethod> rows = Rows(group, kernel.Wants).ToList();
        foreach (RowMethod row in rows.Where(row => IsCalled(kernel, group, row)))
        {
            kernel.RowMethod(row);
        }

        foreach (LevelBody body in rows.SelectMany(row => row.Bodies))
        {
            kernel.Bodies(body);
        }

        foreach (BatchBody body in group.Where(kernel.Wants).Select(method => method.Many).OfType<BatchBody>())
        {
            kernel.Bodies(body);
        }
    }

    /// <summary>The methods for a row that stand behind the wanted ones of a group.</summary>
    /// <param name="group">The methods, see <see cref="RowMethods.Groups"/>.</param>
    /// <param name="wants">Which are wanted.</param>
    public static IEnumerable<RowMethod> Rows(IReadOnlyList<RowMethod> group, Func<RowMethod, bool> wants) =>
        group.Where(method => !method.IsBatch && group.Any(other => wants(other) && Calls(other, method)));

    private static bool Calls(RowMethod method, RowMethod row) =>
        !method.IsOneRow && (method.Each ?? method) is { } done && (done == row || done.Uses == row);

    private static bool IsCalled(KernelWriter kernel, IReadOnlyList<RowMethod> group, RowMethod row) =>
        group.Any(other => other != row && kernel.Wants(other) && Calls(other, row));

    private static void WriteMember(KernelWriter kernel, RowMethod method, IReadOnlyList<RowMethod> group)
    {
        SourceWriter source = kernel.Source;
        if (method.IsOneRow)
        {
            source.Line(RowDispatch.Generic(kernel, method.Each!) + ";");
        }
        else if (!method.IsBatch && (method.HoldsBody(kernel.Plan) || !IsCalled(kernel, group, method)))
        {
            method.WriteRow!(kernel, method);
        }
        else if (method.Each is not { } each)
        {
            source.Line((method.Returns == "void" ? string.Empty : "return ") + method.RowName + "(" + method.Arguments + ");");
        }
        else if (method.Returns == "float")
        {
            source.Line("double total = 0.0;");
            WriteRows(kernel, method, call => "total += " + call);
            source.Line();
            source.Line("return " + RowStatistics.Mean + "(total, rows);");
        }
        else
        {
            string target = each.Returns == "void" ? string.Empty : method.Parameters.Single(parameter => parameter.IsOutput).Name + "[row] = ";
            WriteRows(kernel, method, call => target + call);
        }
    }

    private static void WriteRows(KernelWriter kernel, RowMethod batch, Func<string, string> statement)
    {
        RowMethod each = batch.Each!;
        string call = each.RowName + "(" + string.Join(", ", each.Parameters.Select((_, i) => OfRow(batch.Parameters[i], kernel.Size))) + ");";
        if (batch.Many is not { } many)
        {
            kernel.ForEachRow(() => kernel.Source.Line(statement(call)));
            return;
        }

        List<BatchArgument> arguments = batch.Parameters
            .Where(parameter => parameter.IsSpan)
            .Select(parameter => new BatchArgument(parameter.Name, (int)parameter.ElementsPerRow(kernel.Size), parameter.Element))
            .ToList();
        arguments.Add(new BatchArgument("rows - next"));
        arguments.AddRange(batch.Parameters.Where(parameter => !parameter.IsSpan).Select(parameter => new BatchArgument(parameter.Name)));
        if (batch.Returns == "float")
        {
            arguments.Add(new BatchArgument("ref total"));
        }

        kernel.ForEachRow(many, () => kernel.Source.Line(statement(call)), arguments.ToArray());
    }

    /// <summary>What a batch hands to the method for a row, in a loop with <c>row</c> and <c>start</c>.</summary>
    private static string OfRow(Parameter parameter, int size) => !parameter.IsSpan ? parameter.Name
        : parameter.Role == ParameterRole.Mask ? RowMasks.OfRow + "(" + parameter.Name + ", start, " + size + ")"
        : parameter.IsOnePerRow ? parameter.Name + "[row]"
        : parameter.Name + ".Slice(start, " + size + ")";
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Generator.Planning;

namespace SoftmaxKernels.Generator.Writing;

/// <summary>
/// A private method that exists once per register width and does as many rows of a batch as it can. It returns how many it
/// has done.
/// </summary>
/// <param name="Name">The name, without the suffix of the width.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="WriteColumns">Writes the statements for one row to a lane, given the alias of the profile's building blocks.</param>
/// <param name="WriteGroups">
/// Writes the statements for rows that are finished in groups, or <see langword="null"/> if that gains nothing.
/// </param>
internal sealed record BatchBody(
    string Name, string Parameters, Action<SourceWriter, ColumnPlan, string> WriteColumns, Action<RowWriter>? WriteGroups = null)
{
    /// <summary>The widths at which a kernel has this body, the widest first.</summary>
    public ImmutableArray<int> Widths(KernelPlan plan)
    {
        IEnumerable<int> groups = WriteGroups is null ? Enumerable.Empty<int>() : plan.Groups.Select(level => level.Lanes);
        return plan.Columns.Select(columns => columns.Lanes).Concat(groups).OrderByDescending(lanes => lanes).ToImmutableArray();
    }

    public string MethodName(int lanes) => Name + (lanes * 32).ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes the statements for one width.</summary>
    public void Write(SourceWriter source, KernelPlan plan, int lanes, Vocabulary words)
    {
        ColumnPlan? columns = plan.Columns.FirstOrDefault(candidate => candidate.Lanes == lanes);
        if (columns is not null)
        {
            WriteColumns(source, columns, words.Math);
            return;
        }

        WriteGroups!(new RowWriter(source, plan.Groups.First(level => level.Lanes == lanes), words));
    }
}

/// <summary>An argument of a body that does many rows.</summary>
/// <param name="Text">The argument; the name of a span where <paramref name="Stride"/> is not 0.</param>
/// <param name="Stride">For a span, its elements per row.</param>
/// <param name="Type">For a span, the type of its elements.</param>
internal sealed record BatchArgument(string Text, int Stride = 0, string Type = "float");

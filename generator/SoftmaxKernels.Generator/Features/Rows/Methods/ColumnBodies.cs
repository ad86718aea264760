using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>
/// Batches of short rows with one row in each lane: what a single row does across lanes is done here between registers, in
/// the same order, so with the same bits.
/// </summary>
internal static class ColumnBodies
{
    public static void WriteSoftmax(SourceWriter source, ColumnPlan plan, string math)
    {
        int lanes = plan.Lanes;
        int size = plan.Size;
        string type = Vocabulary.Float(lanes);
        string vector = Vocabulary.Vector(lanes);
        using (source.Block("for (int row = 0; row + " + lanes + " <= rows; row += " + lanes + ")"))
        {
            WriteTerms(source, plan, math);
            source.Comment("The sum of each row, in the one order that all widths keep: columns 8 apart, then 4, 2, 1.");
            WriteFold(source, type, "sum", Names("e", size));
            Store(source, plan, "y", j => "e" + j + " / sum");
        }

        source.Line();
        source.Line("return rows - (rows % " + lanes + ");");
    }

    public static void WriteCrossEntropyGradient(SourceWriter source, ColumnPlan plan, string math)
    {
        int lanes = plan.Lanes;
        int size = plan.Size;
        string type = Vocabulary.Float(lanes);
        string vector = Vocabulary.Vector(lanes);
        using (source.Block("for (int row = 0; row + " + lanes + " <= rows; row += " + lanes + ")"))
        {
            WriteTerms(source, plan, math);
            source.Line(Vocabulary.Int(lanes) + " label = " + vector + ".LoadUnsafe(ref Unsafe.Add(ref labels, row));");
            WriteOfLabel(source, lanes, "labelLogits", Names("z", size));
            WriteOfLabel(source, lanes, "labelTerms", Names("e", size));
            source.Line();
            source.Comment(
                "The maxima are counted and the rest is summed without them, in double: a tiny loss keeps all its digits.",
                "Columns come in the order of the sum, in which 8 apart are added first, then 4, 2, 1.");
            source.Line(type + " one = " + vector + ".Create(1f);");
            source.Line(type + " ties = " + vector + "<float>.Zero;");
            WriteRest(source, plan, 0, 1);
            source.Line();
            source.Line(type + " losses = " + Lanes.CrossEntropy + "(");
            using (source.Indent())
            {
                source.Line("max, " + Expression.Call(math + "." + KernelMath.TermOfMax, "max") + ", restLower0, restUpper0, ties, labelLogits, labelTerms, scale,");
                source.Line("out " + type + " factor, out " + type + " labelGradients);");
            }

            source.Comment("The gradient is p times scale, but for the label.");
            Store(source, plan, "y", j => IfLabel(vector, j, "labelGradients", "e" + j + " * factor"));
            source.Line("total = " + Lanes.AddInOrder + "(total, losses);");
        }

        source.Line();
        source.Line("return rows - (rows % " + lanes + ");");
    }

    /// <summary>Writes the columns <c>z0</c> …, <c>max</c>, <c>top</c> and the terms <c>e0</c> … of some rows.</summary>
    private static void WriteTerms(SourceWriter source, ColumnPlan plan, string math)
    {
        int lanes = plan.Lanes;
        int size = plan.Size;
        string type = Vocabulary.Float(lanes);
        source.Comment("Column j of " + lanes + " rows goes to the register zj, one row to a lane.");
        source.Line("ref float x = ref Unsafe.Add(ref logits, row * " + size + ");");
        source.Line("ref float y = ref Unsafe.Add(ref destination, row * " + size + ");");
        Load(source, plan, "x", "z");
        source.Line();
        List<string> columns = Names("z", size);
        WriteTree(source, type, "max", columns, (left, right) => Expression.Call(Lanes.Max, left, right).Text);
        using (source.Block("if (!" + Lanes.AreUnshifted + "(max))"))
        {
            source.Comment("These rows are left to the caller, and what comes after them to the next call.");
            source.Line("return row;");
        }

        source.Line();
        source.Line(Vocabulary.Int(lanes) + " top = " + Expression.Call(math + "." + KernelMath.MaxExponent, "max") + ";");
        for (int j = 0; j < size; j++)
        {
            source.Line(type + " e" + j + " = " + Expression.Call(math + "." + KernelMath.Term, "z" + j, "top") + ";");
        }
    }

    /// <summary>Writes the register with each row's element of the column of its label.</summary>
    private static void WriteOfLabel(SourceWriter source, int lanes, string name, List<string> columns)
    {
        source.Line(Vocabulary.Float(lanes) + " " + name + " = " + columns[0] + ";");
        for (int j = 1; j < columns.Count; j++)
        {
            source.Line(name + " = " + IfLabel(Vocabulary.Vector(lanes), j, columns[j], name) + ";");
        }
    }

    // Spelled out: so many calls of a method would use up what the JIT inlines.
    private static string IfLabel(string vector, int column, string value, string otherwise) =>
        vector + ".ConditionalSelect(" + vector + ".AsSingle(" + vector + ".Equals(label, " + vector + ".Create(" + column + "))), " + value + ", " + otherwise + ")";

    /// <summary>Writes the sum of column <paramref name="j"/> and of those that the order of the sum adds to it.</summary>
    /// <param name="source">Where to write.</param>
    /// <param name="plan">The columns.</param>
    /// <param name="j">The first column of the sum.</param>
    /// <param name="distance">How far apart its columns are: 1 for the sum of all, 16 for a column on its own.</param>
    private static void WriteRest(SourceWriter source, ColumnPlan plan, int j, int distance)
    {
        string vector = Vocabulary.Vector(plan.Lanes);
        if (distance == 16)
        {
            WriteOthers(source, plan, j);
            source.Line(vector + "<double> restLower" + j + " = " + vector + ".WidenLower(others" + j + ");");
            source.Line(vector + "<double> restUpper" + j + " = " + vector + ".WidenUpper(others" + j + ");");
            return;
        }

        WriteRest(source, plan, j, distance * 2);
        int other = j + distance;
        if (other + (distance * 2) < plan.Size)
        {
            WriteRest(source, plan, other, distance * 2);
            source.Line("restLower" + j + " += restLower" + other + ";");
            source.Line("restUpper" + j + " += restUpper" + other + ";");
        }
        else if (other < plan.Size)
        {
            // Nothing is added to this column: it is not worth a variable.
            WriteOthers(source, plan, other);
            source.Line("restLower" + j + " += " + vector + ".WidenLower(others" + other + ");");
            source.Line("restUpper" + j + " += " + vector + ".WidenUpper(others" + other + ");");
        }
    }

    /// <summary>Counts the maxima of a column, and writes its terms without them.</summary>
    private static void WriteOthers(SourceWriter source, ColumnPlan plan, int j)
    {
        string vector = Vocabulary.Vector(plan.Lanes);
        source.Line("ties = " + vector + ".ConditionalSelect(" + vector + ".Equals(z" + j + ", max), ties + one, ties);");
        source.Line(Vocabulary.Float(plan.Lanes) + " others" + j + " = " + Expression.Call(Lanes.UnlessEqual, "z" + j, "max", "e" + j) + ";");
    }

    private static List<string> Names(string prefix, int count) => Enumerable.Range(0, count).Select(j => prefix + j).ToList();

    private static void Load(SourceWriter source, ColumnPlan plan, string array, string name)
    {
        string type = Vocabulary.Float(plan.Lanes);
        int size = plan.Size;
        if (size < 4)
        {
            source.Line(Lanes.LoadAllColumns(size) + "(ref " + array + ", "
                + string.Join(", ", Names(name, size).Select(column => "out " + type + " " + column)) + ");");
            return;
        }

        ImmutableArray<int> blocks = plan.Blocks;
        for (int i = 0; i < blocks.Length; i++)
        {
            // Columns that the block before has loaded are dropped.
            int loaded = i == 0 ? 0 : blocks[i - 1] + 4;
            IEnumerable<string> columns = Enumerable.Range(blocks[i], 4)
                .Select(column => column < loaded ? "out _" : "out " + type + " " + name + column);
            source.Line(Lanes.LoadColumns + "(" + Element(array, blocks[i]) + ", " + size + ", " + string.Join(", ", columns) + ");");
        }
    }

    private static void Store(SourceWriter source, ColumnPlan plan, string array, Func<int, string> value)
    {
        int size = plan.Size;
        if (size < 4)
        {
            source.Line(Lanes.StoreAllColumns(size) + "(ref " + array + ", "
                + string.Join(", ", Enumerable.Range(0, size).Select(value)) + ");");
            return;
        }

        // Columns that two blocks share are written twice, so they are worth a variable.
        ImmutableArray<int> blocks = plan.Blocks;
        int last = blocks[blocks.Length - 1];
        int shared = blocks.Length > 1 ? blocks[blocks.Length - 2] + 4 : last;
        for (int column = last; column < shared; column++)
        {
            source.Line(Vocabulary.Float(plan.Lanes) + " y" + column + " = " + value(column) + ";");
        }

        foreach (int block in blocks)
        {
            IEnumerable<string> columns = Enumerable.Range(block, 4)
                .Select(column => column >= last && column < shared ? "y" + column : value(column));
            source.Line(Lanes.StoreColumns + "(" + Element(array, block) + ", " + size + ", " + string.Join(", ", columns) + ");");
        }
    }

    private static string Element(string array, int offset) =>
        offset == 0 ? "ref " + array : "ref Unsafe.Add(ref " + array + ", " + offset + ")";

    private static void WriteTree(
        SourceWriter source, string type, string name, List<string> values, Func<string, string, string> combine)
    {
        List<string> parts = values;
        for (int step = 0; parts.Count > 1; step++)
        {
            List<string> next = new();
            for (int i = 0; i < parts.Count; i += 2)
            {
                if (i + 1 == parts.Count)
                {
                    next.Add(parts[i]);
                    continue;
                }

                string result = parts.Count == 2 ? name : name + (1 << (step + 1)) + "x" + (i / 2);
                source.Line(type + " " + result + " = " + combine(parts[i], parts[i + 1]) + ";");
                next.Add(result);
            }

            parts = next;
        }
    }

    private static void WriteFold(SourceWriter source, string type, string name, List<string> values)
    {
        List<string> parts = values;
        for (int distance = 8; distance > 0; distance /= 2)
        {
            if (parts.Count <= distance)
            {
                continue;
            }

            List<string> folded = parts.Take(distance).ToList();
            for (int i = 0; i + distance < parts.Count; i++)
            {
                string result = distance == 1 ? name : name + distance + "x" + i;
                source.Line(type + " " + result + " = " + parts[i] + " + " + parts[i + distance] + ";");
                folded[i] = result;
            }

            parts = folded;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SoftmaxKernels.Generator.Planning;

namespace SoftmaxKernels.Generator.Emit.Bodies;

/// <summary>
/// Batches of short rows with one row in each lane: what a single row does across lanes is done here between registers, in
/// the same order, so with the same bits.
/// </summary>
internal static class ColumnBodies
{
    public static readonly ColumnBody Softmax = new("SoftmaxRows", "ref float x, ref float y, int rows", WriteSoftmax);

    public static readonly ColumnBody CrossEntropyGradient = new(
        "CrossEntropyGradientRows", "ref float x, ref int labels, ref float y, int rows, float scale, ref double total", WriteCrossEntropyGradient);

    private static void WriteSoftmax(SourceWriter source, ColumnPlan plan, string math)
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
            source.Line(type + " factor = " + vector + ".Create(1f) / sum;");
            Store(source, plan, "to", j => "e" + j + " * factor");
        }

        source.Line();
        source.Line("return rows - (rows % " + lanes + ");");
    }

    private static void WriteCrossEntropyGradient(SourceWriter source, ColumnPlan plan, string math)
    {
        int lanes = plan.Lanes;
        int size = plan.Size;
        string type = Vocabulary.Float(lanes);
        string vector = Vocabulary.Vector(lanes);
        source.Line("Span<float> perRow = stackalloc float[" + lanes + "];");
        source.Line("ref float row0 = ref MemoryMarshal.GetReference(perRow);");
        using (source.Block("for (int row = 0; row + " + lanes + " <= rows; row += " + lanes + ")"))
        {
            WriteTerms(source, plan, math);
            source.Comment("The maxima are counted and the rest is summed without them, in double: a tiny loss keeps all its digits.");
            for (int j = 0; j < size; j++)
            {
                source.Line(type + " isMax" + j + " = " + vector + ".Equals(z" + j + ", max);");
            }

            source.Line(type + " one = " + vector + ".Create(1f);");
            WriteTree(source, type, "ties", Names("(one & isMax", size).Select(name => name + ")").ToList(), (left, right) => left + " + " + right);
            for (int j = 0; j < size; j++)
            {
                source.Line(type + " others" + j + " = " + vector + ".AndNot(e" + j + ", isMax" + j + ");");
            }

            foreach (string half in new[] { "Lower", "Upper" })
            {
                List<string> terms = Names(vector + ".Widen" + half + "(others", size).Select(name => name + ")").ToList();
                WriteFold(source, vector + "<double>", "rest" + half, terms);
            }

            source.Line();
            using (source.Block("for (int i = 0; i < " + lanes + "; i++)"))
            {
                source.Line("perRow[i] = Unsafe.Add(ref from, (i * " + size + ") + Unsafe.Add(ref labels, row + i));");
            }

            source.Line();
            source.Line(type + " labelLogits = " + vector + ".LoadUnsafe(ref row0);");
            source.Line(type + " losses = Lanes.CrossEntropy(");
            using (source.Indent())
            {
                source.Line("max, " + math + ".Term(max, top), restLower, restUpper, ties, labelLogits, " + math + ".Term(labelLogits, top), scale,");
                source.Line("out " + type + " factor, out " + type + " labelGradients);");
            }

            source.Comment("The gradient is p times scale, but for the label.");
            Store(source, plan, "to", j => "e" + j + " * factor");
            source.Line("labelGradients.StoreUnsafe(ref row0);");
            using (source.Block("for (int i = 0; i < " + lanes + "; i++)"))
            {
                source.Line("Unsafe.Add(ref to, (i * " + size + ") + Unsafe.Add(ref labels, row + i)) = perRow[i];");
            }

            source.Line();
            source.Line("losses.StoreUnsafe(ref row0);");
            using (source.Block("for (int i = 0; i < " + lanes + "; i++)"))
            {
                source.Line("total += perRow[i];");
            }
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
        source.Line("ref float from = ref Unsafe.Add(ref x, row * " + size + ");");
        source.Line("ref float to = ref Unsafe.Add(ref y, row * " + size + ");");
        Load(source, plan, "from", "z");
        source.Line();
        List<string> columns = Names("z", size);
        WriteTree(source, type, "max", columns, (left, right) => "Lanes.Max(" + left + ", " + right + ")");
        using (source.Block("if (!Lanes.AreUnshifted(max))"))
        {
            source.Comment("These rows are left to the caller, and what comes after them to the next call.");
            source.Line("return row;");
        }

        source.Line();
        source.Line(Vocabulary.Int(lanes) + " top = " + math + ".MaxExponent(max);");
        for (int j = 0; j < size; j++)
        {
            source.Line(type + " e" + j + " = " + math + ".Term(z" + j + ", top);");
        }
    }

    private static List<string> Names(string prefix, int count) => Enumerable.Range(0, count).Select(j => prefix + j).ToList();

    private static void Load(SourceWriter source, ColumnPlan plan, string array, string name)
    {
        string type = Vocabulary.Float(plan.Lanes);
        int size = plan.Size;
        if (size < 4)
        {
            source.Line("Lanes.LoadColumns" + size + "(ref " + array + ", "
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
            source.Line("Lanes.LoadColumns(" + Element(array, blocks[i]) + ", " + size + ", " + string.Join(", ", columns) + ");");
        }
    }

    private static void Store(SourceWriter source, ColumnPlan plan, string array, Func<int, string> value)
    {
        int size = plan.Size;
        if (size < 4)
        {
            source.Line("Lanes.StoreColumns" + size + "(ref " + array + ", "
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
            source.Line("Lanes.StoreColumns(" + Element(array, block) + ", " + size + ", " + string.Join(", ", columns) + ");");
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

using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Build.Translation.Operators;

/// <summary>Slice, Gather and Split of a row that a layer makes, as of the mean of actions beside its deviation.</summary>
internal static class SelectionOperators
{
    /// <summary>Elements of a row.</summary>
    /// <param name="context">The node.</param>
    /// <param name="row">The row.</param>
    public static GraphValue Gather(NodeContext context, RowValue row)
    {
        AssertOfRow(context, row, context.Axis(context.Node.Integer("axis", 0), row.Shape.Rank));
        IntegerConstant indices = context.Integers(1);
        if (indices.Shape.Rank > 1 || indices.Shape.Count is not { IsBatch: false, Factor: <= ShapeArithmeticOperators.LongestList and var count })
        {
            throw context.BadShape($"its indices are {indices.Shape}");
        }

        int[] elements =
        [
            .. Enumerable.Range(0, (int)count).Select(i => ConstantArithmetic.At(indices, i) is { IsBatch: false } index
                ? context.Axis(index.Factor, row.Chain.Width)
                : throw context.Form("an index depends on the batch")),
        ];
        return Selected(context, row, elements, keepsAxis: indices.Shape.Rank == 1);
    }

    /// <summary>A part of a row: attributes before version 10, inputs from then on.</summary>
    /// <param name="context">The node.</param>
    /// <param name="row">The row.</param>
    public static GraphValue Slice(NodeContext context, RowValue row)
    {
        IReadOnlyList<long> starts = Numbers("starts", 1) ?? throw context.Form("it does not start");
        IReadOnlyList<long> ends = Numbers("ends", 2) ?? throw context.Form("it does not end");
        IReadOnlyList<long> axes = Numbers("axes", 3) ?? [.. Enumerable.Range(0, starts.Count).Select(axis => (long)axis)];
        IReadOnlyList<long> steps = Numbers("steps", 4) ?? [.. starts.Select(_ => 1L)];
        if (ends.Count != starts.Count || axes.Count != starts.Count || steps.Count != starts.Count)
        {
            throw context.Form("its bounds are not of the same number");
        }

        int[] elements = [.. Enumerable.Range(0, row.Chain.Width)];
        for (int i = 0; i < starts.Count; i++)
        {
            // As PyTorch writes x[:, ...]: all of the first axis.
            if (starts[i] == 0 && ends[i] >= int.MaxValue && steps[i] == 1)
            {
                continue;
            }

            AssertOfRow(context, row, context.Axis(axes[i], row.Shape.Rank));
            elements = [.. ShapeArithmeticOperators.Sliced(context, elements.Length, starts[i], ends[i], steps[i]).Select(index => elements[index])];
        }

        return Selected(context, row, elements, keepsAxis: true);

        IReadOnlyList<long>? Numbers(string name, int index)
        {
            if (context.Opset < 10)
            {
                return context.Node.Find(name)?.Integers;
            }

            if (context.Optional(index) is null)
            {
                return null;
            }

            IntegerConstant values = context.Integers(index);
            return values.Shape.Count is { IsBatch: false, Factor: <= ShapeArithmeticOperators.LongestList and var count }
                ? [.. Enumerable.Range(0, (int)count).Select(i => ConstantArithmetic.At(values, i) is { IsBatch: false } value ? value.Factor : throw context.Form("a bound depends on the batch"))]
                : throw context.BadShape($"its bounds are {values.Shape}");
        }
    }

    /// <summary>Parts of a row, one beside the other: their lengths are an attribute before version 13, an input from then on.</summary>
    /// <param name="context">The node.</param>
    public static IReadOnlyList<GraphValue> Split(NodeContext context)
    {
        RowValue row = context.Known(0) as RowValue ?? throw context.Form("it splits a constant");
        AssertOfRow(context, row, context.Axis(context.Node.Integer("axis", 0), row.Shape.Rank));
        int width = row.Chain.Width;
        int parts = context.Node.Outputs.Count;
        IReadOnlyList<long>? given = context.Opset < 13 ? context.Node.Find("split")?.Integers
            : context.Optional(1) is null ? null
            : [.. context.Integers(1).Values.Select(length => length.IsBatch ? throw context.Form("a length depends on the batch") : length.Factor)];

        // Equal parts, of which the last may be shorter.
        long equal = (width + parts - 1L) / parts;
        IReadOnlyList<long> lengths = given ?? [.. Enumerable.Range(0, parts).Select(i => Math.Min(equal, width - (i * equal)))];
        if (lengths.Count != parts || lengths.Any(length => length < 1 || length > width) || lengths.Sum() != width)
        {
            throw context.BadShape($"its parts are not of {row.Shape}");
        }

        List<GraphValue> values = [];
        int start = 0;
        foreach (int length in lengths.Select(length => (int)length))
        {
            values.Add(Selected(context, row, [.. Enumerable.Range(start, length)], keepsAxis: true));
            start += length;
        }

        return values;
    }

    private static void AssertOfRow(NodeContext context, RowValue row, int axis)
    {
        if (!row.IsRow || axis != row.Shape.Rank - 1)
        {
            throw context.Form($"it takes elements along the axis {axis} of {row.Shape}, which is not that of a row");
        }

        context.Charge(row.Chain.Width);
    }

    private static RowValue Selected(NodeContext context, RowValue row, int[] elements, bool keepsAxis)
    {
        RowChain chain = RowSelection.Of(context, row, elements);
        IEnumerable<Dimension> shape = row.Shape.Dimensions.Take(row.Shape.Rank - 1);
        return new RowValue(new TensorShape([.. keepsAxis ? shape.Append(new Dimension(elements.Length)) : shape]), chain);
    }
}

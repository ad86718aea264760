using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Build.Translation.Operators;

/// <summary>What shapes are computed with: lists of integers.</summary>
internal static class ShapeArithmeticOperators
{
    /// <summary>The longest list of integers: a shape has a few.</summary>
    public const int LongestList = 1024;

    /// <summary>The shape of a value, of which nothing else needs to be known.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Shape(NodeContext context)
    {
        TensorShape shape = context.ShapeOf(0);
        int start = Bound(context.Node.Integer("start", 0), shape.Rank);
        int end = Bound(context.Node.Integer("end", shape.Rank), shape.Rank);
        return List(context, shape.Dimensions.Skip(start).Take(Math.Max(0, end - start)));
    }

    /// <summary>The number of elements of a value.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Size(NodeContext context) => context.ShapeOf(0).Count is { } count
        ? new IntegerConstant(TensorShape.Scalar, [count])
        : throw context.BadShape("it has no number of elements");

    /// <summary>Elements of a list.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Gather(NodeContext context)
    {
        if (context.Known(0) is RowValue row)
        {
            return SelectionOperators.Gather(context, row);
        }

        Dimension[] list = Elements(context, 0);
        context.Axis(context.Node.Integer("axis", 0), 1);
        IntegerConstant indices = context.Integers(1);
        if (indices.Shape.Rank > 1)
        {
            throw context.BadShape($"its indices are {indices.Shape}");
        }

        context.Charge(indices.Values.Length);

        return new IntegerConstant(
            indices.Shape,
            [.. indices.Values.Select(index => index.IsBatch ? throw context.Form("an index depends on the batch") : list[context.Axis(index.Factor, list.Length)])]);
    }

    /// <summary>A part of a list: attributes before version 10, inputs from then on.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Slice(NodeContext context)
    {
        if (context.Known(0) is RowValue row)
        {
            return SelectionOperators.Slice(context, row);
        }

        Dimension[] list = Elements(context, 0);
        long start = Single("starts", 1) ?? throw context.Form("it does not start");
        long end = Single("ends", 2) ?? throw context.Form("it does not end");
        context.Axis(Single("axes", 3) ?? 0, 1);
        long step = Single("steps", 4) ?? 1;
        return List(context, Sliced(context, list.Length, start, end, step).Select(index => list[index]));

        long? Single(string name, int index)
        {
            IReadOnlyList<long>? values =
                context.Opset < 10 ? context.Node.Find(name)?.Integers
                : context.Optional(index) is null ? null
                : [.. context.Integers(index).Values.Select(value => value.IsBatch ? throw context.Form("a bound depends on the batch") : value.Factor)];
            return values switch
            {
                null => null,
                [long value] => value,
                _ => throw context.Form("it slices more than one axis"),
            };
        }
    }

    /// <summary>The indices of a part of a list.</summary>
    /// <param name="context">The node.</param>
    /// <param name="length">The length of the list.</param>
    /// <param name="start">Where the part begins, from the end if it is negative.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="step">From one to the next.</param>
    public static IReadOnlyList<int> Sliced(NodeContext context, int length, long start, long end, long step)
    {
        if (step == 0)
        {
            throw context.Form("its step is 0");
        }

        List<int> part = [];
        if (step > 0)
        {
            for (long i = Bound(start, length); i < Bound(end, length); i = step > length ? length : i + step)
            {
                part.Add((int)i);
            }
        }
        else
        {
            long last = end < -length ? -1 : end < 0 ? end + length : end;
            for (long i = Math.Min(start < 0 ? start + length : start, length - 1); i > last && i >= 0; i = step < -length ? -1 : i + step)
            {
                part.Add((int)i);
            }
        }

        return part;
    }

    /// <summary>A constant of a computed shape.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue ConstantOfShape(NodeContext context)
    {
        Dimension[] sizes = Elements(context, 0);
        if (sizes.Length > 8 || sizes.Any(size => size.Factor < 0))
        {
            throw context.BadShape("its shape is not valid");
        }

        TensorShape shape = new(sizes);
        return context.Node.Find("value")?.Tensor is { } tensor
            ? ConstantOperators.Of(tensor) switch
            {
                FloatConstant { Values.Length: 1 } constant => constant with { Shape = shape },
                IntegerConstant { Values.Length: 1 } constant => constant with { Shape = shape },
                _ => throw context.Form("its value is not one number"),
            }
            : new FloatConstant(shape, [0f]);
    }

    /// <summary>Whether integers are equal. The number of rows is at least 1, and otherwise equal to no number that is known.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Equal(NodeContext context) => ConstantArithmetic.Compute(
        context,
        context.Integers(0),
        context.Integers(1),
        (a, b) => a.IsBatch == b.IsBatch ? new Dimension(a.Factor == b.Factor ? 1 : 0)
            : (a.IsBatch ? b : a).Factor <= 0 ? new Dimension(0)
            : null);

    /// <summary>A choice between integers.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Where(NodeContext context)
    {
        IntegerConstant condition = context.Integers(0);
        IntegerConstant yes = context.Integers(1);
        IntegerConstant no = context.Integers(2);
        IntegerConstant chosen = ConstantArithmetic.Compute(context, condition, yes, (choice, value) => choice.Factor != 0 ? value : new Dimension(0));
        IntegerConstant other = ConstantArithmetic.Compute(context, condition, no, (choice, value) => choice.Factor == 0 ? value : new Dimension(0));
        return ConstantArithmetic.Compute(
            context,
            chosen,
            other,
            (a, b) => a == new Dimension(0) ? b : a);
    }

    private static int Bound(long index, int rank)
    {
        long fromStart = index < 0 ? index + rank : index;
        return (int)Math.Max(0, Math.Min(rank, fromStart));
    }

    private static IntegerConstant List(NodeContext context, IEnumerable<Dimension> values)
    {
        Dimension[] list = [.. values];
        context.Charge(list.Length);
        return new IntegerConstant(new TensorShape(new Dimension(list.Length)), list);
    }

    private static Dimension[] Elements(NodeContext context, int index)
    {
        IntegerConstant list = context.Integers(index);
        if (list.Shape.Rank != 1 || list.Shape[0].IsBatch || list.Shape[0].Factor > LongestList)
        {
            throw context.BadShape($"{list.Shape} is not a list of up to {LongestList} integers");
        }

        int length = (int)list.Shape[0].Factor;
        context.Charge(length);
        return [.. Enumerable.Range(0, length).Select(i => ConstantArithmetic.At(list, i))];
    }
}

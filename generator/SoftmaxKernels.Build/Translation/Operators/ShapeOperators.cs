using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Build.Translation.Operators;

/// <summary>Operators that leave the elements as they are and in their order, and say of what shape they are.</summary>
internal static class ShapeOperators
{
    private const int MostAxes = 16;

    /// <summary>The value itself: Identity, and Dropout when the network is not trained.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Same(NodeContext context) => context.Any(0);

    /// <summary>Dropout.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Dropout(NodeContext context) =>
        context.Optional(2) is { } training && training is not IntegerConstant { Values: [{ Factor: 0 }] }
            ? throw context.Form("it drops values as in training; export the model for inference")
            : context.Any(0);

    /// <summary>Two dimensions.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Flatten(NodeContext context)
    {
        TensorShape shape = context.ShapeOf(0);
        int axis = context.Axis(context.Node.Integer("axis", 1), shape.Rank, most: shape.Rank);
        return shape.Product(0, axis) is { } first && shape.Product(axis, shape.Rank) is { } second
            ? context.Any(0) with { Shape = new TensorShape(first, second) }
            : throw context.BadShape($"{shape} cannot be flattened");
    }

    /// <summary>A shape that is given, or computed.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Reshape(NodeContext context)
    {
        TensorShape shape = context.ShapeOf(0);
        bool copiesZero = context.Node.Integer("allowzero", 0) == 0;
        List<Dimension> target = [.. Sizes(context, 1)];
        if (context.Any(0) is RowValue row && shape.Rank > 0 && shape[0] == Dimension.Batch && target.Count > 0 && target[0] == Observation.FixedBatch(row.Chain.Inputs))
        {
            target[0] = Dimension.Batch;
        }

        int inferred = -1;
        for (int i = 0; i < target.Count; i++)
        {
            if (target[i] == new Dimension(0) && copiesZero)
            {
                target[i] = i < shape.Rank ? shape[i] : throw context.BadShape($"{shape} has no dimension {i}");
            }
            else if (target[i] == new Dimension(-1))
            {
                inferred = inferred < 0 ? i : throw context.BadShape("two dimensions are to be inferred");
            }
        }

        if (inferred >= 0)
        {
            target[inferred] = Dimension.One;
            Dimension? rest = new TensorShape([.. target]).Count;
            target[inferred] = rest is { } known && shape.Count is { } count && count.Over(known) is { } quotient
                ? quotient
                : throw context.BadShape($"{shape} does not have a multiple of {rest} elements");
        }

        TensorShape result = new([.. target]);
        return shape.Count is { } elements && result.Count == elements
            ? context.Any(0) with { Shape = result }
            : throw context.BadShape($"{shape} does not have the elements of {result}");
    }

    /// <summary>Without dimensions of 1.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Squeeze(NodeContext context)
    {
        TensorShape shape = context.ShapeOf(0);
        HashSet<int>? axes = Axes(context, shape.Rank);
        List<Dimension> result = [];
        for (int i = 0; i < shape.Rank; i++)
        {
            bool isDropped = axes?.Contains(i) ?? shape[i] == Dimension.One;
            if (isDropped && shape[i] != Dimension.One)
            {
                throw context.BadShape($"the dimension {i} of {shape} is not 1");
            }

            if (!isDropped)
            {
                result.Add(shape[i]);
            }
        }

        return context.Any(0) with { Shape = new TensorShape([.. result]) };
    }

    /// <summary>With more dimensions of 1.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Unsqueeze(NodeContext context)
    {
        TensorShape shape = context.ShapeOf(0);
        int added = AxisNumbers(context)?.Count ?? throw context.Form("it has no axes");
        if (shape.Rank + added > MostAxes)
        {
            throw context.BadShape($"it has {shape.Rank + added} dimensions");
        }

        HashSet<int> axes = Axes(context, shape.Rank + added)!;
        if (axes.Count != added)
        {
            throw context.BadShape("an axis is named twice");
        }

        int next = 0;
        Dimension[] result = [.. Enumerable.Range(0, shape.Rank + added).Select(i => axes.Contains(i) ? Dimension.One : shape[next++])];
        return context.Any(0) with { Shape = new TensorShape(result) };
    }

    /// <summary>A larger shape, which must not be larger.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Expand(NodeContext context)
    {
        TensorShape shape = context.ShapeOf(0);
        Dimension[] sizes = Sizes(context, 1);
        if (sizes.Any(size => size.Factor < 0))
        {
            throw context.BadShape("a size is negative");
        }

        TensorShape target = new(sizes);
        TensorShape result = TensorShape.Broadcast(shape, target) ?? throw context.BadShape($"{shape} cannot be expanded to {target}");
        return context.Any(0) switch
        {
            GraphValue value when result.Count is { } count && count == shape.Count => value with { Shape = result },
            FloatConstant { Values.Length: 1 } constant => constant with { Shape = result },
            IntegerConstant { Values.Length: 1 } constant => constant with { Shape = result },
            UnknownValue unknown => unknown with { Shape = result },
            _ => throw context.BadShape($"{shape} is expanded to {result}, which repeats elements"),
        };
    }

    /// <summary>A matrix turned over, if it is constant.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Transpose(NodeContext context)
    {
        GraphValue value = context.Known(0);
        IReadOnlyList<long>? order = context.Node.Find("perm")?.Integers;
        if (order is { Count: > 0 } && order.Select((axis, i) => axis == i).All(same => same))
        {
            return value;
        }

        return value is FloatConstant { Shape.Rank: 2 } matrix && order is null or { Count: 0 } or [1, 0]
            ? new FloatConstant(
                new TensorShape(matrix.Shape[1], matrix.Shape[0]),
                ConstantArithmetic.Transposed(context, ConstantArithmetic.Expanded(context, matrix), (int)matrix.Shape[0].Factor, (int)matrix.Shape[1].Factor))
            : throw context.Form("only constant matrices are transposed");
    }

    private static Dimension[] Sizes(NodeContext context, int index)
    {
        IntegerConstant sizes = context.Integers(index);
        if (sizes.Shape.Rank != 1 || sizes.Shape[0].IsBatch || sizes.Shape[0].Factor > 8)
        {
            throw context.BadShape($"its shape is {sizes.Shape}, which is no list of up to 8 sizes");
        }

        Dimension[] values = [.. Enumerable.Range(0, (int)sizes.Shape[0].Factor).Select(i => ConstantArithmetic.At(sizes, i))];
        return values.All(size => size.Factor >= (size.IsBatch ? 1 : -1)) ? values : throw context.BadShape("a size is negative");
    }

    /// <summary>The axes: an attribute before version 13, an input from then on.</summary>
    private static IReadOnlyList<long>? AxisNumbers(NodeContext context)
    {
        IReadOnlyList<long>? axes = context.Opset < 13 ? context.Node.Find("axes")?.Integers
            : context.Optional(1) is null ? null
            : [.. context.Integers(1).Values.Take(MostAxes + 1).Select(axis => axis.IsBatch ? throw context.Form("an axis depends on the batch") : axis.Factor)];
        return axes is { Count: > MostAxes } ? throw context.BadShape($"it has more than {MostAxes} axes") : axes;
    }

    private static HashSet<int>? Axes(NodeContext context, int rank) =>
        AxisNumbers(context) is { } axes ? [.. axes.Select(axis => context.Axis(axis, rank))] : null;
}

using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Onnx;

namespace SoftmaxKernels.Build.Translation.Operators;

/// <summary>Concat: of one value, of constants, of observations, or of heads that have their trunk in common.</summary>
internal static class ConcatOperator
{
    /// <summary>Concatenates.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Apply(NodeContext context)
    {
        if (context.Inputs.Count == 1)
        {
            return context.Any(0);
        }

        IReadOnlyList<GraphValue> values = context.AllKnown();
        return values switch
        {
            [] => throw context.Form("it has no input"),
            _ when values.All(value => value is RowValue) => Rows(context, [.. values.Cast<RowValue>()]),
            _ when values.All(value => value is IntegerConstant { Shape.Rank: 1 }) => Lists(context, [.. values.Cast<IntegerConstant>()]),
            _ when values.All(value => value is FloatConstant) => Constants(context, [.. values.Cast<FloatConstant>()]),
            _ => throw context.Branches("values of which not all are computed from the same input"),
        };
    }

    private static IntegerConstant Lists(NodeContext context, IReadOnlyList<IntegerConstant> lists)
    {
        long length = lists.Sum(list => list.Shape[0].IsBatch ? throw context.BadShape("a list has no fixed length") : list.Shape[0].Factor);
        if (length > ShapeArithmeticOperators.LongestList)
        {
            throw context.BadShape($"its list has {length} integers");
        }

        return new IntegerConstant(
            new TensorShape(new Dimension(length)),
            [.. lists.SelectMany(list => Enumerable.Range(0, (int)list.Shape[0].Factor).Select(i => ConstantArithmetic.At(list, i)))]);
    }

    private static FloatConstant Constants(NodeContext context, IReadOnlyList<FloatConstant> constants)
    {
        int rank = constants[0].Shape.Rank;
        int axis = Axis(context, rank);
        Dimension[] shape = [.. constants[0].Shape.Dimensions];
        shape[axis] = new Dimension(constants.Sum(constant => Fits(constant.Shape) ? constant.Shape[axis].Factor : throw context.BadShape("the constants do not fit")));
        long count = new TensorShape(shape).Count is { IsBatch: false } known ? known.Factor : throw context.BadShape("the constants are too large");
        context.Charge(count);
        float[] result = new float[count];
        int rows = (int)new TensorShape(shape).Product(0, axis)!.Value.Factor;
        int offset = 0;
        foreach (FloatConstant constant in constants)
        {
            float[] values = ConstantArithmetic.Expanded(context, constant);
            int length = rows == 0 ? 0 : values.Length / rows;
            for (int row = 0; row < rows; row++)
            {
                Array.Copy(values, row * length, result, (row * (result.Length / rows)) + offset, length);
            }

            offset += length;
        }

        return new FloatConstant(new TensorShape(shape), result);

        bool Fits(TensorShape other) => other.Rank == rank
            && Enumerable.Range(0, rank).All(i => !other[i].IsBatch && (i == axis || other[i] == shape[i]));
    }

    /// <summary>Layers side by side on one trunk are one wider layer; observations side by side are a wider one.</summary>
    private static RowValue Rows(NodeContext context, IReadOnlyList<RowValue> heads)
    {
        const string Unmergeable = "values that are not layers of the same activation on the same value";
        const string SeveralInputs = "several inputs, of which not the same is computed";
        bool hasSeveralInputs = heads.Select(head => head.Chain.InputNames).Distinct().Count() > 1;
        int rank = heads[0].Shape.Rank;
        int axis = Axis(context, rank);
        if (axis != rank - 1 || !heads.All(head => head.IsRow && head.Shape.Rank == rank))
        {
            throw context.Branches(hasSeveralInputs ? SeveralInputs : "values along another axis than that of a row");
        }

        Dimension[] shape = [.. heads[0].Shape.Dimensions];
        if (hasSeveralInputs && ObservationJoin.Of(context, [.. heads.Select(head => head.Chain)]) is { } joined)
        {
            shape[axis] = new Dimension(joined.Width);
            return new RowValue(new TensorShape(shape), joined);
        }

        List<LayerStep> layers = [];
        List<OnnxNode> nodes = [];
        RowChain? trunk = null;
        foreach (RowValue head in heads)
        {
            if (LayerEnd.Of(head.Chain) is not { } end || (trunk is not null && end.Trunk != trunk))
            {
                throw context.Branches(hasSeveralInputs ? SeveralInputs : Unmergeable);
            }

            trunk = end.Trunk;
            layers.Add(end.Layer);
            nodes.AddRange(end.Nodes);
        }

        LayerStep first = layers[0];
        if (first.Activation == StepActivation.Softmax || !layers.TrueForAll(layer => (layer.Activation, layer.Slope) == (first.Activation, first.Slope)))
        {
            throw context.Branches(Unmergeable);
        }

        context.Note($"{layers.Count} layers side by side are one layer");
        RowChain merged = trunk!.Append(Stack(context, layers), nodes);
        shape[axis] = new Dimension(merged.Width);
        return new RowValue(new TensorShape(shape), merged);
    }

    private static LayerStep Stack(NodeContext context, List<LayerStep> layers)
    {
        LayerStep first = layers[0];
        long outputs = layers.Sum(layer => (long)layer.Outputs);
        LayerLimits.Check($"The node '{context.Node.Name}' ({context.Node.Operator})", first.Inputs, outputs);
        context.Charge((first.Inputs + 1L) * outputs);
        float[] weights = [.. layers.SelectMany(layer => layer.Weights)];
        float[]? biases = layers.TrueForAll(layer => layer.Biases is null)
            ? null
            : [.. layers.SelectMany(layer => layer.Biases ?? new float[layer.Outputs])];
        return new LayerStep(first.Inputs, (int)outputs, weights, biases, first.Activation, first.Slope);
    }

    private static int Axis(NodeContext context, int rank) =>
        context.Axis(context.Node.Find("axis")?.Integer ?? throw context.Form("it has no axis"), rank);
}

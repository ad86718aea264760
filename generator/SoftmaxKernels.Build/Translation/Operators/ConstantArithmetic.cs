using System;
using System.Linq;
using SoftmaxKernels.Build.Networks;

namespace SoftmaxKernels.Build.Translation.Operators;

/// <summary>Computes what is constant.</summary>
internal static class ConstantArithmetic
{
    /// <summary>The elements of a constant, each on its own.</summary>
    /// <param name="context">The node.</param>
    /// <param name="constant">The constant.</param>
    public static float[] Expanded(NodeContext context, FloatConstant constant) => constant.Shape.Count is { IsBatch: false } count
        ? RowBroadcast.Filled(context, constant.Values, count.Factor)
        : throw context.BadShape($"a constant of shape {constant.Shape} has no fixed size");

    /// <summary>A matrix with its rows as columns.</summary>
    /// <param name="context">The node.</param>
    /// <param name="values">The matrix, row after row.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="columns">Its columns.</param>
    public static float[] Transposed(NodeContext context, float[] values, int rows, int columns)
    {
        context.Charge(values.Length);
        float[] transposed = new float[values.Length];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                transposed[(column * rows) + row] = values[(row * columns) + column];
            }
        }

        return transposed;
    }

    /// <summary>Arithmetic of two constants of floats.</summary>
    /// <param name="context">The node.</param>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    /// <param name="operation">What is done.</param>
    public static FloatConstant Compute(NodeContext context, FloatConstant left, FloatConstant right, Func<float, float, float> operation)
    {
        TensorShape shape = TensorShape.Broadcast(left.Shape, right.Shape)
            ?? throw context.BadShape($"{left.Shape} and {right.Shape} do not fit");
        float[] values;
        if (left.Values.Length == 1 && right.Values.Length == 1)
        {
            values = [operation(left.Values[0], right.Values[0])];
        }
        else
        {
            float[] a = RowBroadcast.Expand(context, left, shape);
            float[] b = RowBroadcast.Expand(context, right, shape);
            long count = shape.Count is { IsBatch: false } known ? known.Factor : throw context.BadShape($"{shape} has no fixed size");
            context.Charge(count);
            values = new float[count];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = operation(a[a.Length == 1 ? 0 : i], b[b.Length == 1 ? 0 : i]);
            }
        }

        FiniteCheck.Assert(values, $"the node '{context.Node.Name}' ({context.Node.Operator})");
        return new FloatConstant(shape, values);
    }

    /// <summary>Arithmetic of one constant of floats.</summary>
    /// <param name="context">The node.</param>
    /// <param name="constant">The operand.</param>
    /// <param name="operation">What is done.</param>
    public static FloatConstant Compute(NodeContext context, FloatConstant constant, Func<float, float> operation)
    {
        context.Charge(constant.Values.Length);
        float[] values = Array.ConvertAll(constant.Values, value => operation(value));
        FiniteCheck.Assert(values, $"the node '{context.Node.Name}' ({context.Node.Operator})");
        return constant with { Values = values };
    }

    /// <summary>Arithmetic of two constants of integers, which are lists of the same length, or one of them a single number.</summary>
    /// <param name="context">The node.</param>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    /// <param name="operation">What is done, as far as it can be said.</param>
    public static IntegerConstant Compute(
        NodeContext context, IntegerConstant left, IntegerConstant right, Func<Dimension, Dimension, Dimension?> operation)
    {
        TensorShape shape = TensorShape.Broadcast(left.Shape, right.Shape) is { Rank: <= 1 } result
            ? result
            : throw context.BadShape($"{left.Shape} and {right.Shape} do not fit, or are no lists");

        // Two that are each one number make one number, whatever the length. Otherwise one of them has all elements.
        int length = left.Values.Length == 1 && right.Values.Length == 1 ? 1 : (int)shape.Count!.Value.Factor;
        context.Charge(length);
        return new IntegerConstant(
            shape,
            [.. Enumerable.Range(0, length).Select(i => operation(At(left, i), At(right, i)) ?? throw context.Form("a size that depends on the batch is computed in a way that is not supported"))]);
    }

    /// <summary>An element of a constant.</summary>
    /// <param name="constant">The constant.</param>
    /// <param name="index">Which.</param>
    public static Dimension At(IntegerConstant constant, int index) => constant.Values[constant.Values.Length == 1 ? 0 : index];
}

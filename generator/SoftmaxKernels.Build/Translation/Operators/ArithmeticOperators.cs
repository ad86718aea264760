using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Build.Networks;

namespace SoftmaxKernels.Build.Translation.Operators;

/// <summary>Add, Sub, Mul, Div, Neg, Clip, Max and Min.</summary>
internal static class ArithmeticOperators
{
    /// <summary>A sum.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Add(NodeContext context) => (context.Known(0), context.Known(1)) switch
    {
        (RowValue row, FloatConstant constant) => Append(context, row, StepOperation.Add, constant),
        (FloatConstant constant, RowValue row) => Append(context, row, StepOperation.Add, constant),
        (FloatConstant left, FloatConstant right) => ConstantArithmetic.Compute(context, left, right, (a, b) => a + b),
        (IntegerConstant left, IntegerConstant right) => ConstantArithmetic.Compute(context, left, right, (a, b) => Sum(a, b, 1)),
        (GraphValue left, GraphValue right) => throw Unfit(context, left, right),
    };

    /// <summary>A difference.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Subtract(NodeContext context) => (context.Known(0), context.Known(1)) switch
    {
        (RowValue row, FloatConstant constant) => Append(context, row, StepOperation.Subtract, constant),
        (FloatConstant constant, RowValue row) => Append(context, Negative(context, row), StepOperation.Add, constant),
        (FloatConstant left, FloatConstant right) => ConstantArithmetic.Compute(context, left, right, (a, b) => a - b),
        (IntegerConstant left, IntegerConstant right) => ConstantArithmetic.Compute(context, left, right, (a, b) => Sum(a, b, -1)),
        (GraphValue left, GraphValue right) => throw Unfit(context, left, right),
    };

    /// <summary>A product; of a value with its own logistic function, SiLU.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Multiply(NodeContext context) => (context.Known(0), context.Known(1)) switch
    {
        (RowValue row, FloatConstant constant) => Append(context, row, StepOperation.Multiply, constant),
        (FloatConstant constant, RowValue row) => Append(context, row, StepOperation.Multiply, constant),
        (FloatConstant left, FloatConstant right) => ConstantArithmetic.Compute(context, left, right, (a, b) => a * b),
        (IntegerConstant left, IntegerConstant right) => ConstantArithmetic.Compute(context, left, right, (a, b) => a.Times(b)),
        (RowValue row, RowValue gate) when IsSigmoidOf(gate, row) => Silu(context, row, gate),
        (RowValue gate, RowValue row) when IsSigmoidOf(gate, row) => Silu(context, row, gate),
        (GraphValue left, GraphValue right) => throw Unfit(context, left, right),
    };

    /// <summary>A quotient.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Divide(NodeContext context) => (context.Known(0), context.Known(1)) switch
    {
        (RowValue row, FloatConstant constant) => Append(context, row, StepOperation.Divide, constant),
        (FloatConstant, RowValue) => throw context.Form("it divides a constant by a value that is computed"),
        (FloatConstant left, FloatConstant right) => ConstantArithmetic.Compute(context, left, right, (a, b) => a / b),
        (IntegerConstant left, IntegerConstant right) => ConstantArithmetic.Compute(context, left, right, (a, b) => a.Over(b)),
        (GraphValue left, GraphValue right) => throw Unfit(context, left, right),
    };

    /// <summary>The negative.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Negate(NodeContext context) => context.Known(0) switch
    {
        RowValue row => Negative(context, row),
        FloatConstant constant => ConstantArithmetic.Compute(context, constant, value => -value),
        _ => throw context.Form("it negates integers"),
    };

    /// <summary>The square root of a constant.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue SquareRoot(NodeContext context) => context.Known(0) is FloatConstant constant
        ? ConstantArithmetic.Compute(context, constant, value => (float)Math.Sqrt(value))
        : throw OperatorTable.Unsupported(context);

    /// <summary>The reciprocal of a constant.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Reciprocal(NodeContext context) => context.Known(0) is FloatConstant constant
        ? ConstantArithmetic.Compute(context, constant, value => 1f / value)
        : throw OperatorTable.Unsupported(context);

    /// <summary>Bounds: attributes before version 11, inputs from then on.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Clip(NodeContext context)
    {
        float low = Bound("min", 1, float.NegativeInfinity);
        float high = Bound("max", 2, float.PositiveInfinity);
        if (!(low <= high))
        {
            throw context.Form(string.Format(CultureInfo.InvariantCulture, "its bounds are {0} and {1}", low, high));
        }

        if (context.Known(0) is not RowValue row)
        {
            throw context.Form("it clips a constant");
        }

        // No bounds at all, which leave everything as it is.
        return float.IsNegativeInfinity(low) && float.IsPositiveInfinity(high)
            ? row
            : row with { Chain = row.Chain.Append(new ClipStep(low, high), context.Node) };

        float Bound(string name, int index, float byDefault) =>
            context.Opset < 11 ? context.Node.Float(name, byDefault)
            : context.Optional(index) is null ? byDefault
            : context.Float(index);
    }

    /// <summary>The larger of the row and a constant: a lower bound.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Maximum(NodeContext context)
    {
        RowValue row = Bounded(context, out float low);
        return row with { Chain = row.Chain.Append(low == 0f ? new ActivationStep(StepActivation.Relu) : new ClipStep(low, float.PositiveInfinity), context.Node) };
    }

    /// <summary>The smaller of the row and a constant: an upper bound.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Minimum(NodeContext context)
    {
        RowValue row = Bounded(context, out float high);
        return row with { Chain = row.Chain.Append(new ClipStep(float.NegativeInfinity, high), context.Node) };
    }

    private static RowValue Bounded(NodeContext context, out float bound)
    {
        IReadOnlyList<GraphValue> values = context.AllKnown();
        (RowValue row, FloatConstant constant) = values switch
        {
            [RowValue left, FloatConstant right] => (left, right),
            [FloatConstant left, RowValue right] => (right, left),
            _ when values.Count(value => value is RowValue) > 1 => throw context.Branches("two values that are computed from inputs"),
            _ => throw context.Form("it is not of one value that is computed and one constant"),
        };
        bound = One(context, row, constant);
        return row;
    }

    /// <summary>A constant that is the same for all elements of a row.</summary>
    /// <param name="context">The node.</param>
    /// <param name="row">The row.</param>
    /// <param name="constant">The constant.</param>
    public static float One(NodeContext context, RowValue row, FloatConstant constant)
    {
        float[] values = RowBroadcast.ToRow(context, row, constant);
        return Array.TrueForAll(values, value => value == values[0]) ? values[0] : throw context.Form("its constant is not one number");
    }

    private static RowValue Append(NodeContext context, RowValue row, StepOperation operation, FloatConstant constant)
    {
        float[] values = RowBroadcast.ToRow(context, row, constant);
        if (operation == StepOperation.Divide && Array.IndexOf(values, 0f) >= 0)
        {
            throw context.Form("it divides by 0");
        }

        float neutral = operation is StepOperation.Add or StepOperation.Subtract ? 0f : 1f;
        return Array.TrueForAll(values, value => value == neutral)
            ? row
            : row with { Chain = row.Chain.Append(new ConstantStep(operation, values), context.Node) };
    }

    private static RowValue Negative(NodeContext context, RowValue row)
    {
        context.Note("the row is multiplied by -1");
        return row with { Chain = row.Chain.Append(new ConstantStep(StepOperation.Multiply, [-1f]), context.Node) };
    }

    private static bool IsSigmoidOf(RowValue gate, RowValue row) =>
        gate.Chain.Step is ActivationStep { Activation: StepActivation.Sigmoid } && gate.Chain.Previous == row.Chain && gate.Shape.Equals(row.Shape);

    private static RowValue Silu(NodeContext context, RowValue row, RowValue gate) =>
        row with { Chain = row.Chain.Append(new ActivationStep(StepActivation.Silu), [.. gate.Chain.Nodes, context.Node]) };

    private static Dimension? Sum(Dimension left, Dimension right, int sign) => (left.IsBatch, right.IsBatch) switch
    {
        _ when right.Factor == 0 => left,
        _ when Math.Max(Math.Abs((double)left.Factor), Math.Abs((double)right.Factor)) > 1L << 40 => null,
        (true, true) when left.Factor == -sign * right.Factor => new Dimension(0),
        (true, true) => new Dimension(left.Factor + (sign * right.Factor), IsBatch: true),
        (false, false) => new Dimension(left.Factor + (sign * right.Factor)),
        _ => null,
    };

    private static Diagnostics.ModelException Unfit(NodeContext context, GraphValue left, GraphValue right) => (left, right) switch
    {
        (RowValue, RowValue) => context.Branches("two values that are computed from inputs"),
        _ => context.Form("its operands are of different types"),
    };
}

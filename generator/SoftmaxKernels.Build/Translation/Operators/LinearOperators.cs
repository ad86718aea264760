using System.Globalization;
using SoftmaxKernels.Build.Networks;

namespace SoftmaxKernels.Build.Translation.Operators;

/// <summary>Gemm and MatMul: products with constant matrices.</summary>
internal static class LinearOperators
{
    /// <summary>alpha · A · B + beta · C, with the observation in A.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Gemm(NodeContext context)
    {
        if (context.Node.Integer("transA", 0) != 0)
        {
            throw context.Form("transA is not 0");
        }

        RowValue row = Row(context);
        FloatConstant matrix = Matrix(context, row);
        if (row.Shape.Rank != 2 || matrix.Shape.Rank != 2)
        {
            throw context.BadShape($"it multiplies {row.Shape} with {matrix.Shape}");
        }

        float[] weights = Weights(context, row, matrix, transposed: context.Node.Integer("transB", 0) != 0, out int outputs);
        float[]? biases = context.Optional(2) is null ? null : Biases(context, outputs);
        weights = Scaled(context, "alpha", weights, out bool exactWeights);
        bool exactBiases = true;
        if (context.Node.Float("beta", 1f) == 0f)
        {
            biases = null;
        }
        else if (biases is not null)
        {
            biases = Scaled(context, "beta", biases, out exactBiases);
        }

        NoteScale(context, exactWeights && exactBiases);
        LayerStep step = new(row.Chain.Width, outputs, weights, biases);
        return new RowValue(new TensorShape(row.Shape[0], new Dimension(outputs)), row.Chain.Append(step, context.Node));
    }

    /// <summary>The product of the observation and a constant matrix.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue MatMul(NodeContext context)
    {
        if (context.Known(0) is FloatConstant { Shape: { Rank: 2, Count.IsBatch: false } } left && context.Known(1) is RowValue { Shape.Rank: 1, IsRow: true } column)
        {
            return MatrixAndColumn(context, left, column);
        }

        RowValue row = OfOpenLength(context) ?? Row(context);
        FloatConstant matrix = Matrix(context, row);
        if (matrix.Shape.Rank is not (1 or 2))
        {
            throw context.BadShape($"it multiplies {row.Shape} with {matrix.Shape}");
        }

        float[] weights = Weights(context, row, matrix, transposed: false, out int outputs);
        Dimension[] shape = [.. row.Shape.Dimensions];
        if (matrix.Shape.Rank == 2)
        {
            shape[shape.Length - 1] = new Dimension(outputs);
        }
        else
        {
            System.Array.Resize(ref shape, shape.Length - 1);
        }

        LayerStep step = new(row.Chain.Width, outputs, weights, Biases: null);
        return new RowValue(new TensorShape(shape), row.Chain.Append(step, context.Node));
    }

    /// <summary>The product of a matrix and an observation without a batch.</summary>
    private static RowValue MatrixAndColumn(NodeContext context, FloatConstant matrix, RowValue column)
    {
        (long outputs, long inputs) = (matrix.Shape[0].Factor, matrix.Shape[1].Factor);
        if (inputs != column.Chain.Width)
        {
            throw context.BadShape($"it multiplies {matrix.Shape} with {column.Shape}");
        }

        LayerLimits.Check($"The node '{context.Node.Name}' ({context.Node.Operator})", inputs, outputs);
        LayerStep step = new(column.Chain.Width, (int)outputs, ConstantArithmetic.Expanded(context, matrix), Biases: null);
        return new RowValue(new TensorShape(matrix.Shape[0]), column.Chain.Append(step, context.Node));
    }

    /// <summary>
    /// An observation of one dimension that the file leaves open, as if it were that of a batch: what it is multiplied with says how long it is.
    /// </summary>
    private static RowValue? OfOpenLength(NodeContext context) => (context.Known(0), context.Known(1)) switch
    {
        (RowValue { Shape: { Rank: 1 } shape, Chain: { Step: null } chain }, FloatConstant { Shape.Rank: 2 } matrix)
            when shape[0] == Dimension.Batch && matrix.Shape[0] is { IsBatch: false, Factor: > 0 and <= Contract.LargestLayerSize } length =>
            new RowValue(new TensorShape(length), RowChain.Start(chain.Inputs, Dimension.One, (int)length.Factor)),
        _ => null,
    };

    private static RowValue Row(NodeContext context)
    {
        GraphValue left = context.Known(0);
        GraphValue right = context.Known(1);
        return (left, right) switch
        {
            (RowValue { IsRow: true } row, not RowValue) => row,
            (RowValue, RowValue) => throw context.Branches("two values that are computed from inputs"),
            (RowValue row, _) => throw context.BadShape($"it multiplies {row.Shape}, which is not a row of {row.Chain.Width}"),
            _ => throw context.Form("the observation must be its first operand"),
        };
    }

    private static FloatConstant Matrix(NodeContext context, RowValue row) => context.Known(1) switch
    {
        FloatConstant { Shape.Count.IsBatch: false } matrix => matrix,
        _ => throw context.Form($"its second operand must be a matrix of floats with {row.Chain.Width} rows"),
    };

    /// <summary>The weights, a row for each output.</summary>
    private static float[] Weights(NodeContext context, RowValue row, FloatConstant matrix, bool transposed, out int outputs)
    {
        TensorShape shape = matrix.Shape;
        long columns = shape.Rank == 1 ? 1 : shape[1].Factor;
        long inputs = transposed ? columns : shape[0].Factor;
        long results = transposed ? shape[0].Factor : columns;
        if (inputs != row.Chain.Width)
        {
            throw context.BadShape($"it multiplies {row.Shape} with {matrix.Shape}{(transposed ? " transposed" : string.Empty)}");
        }

        LayerLimits.Check($"The node '{context.Node.Name}' ({context.Node.Operator})", inputs, results);
        outputs = (int)results;
        float[] values = ConstantArithmetic.Expanded(context, matrix);
        return transposed ? values : ConstantArithmetic.Transposed(context, values, (int)inputs, outputs);
    }

    private static float[] Biases(NodeContext context, int outputs)
    {
        if (context.Known(2) is not FloatConstant constant)
        {
            throw context.Known(2) is RowValue ? context.Branches("two values that are computed from inputs") : context.Form("its biases must be floats");
        }

        // It must not make the result larger, and a row of its own for each row of the batch is no bias.
        TensorShape shape = constant.Shape;
        if (shape.Rank > 2 || (shape.Rank == 2 && shape[0] != Dimension.One) || (shape.Rank > 0 && shape.Last != Dimension.One && shape.Last != new Dimension(outputs)))
        {
            throw context.BadShape($"it adds {shape} to {outputs} outputs");
        }

        return RowBroadcast.Filled(context, constant.Values, outputs);
    }

    private static float[] Scaled(NodeContext context, string name, float[] values, out bool isExact)
    {
        isExact = true;
        float factor = context.Node.Float(name, 1f);
        if (factor == 1f)
        {
            return values;
        }

        context.Charge(values.Length);
        float[] scaled = new float[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            // The product of two floats is exact in double, so it is rounded once.
            double product = (double)factor * values[i];
            scaled[i] = (float)product;
            isExact &= scaled[i] == product;
        }

        FiniteCheck.Assert(scaled, $"the node '{context.Node.Name}' ({context.Node.Operator}), multiplied by {name},");
        return scaled;
    }

    private static void NoteScale(NodeContext context, bool isExact)
    {
        float alpha = context.Node.Float("alpha", 1f);
        float beta = context.Node.Float("beta", 1f);
        if (alpha != 1f || (beta != 1f && context.Optional(2) is not null))
        {
            context.Note(string.Format(
                CultureInfo.InvariantCulture,
                "alpha {0} and beta {1} are folded into the weights and biases, {2}",
                alpha,
                beta,
                isExact ? "exactly" : "which are rounded to floats once"));
        }
    }
}

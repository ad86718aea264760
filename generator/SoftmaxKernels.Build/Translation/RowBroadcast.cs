using System.Linq;

namespace SoftmaxKernels.Build.Translation;

/// <summary>Spreads constants over larger shapes.</summary>
internal static class RowBroadcast
{
    /// <summary>The constants that an elementwise operator applies to a row.</summary>
    /// <param name="context">The node.</param>
    /// <param name="row">The row.</param>
    /// <param name="constant">The constant, which must not make the result larger.</param>
    /// <returns>One for all elements, or one for each.</returns>
    public static float[] ToRow(NodeContext context, RowValue row, FloatConstant constant)
    {
        if (!row.Shape.Equals(TensorShape.Broadcast(row.Shape, constant.Shape)))
        {
            throw context.BadShape($"a constant of shape {constant.Shape} does not fit {row.Shape}");
        }

        // All rows take the same constants: one row stands for the batch.
        TensorShape one = new([.. row.Shape.Dimensions.Select(size => size == Dimension.Batch ? Dimension.One : size)]);
        float[] values = Expand(context, constant, one);
        return values.Length == 1 || (one.Count == new Dimension(row.Chain.Width) && IsBatchFirst(row))
            ? values
            : throw context.BadShape($"a constant of shape {constant.Shape} is not of the rows of {row.Shape}");
    }

    /// <summary>A constant spread over a shape.</summary>
    /// <param name="context">The node.</param>
    /// <param name="constant">The constant.</param>
    /// <param name="shape">The shape, which it fits.</param>
    /// <returns>The elements, or a single one that all of them are.</returns>
    public static float[] Expand(NodeContext context, FloatConstant constant, TensorShape shape)
    {
        if (constant.Values.Length == 1 || constant.Shape.Equals(shape))
        {
            return constant.Values;
        }

        if (shape.Count is not { IsBatch: false } count)
        {
            throw context.BadShape($"a constant of shape {constant.Shape} does not fit {shape}");
        }

        context.Charge(count.Factor);
        float[] values = new float[count.Factor];
        int[] index = new int[shape.Rank];
        int[] strides = Strides(constant.Shape, shape.Rank);
        for (int i = 0; i < values.Length; i++)
        {
            int from = 0;
            for (int axis = 0; axis < index.Length; axis++)
            {
                from += index[axis] * strides[axis];
            }

            values[i] = constant.Values[from];
            for (int axis = index.Length - 1; axis >= 0 && ++index[axis] == shape[axis].Factor; axis--)
            {
                index[axis] = 0;
            }
        }

        return values;
    }

    /// <summary>The elements of a list, of which a single one may stand for all.</summary>
    /// <param name="context">The node.</param>
    /// <param name="values">The elements.</param>
    /// <param name="count">How many there must be.</param>
    public static float[] Filled(NodeContext context, float[] values, long count)
    {
        if (values.Length == count)
        {
            return values;
        }

        context.Charge(count);
        return [.. Enumerable.Repeat(values[0], (int)count)];
    }

    private static bool IsBatchFirst(RowValue row) =>
        row.Shape.Dimensions.SkipWhile(size => size == Dimension.One).Skip(1).All(size => !size.IsBatch);

    private static int[] Strides(TensorShape shape, int rank)
    {
        int[] strides = new int[rank];
        int stride = 1;
        for (int i = 1; i <= shape.Rank; i++)
        {
            int size = (int)shape[shape.Rank - i].Factor;
            strides[rank - i] = size == 1 ? 0 : stride;
            stride *= size;
        }

        return strides;
    }
}

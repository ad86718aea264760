using System.Linq;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Onnx;

namespace SoftmaxKernels.Build.Translation.Operators;

/// <summary>Constants, and what makes others of them.</summary>
internal static class ConstantOperators
{
    /// <summary>A constant of the graph.</summary>
    /// <param name="tensor">The tensor in the file.</param>
    public static GraphValue Of(OnnxTensor tensor) => tensor.DataType is OnnxDataType.Int64 or OnnxDataType.Int32 or OnnxDataType.Boolean
        ? new IntegerConstant(TensorShape.Of(tensor.Dimensions), [.. TensorDecoder.Integers(tensor).Select(value => new Dimension(value))])
        : new FloatConstant(TensorShape.Of(tensor.Dimensions), TensorDecoder.Floats(tensor));

    /// <summary>A constant of a node.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Constant(NodeContext context) =>
        context.Node.Find("value")?.Tensor is { } tensor ? Of(tensor)
        : context.Node.Find("value_float")?.Float is { } number ? Floats(context, TensorShape.Scalar, number)
        : context.Node.Find("value_floats")?.Floats is { } numbers ? Floats(context, TensorShape.Of([numbers.Count]), [.. numbers])
        : context.Node.Find("value_int")?.Integer is { } integer ? new IntegerConstant(TensorShape.Scalar, [new Dimension(integer)])
        : context.Node.Find("value_ints")?.Integers is { } integers ? new IntegerConstant(TensorShape.Of([integers.Count]), [.. integers.Select(value => new Dimension(value))])
        : throw context.Form("its value is neither a tensor, nor floats or integers");

    /// <summary>Another type of elements.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Cast(NodeContext context)
    {
        long to = context.Node.Integer("to", 0);
        context.Charge(context.Known(0) is IntegerConstant { Values.Length: int count } ? count : 0);
        return ((OnnxDataType)to, context.Known(0)) switch
        {
            (OnnxDataType.Float, RowValue or FloatConstant) => context.Known(0),
            (OnnxDataType.Float, IntegerConstant constant) when constant.Values.All(value => !value.IsBatch) =>
                new FloatConstant(constant.Shape, [.. constant.Values.Select(value => (float)value.Factor)]),
            (OnnxDataType.Int64, IntegerConstant constant) => constant,
            (OnnxDataType.Int32, IntegerConstant constant) when constant.Values.All(value => value.Factor == (int)value.Factor) => constant,
            (OnnxDataType.Boolean, IntegerConstant constant) => constant with { Values = [.. constant.Values.Select(value => new Dimension(value.Factor == 0 ? 0 : 1))] },
            (OnnxDataType.Int64, FloatConstant { Values.Length: <= ShapeArithmeticOperators.LongestList } constant) when constant.Values.All(value => value is > -1e9f and < 1e9f) =>
                new IntegerConstant(constant.Shape, [.. constant.Values.Select(value => new Dimension((long)value))]),
            _ => throw context.Form($"it casts to the type {to}, and not to float"),
        };
    }

    private static FloatConstant Floats(NodeContext context, TensorShape shape, params float[] values)
    {
        FiniteCheck.Assert(values, $"the node '{context.Node.Name}' ({context.Node.Operator})");
        return new FloatConstant(shape, values);
    }
}

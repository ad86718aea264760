using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Build.Translation;

/// <summary>The shapes of what cannot be computed: often only the shape is used.</summary>
internal static class ShapeInference
{
    private static readonly HashSet<string> OfTheFirstInput =
    [
        "Abs", "Acos", "Acosh", "Asin", "Asinh", "Atan", "Atanh", "Bernoulli", "Cast", "CastLike", "Ceil", "Celu", "Clip", "Cos", "Cosh",
        "CumSum", "Dropout", "Elu", "Erf", "Exp", "Floor", "Gelu", "HardSigmoid", "HardSwish", "Hardmax", "Identity", "IsInf", "IsNaN",
        "LayerNormalization", "LeakyRelu", "Log", "LogSoftmax", "Mish", "Neg", "Not", "RandomNormalLike", "RandomUniformLike",
        "Reciprocal", "Relu", "Round", "Selu", "Sigmoid", "Sign", "Sin", "Sinh", "Softmax", "Softplus", "Softsign", "Sqrt", "Swish", "Tan",
        "Tanh", "ThresholdedRelu", "Trilu", "BatchNormalization",
    ];

    private static readonly HashSet<string> OfAllInputs =
    [
        "Add", "And", "Div", "Equal", "Greater", "GreaterOrEqual", "Less", "LessOrEqual", "Max", "Mean", "Min", "Mod", "Mul", "Or", "PRelu",
        "Pow", "Sub", "Sum", "Where", "Xor",
    ];

    /// <summary>The shape of the first output of a node.</summary>
    /// <param name="context">The node.</param>
    /// <returns>The shape, or <see langword="null"/> if it cannot be said.</returns>
    public static TensorShape? Of(NodeContext context)
    {
        TensorShape?[] shapes = [.. context.Inputs.Select(input => input?.Shape)];
        return (context.Node.Domain, context.Node.Operator, shapes) switch
        {
            ("", { } name, [{ } first, ..]) when OfTheFirstInput.Contains(name) => first,
            ("", { } name, [{ } first, ..]) when OfAllInputs.Contains(name) => shapes.Skip(1).Aggregate<TensorShape?, TensorShape?>(first, TensorShape.Broadcast),
            ("", "Gemm", [{ Rank: 2 } left, { Rank: 2 } right, ..]) => new TensorShape(
                left[context.Node.Integer("transA", 0) == 0 ? 0 : 1],
                right[context.Node.Integer("transB", 0) == 0 ? 1 : 0]),
            ("", "MatMul", [{ Rank: >= 2 } left, { Rank: 2 } right]) => new TensorShape([.. left.Dimensions.Take(left.Rank - 1), right[1]]),
            _ => null,
        };
    }
}

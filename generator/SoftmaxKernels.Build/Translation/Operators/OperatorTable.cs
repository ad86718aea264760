using System;
using System.Collections.Generic;
using SoftmaxKernels.Build.Diagnostics;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Onnx;

namespace SoftmaxKernels.Build.Translation.Operators;

/// <summary>What is done about each operator.</summary>
internal static class OperatorTable
{
    private static readonly Dictionary<string, Func<NodeContext, GraphValue>> Operators = new()
    {
        ["Gemm"] = LinearOperators.Gemm,
        ["MatMul"] = LinearOperators.MatMul,

        ["Add"] = ArithmeticOperators.Add,
        ["Sub"] = ArithmeticOperators.Subtract,
        ["Mul"] = ArithmeticOperators.Multiply,
        ["Div"] = ArithmeticOperators.Divide,
        ["Neg"] = ArithmeticOperators.Negate,
        ["Sqrt"] = ArithmeticOperators.SquareRoot,
        ["Reciprocal"] = ArithmeticOperators.Reciprocal,
        ["Clip"] = ArithmeticOperators.Clip,

        ["Tanh"] = context => ActivationOperators.Apply(context, StepActivation.Tanh),
        ["Relu"] = context => ActivationOperators.Apply(context, StepActivation.Relu),
        ["Sigmoid"] = context => ActivationOperators.Apply(context, StepActivation.Sigmoid),
        ["LeakyRelu"] = ActivationOperators.LeakyRelu,
        ["Softmax"] = ActivationOperators.Softmax,

        ["Identity"] = ShapeOperators.Same,
        ["Dropout"] = ShapeOperators.Dropout,
        ["Flatten"] = ShapeOperators.Flatten,
        ["Reshape"] = ShapeOperators.Reshape,
        ["Squeeze"] = ShapeOperators.Squeeze,
        ["Unsqueeze"] = ShapeOperators.Unsqueeze,
        ["Expand"] = ShapeOperators.Expand,
        ["Transpose"] = ShapeOperators.Transpose,
        ["Concat"] = ConcatOperator.Apply,

        ["Constant"] = ConstantOperators.Constant,
        ["Cast"] = ConstantOperators.Cast,
        ["Shape"] = ShapeArithmeticOperators.Shape,
        ["Size"] = ShapeArithmeticOperators.Size,
        ["Gather"] = ShapeArithmeticOperators.Gather,
        ["Slice"] = ShapeArithmeticOperators.Slice,
        ["ConstantOfShape"] = ShapeArithmeticOperators.ConstantOfShape,
        ["Equal"] = ShapeArithmeticOperators.Equal,
        ["Where"] = ShapeArithmeticOperators.Where,
    };

    private static readonly Dictionary<string, string> Advice = new()
    {
        ["ArgMax"] = "; choose an output before it, and call Predict of the kernel, which finds the class",
        ["LogSoftmax"] = "; choose the output before it, and call what takes logits",
        ["Multinomial"] = "; choose an output before it, and call Sample of the kernel",
        ["HardSwish"] = "; of the functions of this kind there is SiLU",
        ["Gelu"] = "; of the functions of this kind there is SiLU",
    };

    /// <summary>Translates a node.</summary>
    /// <param name="context">The node.</param>
    /// <returns>What is known of its first output.</returns>
    /// <exception cref="ModelException">No kernel can compute it.</exception>
    public static GraphValue Translate(NodeContext context) =>
        context.Node.Domain.Length == 0 && Operators.TryGetValue(context.Node.Operator, out Func<NodeContext, GraphValue>? translate)
            ? translate(context)
            : throw Unsupported(context.Node);

    /// <summary>An operator that no kernel has.</summary>
    /// <param name="node">The node.</param>
    public static ModelException Unsupported(OnnxNode node) => new(
        ModelDiagnostics.Operator,
        node.Name,
        node.Domain.Length == 0 ? node.Operator : node.Domain + "." + node.Operator,
        node.Domain.Length == 0 && Advice.TryGetValue(node.Operator, out string? advice) ? advice : string.Empty);
}

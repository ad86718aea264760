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
        ["BatchNormalization"] = BatchNormalizationOperator.Apply,

        ["Add"] = ArithmeticOperators.Add,
        ["Sub"] = ArithmeticOperators.Subtract,
        ["Mul"] = ArithmeticOperators.Multiply,
        ["Div"] = ArithmeticOperators.Divide,
        ["Max"] = ArithmeticOperators.Maximum,
        ["Min"] = ArithmeticOperators.Minimum,
        ["Neg"] = ArithmeticOperators.Negate,
        ["Sqrt"] = ArithmeticOperators.SquareRoot,
        ["Reciprocal"] = ArithmeticOperators.Reciprocal,
        ["Clip"] = ArithmeticOperators.Clip,

        ["Tanh"] = context => ActivationOperators.Apply(context, StepActivation.Tanh),
        ["Relu"] = context => ActivationOperators.Apply(context, StepActivation.Relu),
        ["Sigmoid"] = context => ActivationOperators.Apply(context, StepActivation.Sigmoid),
        ["LeakyRelu"] = ActivationOperators.LeakyRelu,
        ["Elu"] = ActivationOperators.Elu,
        ["Celu"] = ActivationOperators.Elu,
        ["PRelu"] = ActivationOperators.ParametricRelu,
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

    private static readonly Dictionary<string, Func<NodeContext, IReadOnlyList<GraphValue>>> OperatorsOfSeveralOutputs = new()
    {
        ["Split"] = SelectionOperators.Split,
    };

    // What to do with the value before the node.
    private static readonly Dictionary<string, string> Continuations = new()
    {
        ["ArgMax"] = "call Predict of the kernel, which finds the class",
        ["LogSoftmax"] = "call what takes logits",
        ["Log"] = "call what takes logits",
        ["Multinomial"] = "call Sample of the kernel",
        ["RandomNormalLike"] = "draw around it",
        ["ZipMap"] = "index its classes yourself",
    };

    private static readonly Dictionary<string, string> Alternatives = new()
    {
        ["Gelu"] = "; of the functions of this kind there is SiLU",
        ["HardSwish"] = "; of the functions of this kind there is SiLU",
        ["Mish"] = "; of the functions of this kind there is SiLU",
        ["Selu"] = "; of the functions of this kind there are ReLU, LeakyReLU, ELU and SiLU",
    };

    /// <summary>Translates a node.</summary>
    /// <param name="context">The node.</param>
    /// <returns>What is known of its first outputs; of most operators there is one.</returns>
    /// <exception cref="ModelException">No kernel can compute it.</exception>
    public static IReadOnlyList<GraphValue> Translate(NodeContext context) =>
        context.Node.Domain.Length > 0 ? throw Unsupported(context)
        : Operators.TryGetValue(context.Node.Operator, out Func<NodeContext, GraphValue>? translate) ? [translate(context)]
        : OperatorsOfSeveralOutputs.TryGetValue(context.Node.Operator, out Func<NodeContext, IReadOnlyList<GraphValue>>? translateAll) ? translateAll(context)
        : throw Unsupported(context);

    /// <summary>An operator that no kernel has.</summary>
    /// <param name="context">The node.</param>
    public static ModelException Unsupported(NodeContext context)
    {
        OnnxNode node = context.Node;
        return new(ModelDiagnostics.Operator, node.Name, node.Domain.Length == 0 ? node.Operator : node.Domain + "." + node.Operator, Advice(context));
    }

    private static string Advice(NodeContext context)
    {
        string operation = context.Node.Operator;
        if (!Continuations.TryGetValue(operation, out string? continuation))
        {
            return Alternatives.TryGetValue(operation, out string? alternative) ? alternative : string.Empty;
        }

        string value = context.Inputs.Count > 0 && context.Inputs[0] is RowValue { Chain.Step: not null }
            ? $"OutputName=\"{context.Node.Inputs[0]}\""
            : "the value before it, by its name, with OutputName";
        return $"; choose {value}, and {continuation}";
    }
}

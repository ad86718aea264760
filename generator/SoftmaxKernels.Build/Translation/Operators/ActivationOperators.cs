using System.Globalization;
using SoftmaxKernels.Build.Networks;

namespace SoftmaxKernels.Build.Translation.Operators;

/// <summary>The activations.</summary>
internal static class ActivationOperators
{
    /// <summary>An activation without options.</summary>
    /// <param name="context">The node.</param>
    /// <param name="activation">The activation.</param>
    public static GraphValue Apply(NodeContext context, StepActivation activation) => Append(context, Row(context), new ActivationStep(activation));

    /// <summary>The leaky ReLU.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue LeakyRelu(NodeContext context) => Leaky(context, Row(context), context.Node.Float("alpha", 0.01f));

    /// <summary>The leaky ReLU whose slope was trained, where it is the same for all elements.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue ParametricRelu(NodeContext context)
    {
        RowValue row = Row(context, inputs: 2);
        return context.Known(1) is FloatConstant slopes
            ? Leaky(context, row, ArithmeticOperators.One(context, row, slopes))
            : throw context.Form("its slope must be a constant");
    }

    /// <summary>ELU, with the factor below 0 that every trainer has by default, with which CELU is the same.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Elu(NodeContext context)
    {
        float alpha = context.Node.Float("alpha", 1f);
        return alpha == 1f
            ? Apply(context, StepActivation.Elu)
            : throw context.Form($"its alpha is {alpha.ToString("R", CultureInfo.InvariantCulture)}, and kernels have 1");
    }

    /// <summary>Softmax, which must be of the classes.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Softmax(NodeContext context)
    {
        RowValue row = Row(context);

        // Until version 12, everything from the axis on is one row; since then it is the axis alone.
        bool isOfTheRest = context.Opset < 13;
        int axis = context.Axis(context.Node.Integer("axis", isOfTheRest ? 1 : -1), row.Shape.Rank);
        bool isOfRows = row.Shape.Product(0, axis) == row.Chain.Batch
            && (isOfTheRest || row.Shape.Product(axis + 1, row.Shape.Rank) == Dimension.One);
        return isOfRows
            ? Append(context, row, new ActivationStep(StepActivation.Softmax))
            : throw context.Form($"its axis {axis} is not that of the classes in {row.Shape}");
    }

    private static RowValue Leaky(NodeContext context, RowValue row, float slope) =>
        !FloatBits.IsFinite(slope) ? throw context.Form("its slope is not finite")

        // Kernels tell from the sign of an output on which side of 0 its input was, to learn with it.
        : slope < 0f ? throw context.Form("its slope is negative")
        : Append(context, row, new ActivationStep(StepActivation.LeakyRelu, slope));

    private static RowValue Row(NodeContext context, int inputs = 1) =>
        context.Node.Inputs.Count > inputs ? throw context.Form($"it has {context.Node.Inputs.Count} inputs")
        : context.Known(0) as RowValue ?? throw context.Form("it is applied to a constant");

    private static RowValue Append(NodeContext context, RowValue row, ActivationStep step) =>
        row with { Chain = row.Chain.Append(step, context.Node) };
}

using System;
using System.Linq;
using SoftmaxKernels.Build.Networks;

namespace SoftmaxKernels.Build.Translation.Operators;

/// <summary>BatchNormalization with the statistics of the training, which is a factor and a summand for each channel.</summary>
internal static class BatchNormalizationOperator
{
    /// <summary>Normalises, in the weights of the layer before it where there is one.</summary>
    /// <param name="context">The node.</param>
    public static GraphValue Apply(NodeContext context)
    {
        RowValue row = context.Known(0) as RowValue ?? throw context.Form("it is applied to a constant");
        if (context.Node.Integer("training_mode", 0) != 0 || context.Node.Integer("spatial", 1) != 1)
        {
            throw context.Form("its statistics are not those of channels, from a training; export the model for inference");
        }

        TensorShape shape = row.Shape;
        if (shape.Rank < 2 || shape[0] != row.Chain.Batch || shape[1].IsBatch)
        {
            throw context.BadShape($"{shape} has no channels after the batch");
        }

        int channels = (int)shape[1].Factor;
        float[] scale = Channels(context, 1, channels);
        float[] bias = Channels(context, 2, channels);
        float[] mean = Channels(context, 3, channels);
        float[] variance = Channels(context, 4, channels);
        double epsilon = context.Node.Float("epsilon", 1e-5f);
        int width = row.Chain.Width;
        context.Charge(4L * width);
        double[] factors = new double[width];
        double[] summands = new double[width];
        for (int i = 0; i < width; i++)
        {
            int channel = i / (width / channels);
            factors[i] = scale[channel] / Math.Sqrt(variance[channel] + epsilon);
            summands[i] = bias[channel] - (mean[channel] * factors[i]);
        }

        return LayerEnd.Of(row.Chain) is { Layer.Activation: StepActivation.None } end
            ? row with { Chain = Folded(context, end, factors, summands) }
            : row with { Chain = Steps(context, row.Chain, factors, summands) };
    }

    private static RowChain Folded(NodeContext context, LayerEnd end, double[] factors, double[] summands)
    {
        LayerStep layer = end.Layer;
        context.Charge(layer.Parameters);
        float[] weights = [.. layer.Weights.Select((weight, i) => (float)(weight * factors[i / layer.Inputs]))];
        float[] biases = [.. summands.Select((summand, i) => (float)(((layer.Biases?[i] ?? 0.0) * factors[i]) + summand))];
        Check(context, weights);
        Check(context, biases);
        context.Note("folded into the weights and biases of the layer before it, which are rounded to floats once");
        return end.Trunk.Append(layer with { Weights = weights, Biases = biases }, end.Nodes);
    }

    private static RowChain Steps(NodeContext context, RowChain chain, double[] factors, double[] summands)
    {
        float[] multipliers = Array.ConvertAll(factors, factor => (float)factor);
        float[] offsets = Array.ConvertAll(summands, summand => (float)summand);
        Check(context, multipliers);
        Check(context, offsets);
        return chain
            .Append(new ConstantStep(StepOperation.Multiply, multipliers), context.Node)
            .Append(new ConstantStep(StepOperation.Add, offsets), context.Node);
    }

    private static float[] Channels(NodeContext context, int index, int count) => context.Known(index) switch
    {
        FloatConstant { Shape.Rank: 1 } constant when constant.Shape[0] == new Dimension(count) => RowBroadcast.Filled(context, constant.Values, count),
        FloatConstant constant => throw context.BadShape($"it has {constant.Shape} for {count} channels"),
        RowValue => throw context.Branches("two values that are computed from inputs"),
        _ => throw context.Form($"its input {index} must be a constant of floats"),
    };

    private static void Check(NodeContext context, float[] values) =>
        FiniteCheck.Assert(values, $"the node '{context.Node.Name}' ({context.Node.Operator})");
}

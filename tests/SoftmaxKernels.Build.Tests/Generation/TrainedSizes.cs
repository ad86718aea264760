using System;
using System.Linq;
using SoftmaxKernels.Build.Tests.Encoding;

namespace SoftmaxKernels.Build.Tests.Generation;

/// <summary>Layers whose random weights are as large as those of trained ones, so that sums do not grow from layer to layer.</summary>
internal static class TrainedSizes
{
    /// <summary>Weights for a number of inputs.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">Their name.</param>
    /// <param name="inputs">The inputs of the layer.</param>
    /// <param name="dimensions">The dimensions, in either order.</param>
    public static OnnxEncoder Weights(this OnnxEncoder model, string name, int inputs, params long[] dimensions) =>
        model.Floats(name, dimensions, Values(name, inputs, dimensions));

    /// <summary>A layer: a Gemm with biases.</summary>
    /// <param name="model">The model.</param>
    /// <param name="input">What it takes.</param>
    /// <param name="output">What it gives.</param>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="outputs">The number of outputs.</param>
    public static OnnxEncoder TrainedLayer(this OnnxEncoder model, string input, string output, int inputs, int outputs) => model
        .Weights(output + ".w", inputs, outputs, inputs)
        .Random(output + ".b", outputs)
        .Node("Gemm", $"{input} {output}.w {output}.b", output, ("transB", 1L));

    /// <summary>The values of weights.</summary>
    /// <param name="name">Their name.</param>
    /// <param name="inputs">The inputs of the layer.</param>
    /// <param name="dimensions">The dimensions.</param>
    public static float[] Values(string name, int inputs, params long[] dimensions)
    {
        float scale = 1f / MathF.Sqrt(inputs);
        long count = dimensions.Aggregate(1L, (product, size) => product * size);
        return [.. Seeded.Normal(count, seed: name.Sum(letter => letter)).Select(value => scale * value)];
    }
}

using System;
using System.IO;
using System.Linq;
using Bits;
using SoftmaxKernels.Build.Tests.Encoding;

namespace SoftmaxKernels.Package.Tests.Expected;

/// <summary>The model that consumers have as <c>Models/player.onnx</c>, and what they print of it: computed by the network for any sizes.</summary>
internal static class ModelReport
{
    private const int Row = 10;
    private const int Hidden = 24;
    private const float Lowest = -1.5f;
    private const float Highest = 2f;

    private static readonly KernelArithmetic[] Arithmetics = [KernelArithmetic.Fastest, KernelArithmetic.Reproducible];
    private static readonly float[] Means = [.. Enumerable.Range(0, Row).Select(index => (0.125f * index) - 0.5f)];
    private static readonly float[] Deviations = [.. Enumerable.Range(0, Row).Select(index => 0.3f + (0.1f * index))];

    /// <summary>The file: observations are normalised and clipped, then come two layers.</summary>
    public static byte[] Model() => new OnnxEncoder()
        .Input("observation", -1, Row)
        .Floats("means", [Row], Means)
        .Floats("deviations", [Row], Deviations)
        .Floats("lowest", [], Lowest)
        .Floats("highest", [], Highest)
        .Node("Sub", "observation means", "centred")
        .Node("Div", "centred deviations", "normal")
        .Node("Clip", "normal lowest highest", "clipped")
        .Layer("clipped", "hidden", Row, Hidden)
        .Node("Tanh", "hidden", "activations")
        .Layer("activations", "logits", Hidden, Row)
        .Output("logits")
        .ToArray();

    /// <summary>Writes the report.</summary>
    public static void Write(TextWriter writer)
    {
        foreach (KernelArithmetic arithmetic in Arithmetics)
        {
            BitReport report = new(writer, arithmetic.ToString(), Row);
            GenericNetwork network = new([Row, Hidden, Row], LayerActivation.Tanh, arithmetic: arithmetic);
            float[] parameters = new float[network.ParameterCount];
            network.Pack(0, OnnxEncoder.RandomOf("hidden.w", Hidden * Row), OnnxEncoder.RandomOf("hidden.b", Hidden), parameters);
            network.Pack(1, OnnxEncoder.RandomOf("logits.w", Row * Hidden), OnnxEncoder.RandomOf("logits.b", Row), parameters);
            report.AddMap("Model", (row, destination) => network.Forward(parameters, Clipped(row), destination));
            report.AddSearch("ModelPredict", row => network.Predict(parameters, Clipped(row)));
            report.AddDraw("ModelSample", (row, uniform) => network.Sample(parameters, Clipped(row), uniform));
        }
    }

    private static float[] Clipped(ReadOnlySpan<float> row)
    {
        float[] clipped = new float[row.Length];
        for (int i = 0; i < clipped.Length; i++)
        {
            // NaN stays.
            float normal = (row[i] - Means[i]) / Deviations[i];
            float least = normal < Lowest ? Lowest : normal;
            clipped[i] = least > Highest ? Highest : least;
        }

        return clipped;
    }
}

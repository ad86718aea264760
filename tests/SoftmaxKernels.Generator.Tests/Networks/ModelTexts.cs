using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SoftmaxKernels.Generator.Tests.Networks;

/// <summary>Texts of models, as the build step of the package writes them.</summary>
internal static class ModelTexts
{
    public const string FirstLine = "softmax-network 1";
    public const string LastLine = "end";

    /// <summary>Three numbers are standardized and cut off, and become the probabilities of four classes.</summary>
    public static string Policy { get; } = Of(
        "model policy.onnx",
        "input observation 3",
        "output action 4",
        "note Dropout is left out.",
        Constants("subtract", 0.5f, -1f, 100f),
        Constants("divide", 2f),
        $"clip {Bits(-10f)} {Bits(10f)}",
        Layer(3, 2, "tanh", hasBias: true),
        Layer(2, 4, "none", hasBias: false),
        "activation softmax");

    public static string Of(params IReadOnlyList<string> lines) => string.Join('\n', [FirstLine, .. lines, LastLine]) + "\n";

    /// <summary>The same model with its numbers in a file.</summary>
    public static string External(string text) => string.Join('\n', text.Split('\n')
        .Where(line => !line.StartsWith("weights ", StringComparison.Ordinal) && !line.StartsWith("biases ", StringComparison.Ordinal))
        .SelectMany(line => (IEnumerable<string>)(line == FirstLine ? [line, "parameters external"] : [line])));

    /// <summary>A layer whose weights are 0.25, 0.5 …, and whose biases are −1, −2 …</summary>
    public static string Layer(int inputs, int outputs, string activation, bool hasBias, float slope = 0f) =>
        $"layer {inputs} {outputs} {activation} {Bits(slope)} {(hasBias ? "bias" : "nobias")}\n"
        + "weights " + Base64([.. Enumerable.Range(1, inputs * outputs).Select(number => number * 0.25f)])
        + (hasBias ? "\nbiases " + Base64([.. Enumerable.Range(1, outputs).Select(number => -(float)number)]) : string.Empty);

    public static string Constants(string operation, params float[] constants) => $"{operation} {constants.Length} {Base64(constants)}";

    public static string Bits(float number) => BitConverter.SingleToUInt32Bits(number).ToString("x8", CultureInfo.InvariantCulture);

    public static string Base64(params float[] numbers) => Convert.ToBase64String([.. numbers.SelectMany(BitConverter.GetBytes)]);
}

using System.Linq;
using SoftmaxKernels.Build.Tests.Encoding;

namespace SoftmaxKernels.Explorer.Tests;

/// <summary>Trained models that are written here.</summary>
internal static class TestModels
{
    /// <summary>A normalization, a hidden layer, and probabilities of three classes.</summary>
    public static byte[] Policy() => new OnnxEncoder()
        .Input("x", -1, 6)
        .Floats("mean", [6], [.. Enumerable.Range(0, 6).Select(i => 0.25f * i)])
        .Node("Sub", "x mean", "n")
        .Layer("n", "h", 6, 5).Node("Tanh", "h", "t")
        .Layer("t", "z", 5, 3).Node("Softmax", "z", "y")
        .Output("y")
        .ToArray();

    /// <summary>One layer with more parameters than an assembly holds as constants.</summary>
    public static byte[] Large() => new OnnxEncoder().Input("x", -1, 300).Layer("x", "y", 300, 240).Output("y").ToArray();

    /// <summary>A model with an operator that no network here has.</summary>
    public static byte[] Foreign() => new OnnxEncoder().Input("x", -1, 6).Node("Erf", "x", "y").Output("y").ToArray();
}

using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace SoftmaxKernels.Tests.Golden;

/// <summary>One row of logits with all its results.</summary>
internal sealed record GoldenRow(
    int Id,
    [property: JsonPropertyName("x")] float[] Logits,
    float[] Softmax,
    [property: JsonPropertyName("T")] float Temperature,
    [property: JsonPropertyName("softmax_T")] float[] SoftmaxAtTemperature,
    float[] LogSoftmax,
    [property: JsonPropertyName("lse")] float LogSumExp,
    int Label,
    float Scale,
    float Loss,
    [property: JsonPropertyName("grad")] float[] Gradient,
    [property: JsonPropertyName("t")] float[] Targets,
    float SoftLoss,
    [property: JsonPropertyName("soft_grad")] float[] SoftGradient,
    [property: JsonPropertyName("sample")] IReadOnlyList<GoldenSample> Samples)
{
    public int Size => Logits.Length;

    /// <summary>Gets the upstream gradient; only rows of up to 129 have it.</summary>
    [JsonPropertyName("u")]
    public float[]? Upstream { get; init; }

    /// <summary>Gets the vector-Jacobian product of <see cref="Softmax"/> and <see cref="Upstream"/>.</summary>
    [JsonPropertyName("vjp")]
    public float[]? SoftmaxGradient { get; init; }

    /// <summary>Gets the Jacobian, row by row; only rows of up to 4 have it.</summary>
    public float[]? Jacobian { get; init; }
}

/// <summary>The class drawn by a uniform number, at temperature 1 and at the temperature of the row.</summary>
internal sealed record GoldenSample(
    [property: JsonPropertyName("u")] double Uniform,
    [property: JsonPropertyName("i")] int Index,
    [property: JsonPropertyName("i_T")] int IndexAtTemperature);

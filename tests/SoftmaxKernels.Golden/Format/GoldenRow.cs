using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace SoftmaxKernels.Golden;

/// <summary>One row of logits with all its results.</summary>
internal sealed record GoldenRow(
    int Id,
    string Tag,
    [property: JsonPropertyName("x")] float[] Logits,
    [property: JsonPropertyName("T")] float Temperature,
    int Label,
    float Scale,
    [property: JsonPropertyName("t")] float[] Targets,
    float[] Softmax,
    [property: JsonPropertyName("softmax_T")] float[] SoftmaxAtTemperature,
    float[] LogSoftmax,
    [property: JsonPropertyName("lse")] float LogSumExp,
    float Loss,
    [property: JsonPropertyName("grad")] float[] Gradient,
    float SoftLoss,
    [property: JsonPropertyName("soft_grad")] float[] SoftGradient,
    [property: JsonPropertyName("sample")] IReadOnlyList<GoldenSample> Samples)
{
    [JsonIgnore]
    public int Size => Logits.Length;

    /// <summary>Gets the upstream gradient; longer rows have none.</summary>
    [JsonPropertyName("u")]
    [JsonPropertyOrder(1)]
    public float[]? Upstream { get; init; }

    /// <summary>Gets the vector-Jacobian product of <see cref="Softmax"/> and <see cref="Upstream"/>.</summary>
    [JsonPropertyName("vjp")]
    [JsonPropertyOrder(2)]
    public float[]? SoftmaxGradient { get; init; }

    /// <summary>Gets the Jacobian, row by row; only the shortest rows have it.</summary>
    [JsonPropertyOrder(3)]
    public float[]? Jacobian { get; init; }

    /// <summary>Gets the errors; rows without finite differences have none.</summary>
    [JsonPropertyOrder(4)]
    public GoldenErrors? Ulp { get; init; }
}

/// <summary>The class drawn by a uniform number, at temperature 1 and at the temperature of the row.</summary>
internal sealed record GoldenSample(
    [property: JsonPropertyName("u")] double Uniform,
    [property: JsonPropertyName("i")] int Index,
    [property: JsonPropertyName("i_T")] int IndexAtTemperature);

/// <summary>
/// The largest errors of a row against exact arithmetic, in ULP, as the accuracy tables of the contract count them: gradients
/// for a scale of 1, without terms that may be flushed. What is missing has no finite error.
/// </summary>
internal sealed record GoldenErrors
{
    [JsonPropertyOrder(0)]
    public decimal? Softmax { get; init; }

    [JsonPropertyOrder(1)]
    public decimal? LogSoftmax { get; init; }

    [JsonPropertyName("lse")]
    [JsonPropertyOrder(2)]
    public decimal? LogSumExp { get; init; }

    [JsonPropertyOrder(3)]
    public decimal? Loss { get; init; }

    [JsonPropertyName("grad_label")]
    [JsonPropertyOrder(4)]
    public decimal? LabelGradient { get; init; }

    [JsonPropertyName("grad_others")]
    [JsonPropertyOrder(5)]
    public decimal? OtherGradients { get; init; }

    [JsonPropertyOrder(6)]
    public decimal? SoftLoss { get; init; }

    [JsonPropertyName("soft_grad")]
    [JsonPropertyOrder(7)]
    public decimal? SoftGradient { get; init; }
}

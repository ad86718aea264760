using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace SoftmaxKernels.Golden;

/// <summary>The golden vectors of the numerics contract. The names of its parts are those of the file, in snake case.</summary>
/// <param name="Format">How to read the file, in words.</param>
/// <param name="Profiles">The vectors.</param>
internal sealed record GoldenFile(string Format, GoldenProfiles Profiles);

/// <summary>Both profiles on the same inputs; Fastest with fused multiply-add.</summary>
internal sealed record GoldenProfiles(GoldenProfile Reproducible, GoldenProfile Fastest);

/// <summary>The vectors of one profile.</summary>
internal sealed record GoldenProfile(
    IReadOnlyList<GoldenExp> ExpCore,
    IReadOnlyList<GoldenTanh> Tanh,
    IReadOnlyList<GoldenTanhGradient> TanhGrad,
    IReadOnlyList<GoldenActivation> Activations,
    IReadOnlyList<GoldenActivationGradient> ActivationGrad,
    IReadOnlyList<GoldenRow> Rows,
    IReadOnlyList<GoldenMaskedRow> MaskedRows,
    IReadOnlyList<GoldenLossBatch> LossBatches,
    IReadOnlyList<GoldenLossRow> LossRows,
    IReadOnlyList<GoldenSamplerRow> SamplerRows,
    IReadOnlyList<GoldenRandomNumbers> RandomNumbers,
    GoldenBatchMean BatchMean);

/// <summary>e^x = 2ⁿ p, and the error of p in ULP.</summary>
internal sealed record GoldenExp(float X, float P, int N, decimal Ulp);

/// <summary>tanh, its derivative, and their errors in ULP up to where the derivative keeps its value.</summary>
internal sealed record GoldenTanh(float X, float Tanh, float Dtanh)
{
    [JsonPropertyOrder(1)]
    public decimal? TanhUlp { get; init; }

    [JsonPropertyOrder(2)]
    public decimal? DtanhUlp { get; init; }
}

/// <summary>The gradient g of tanh from its value y and the upstream gradient u.</summary>
internal sealed record GoldenTanhGradient(float Y, float U, float G);

/// <summary>Sigmoid, SiLU, ReLU and ELU, and the errors in ULP, but for ReLU, where they are normal numbers.</summary>
internal sealed record GoldenActivation(float X, float Sigmoid, float Silu, float Relu, float Elu)
{
    [JsonPropertyOrder(1)]
    public decimal? SigmoidUlp { get; init; }

    [JsonPropertyOrder(2)]
    public decimal? SiluUlp { get; init; }

    [JsonPropertyOrder(3)]
    public decimal? EluUlp { get; init; }
}

/// <summary>The gradients from one number, which is the value of sigmoid, ReLU or ELU or the argument of SiLU, and the upstream gradient u.</summary>
internal sealed record GoldenActivationGradient(float X, float U, float Sigmoid, float Silu, float Relu, float Elu);

/// <summary>The mean of the label losses of the rows with these ids.</summary>
internal sealed record GoldenBatchMean(IReadOnlyList<int> Ids, float Mean);

using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace SoftmaxKernels.Golden;

/// <summary>A row with a mask. Results are those of the members of the runtime library, by their signatures: what a member returns, then what it writes.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Tag">The kind of row, and of mask.</param>
/// <param name="Logits">The logits.</param>
/// <param name="Allowed">A digit for each class: 1 where it is allowed.</param>
/// <param name="EmptyRows">What becomes of a row in which nothing is allowed.</param>
/// <param name="Temperature">The temperature of what takes one.</param>
/// <param name="Label">The label.</param>
/// <param name="Scale">The scale of the gradients.</param>
/// <param name="Targets">The soft targets.</param>
/// <param name="Uniform">The number that draws a class.</param>
/// <param name="Results">The numbers.</param>
/// <param name="Classes">The classes.</param>
internal sealed record GoldenMaskedRow(
    int Id,
    string Tag,
    [property: JsonPropertyName("x")] float[] Logits,
    string Allowed,
    string EmptyRows,
    [property: JsonPropertyName("T")] float Temperature,
    int Label,
    float Scale,
    [property: JsonPropertyName("t")] float[] Targets,
    [property: JsonPropertyName("u")] double Uniform,
    IReadOnlyDictionary<string, float[]> Results,
    IReadOnlyDictionary<string, int> Classes);

/// <summary>A batch of losses with options.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Size">The number of classes.</param>
/// <param name="Logits">The logits of all rows.</param>
/// <param name="Labels">The labels.</param>
/// <param name="Targets">The soft targets of all rows.</param>
/// <param name="Options">The options.</param>
/// <param name="Results">What each member returns and writes.</param>
internal sealed record GoldenLossBatch(
    int Id,
    int Size,
    [property: JsonPropertyName("x")] float[] Logits,
    int[] Labels,
    [property: JsonPropertyName("t")] float[] Targets,
    GoldenLossOptions Options,
    IReadOnlyDictionary<string, float[]> Results);

/// <summary>The options of a batch. A mask has a digit for each class of each row, or of all rows.</summary>
internal sealed record GoldenLossOptions(
    float[] Weights,
    int IgnoredLabel,
    float Smoothing,
    string Reduction,
    string Allowed,
    [property: JsonPropertyName("T")] float Temperature,
    string EmptyRows);

/// <summary>A row of the members of losses: logits, probabilities or log-probabilities, as each takes them.</summary>
internal sealed record GoldenLossRow(
    int Id,
    string Tag,
    float[] X,
    [property: JsonPropertyName("t")] float[] Targets,
    int Label,
    float Focus,
    float Scale,
    [property: JsonPropertyName("lse")] float LogSumExp,
    [property: JsonPropertyName("u")] float Upstream,
    float[] Weights,
    float Smoothing,
    string Reduction,
    IReadOnlyDictionary<string, float[]> Results);

/// <summary>A row of the samplers: each number draws a class, or one after the other, or all of them at once the Gumbel noise.</summary>
internal sealed record GoldenSamplerRow(
    int Id,
    string Tag,
    [property: JsonPropertyName("x")] float[] Logits,
    [property: JsonPropertyName("T")] float Temperature,
    int TopK,
    float TopP,
    float MinP,
    [property: JsonPropertyName("u")] double[] Uniforms,
    [property: JsonPropertyName("u_gumbel")] double[] GumbelUniforms,
    [property: JsonPropertyName("p")] float[] Probabilities,
    float[] Truncated,
    int[] Samples,
    int[] FromProbabilities,
    int[] WithoutReplacement,
    int Gumbel);

/// <summary>The generator from a seed: its first numbers, the first doubles after them, and the first numbers after a jump and of what is split off before it.</summary>
internal sealed record GoldenRandomNumbers(string Seed, string[] Numbers, double[] Doubles, string[] Split, string[] Jumped);

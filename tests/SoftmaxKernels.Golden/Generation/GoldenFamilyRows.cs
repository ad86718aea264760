using System;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Tests.Losses;
using SoftmaxKernels.Tests.LossOptions;
using SoftmaxKernels.Tests.Masks;
using SoftmaxKernels.Tests.Samplers;

namespace SoftmaxKernels.Golden;

/// <summary>The golden vectors of the families, from any implementation: the reference records them, the product must give them again.</summary>
internal static class GoldenFamilyRows
{
    private const int Numbers = 8;

    /// <summary>A row with a mask.</summary>
    /// <param name="input">What it is computed from.</param>
    /// <param name="call">Calls a member.</param>
    public static GoldenMaskedRow Masked(MaskedInput input, Action<MaskedCall, MaskedArguments> call)
    {
        ILookup<bool, (string Member, MaskedArguments Arguments, bool Writes)> results = HashedMasks.Members.Where(member => !member.IsBatch).Select(member =>
        {
            MaskedArguments arguments = Arguments(input);
            call(member, arguments);
            return (member.Signature, arguments, member.WritesFloats);
        }).ToLookup(result => result.Signature.StartsWith("ArgMax", StringComparison.Ordinal) || result.Signature.StartsWith("Sample", StringComparison.Ordinal));
        RowInput row = input.Row;
        return new GoldenMaskedRow(
            input.Id,
            $"{row.Tag}; {input.Mask}",
            row.Logits,
            Digits(input.Allowed),
            input.EmptyRows.ToString(),
            row.Temperature,
            row.Label,
            row.Scale,
            row.Targets,
            row.Uniforms[^1],
            results[false].ToDictionary(result => result.Member, result => (float[])[result.Arguments.Loss, .. result.Writes ? result.Arguments.Destination.ToArray() : []]),
            results[true].ToDictionary(result => result.Member, result => result.Arguments.Index));
    }

    /// <summary>A batch of losses with options. Long labels have the bits of others.</summary>
    /// <param name="input">What it is computed from.</param>
    /// <param name="compute">Computes what a member gives.</param>
    public static GoldenLossBatch LossBatch(LossBatchInput input, Func<LossOutput, float[]> compute)
    {
        LossCase options = input.Options;
        return new GoldenLossBatch(
            input.Id,
            input.Batch.Size,
            input.Batch.Logits,
            input.Batch.Labels,
            input.Batch.Targets,
            new GoldenLossOptions(
                options.Weights,
                options.IgnoredLabel,
                options.Smoothing,
                options.Reduction.ToString(),
                Digits(options.Allowed),
                options.Temperature,
                options.EmptyRows.ToString()),
            LossOutput.OfBatches.Concat(LossOutput.OfRows)
                .Where(output => !output.IsReduced || options.Reduction != LossReduction.None)
                .Where(output => !output.Name.EndsWith("of long labels", StringComparison.Ordinal))
                .ToDictionary(output => output.Name, compute));
    }

    /// <summary>A row of losses.</summary>
    /// <param name="input">What it is computed from.</param>
    /// <param name="call">Calls a member.</param>
    public static GoldenLossRow LossRow(LossRowInput input, Func<LossDefinition, LossArguments, float> call)
    {
        LossArguments row = input.Arguments;
        return new GoldenLossRow(
            input.Id,
            input.Tag,
            row.X,
            row.T,
            row.Label,
            row.Focus,
            row.Scale,
            row.LogSumExp,
            row.Upstream,
            row.Weights,
            row.Smoothing,
            row.Reduction.ToString(),
            LossDefinition.All.ToDictionary(definition => definition.Name, definition =>
            {
                LossArguments arguments = row.Copy();
                arguments.Destination = new float[row.Size];
                return (float[])[call(definition, arguments), .. definition.Output == Output.Rows ? arguments.Destination : []];
            }));
    }

    /// <summary>A row of the samplers.</summary>
    /// <param name="input">What it is computed from.</param>
    /// <param name="samplers">The samplers of its size.</param>
    public static GoldenSamplerRow SamplerRow(SamplerInput input, ISamplerBatches samplers)
    {
        RowInput row = input.Row;
        float[] truncated = new float[row.Logits.Length];
        samplers.Truncate(row.Logits, input.Options, truncated);
        int[] gumbel = new int[1];
        samplers.SampleGumbel(row.Logits, input.GumbelUniforms, gumbel);
        double[] draws = row.Uniforms[..Math.Min(row.Uniforms.Length, row.Logits.Length)];
        int[] withoutReplacement = new int[draws.Length];
        samplers.SampleWithoutReplacement(row.Logits, draws, withoutReplacement);
        return new GoldenSamplerRow(
            input.Id,
            row.Tag,
            row.Logits,
            input.Options.Temperature,
            input.Options.TopK,
            input.Options.TopP,
            input.Options.MinP,
            row.Uniforms,
            input.GumbelUniforms,
            input.Probabilities,
            truncated,
            OfEach(row.Uniforms, (uniform, destination) => samplers.Sample(row.Logits, input.Options, uniform, destination)),
            OfEach(row.Uniforms, (uniform, destination) => samplers.SampleFromProbabilities(input.Probabilities, uniform, destination)),
            withoutReplacement,
            gumbel[0]);
    }

    /// <summary>Numbers of a generator.</summary>
    public static GoldenRandomNumbers RandomNumbers(ulong seed, IRandomNumbers random)
    {
        string[] numbers = Next(random);
        double[] doubles = [.. Enumerable.Range(0, Numbers).Select(_ => random.NextDouble())];
        string[] split = Next(random.Split());
        random.Jump();
        return new GoldenRandomNumbers(Hex(seed), numbers, doubles, split, Next(random));
    }

    private static MaskedArguments Arguments(MaskedInput input) => new()
    {
        Logits = input.Row.Logits.ToArray(),
        Allowed = input.Allowed,
        Targets = input.Row.Targets,
        Destination = new float[input.Row.Logits.Length],
        Label = input.Row.Label,
        Uniform = input.Row.Uniforms[^1],
        Temperature = input.Row.Temperature,
        Scale = input.Row.Scale,
    };

    private static int[] OfEach(double[] uniforms, Action<double[], int[]> sample) => [.. uniforms.Select(uniform =>
    {
        int[] drawn = new int[1];
        sample([uniform], drawn);
        return drawn[0];
    })];

    private static string[] Next(IRandomNumbers random) => [.. Enumerable.Range(0, Numbers).Select(_ => Hex(random.NextUInt64()))];

    private static string Hex(ulong number) => number.ToString("x16", CultureInfo.InvariantCulture);

    private static string Digits(bool[] mask) => string.Concat(mask.Select(allowed => allowed ? '1' : '0'));
}

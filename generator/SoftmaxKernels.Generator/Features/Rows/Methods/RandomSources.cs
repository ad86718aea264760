using System.Collections.Generic;
using System.Linq;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>
/// The samplers that take their numbers from a generator: those that take numbers, with the generator in their place. It is a decorator:
/// what it changes of a method is said here.
/// </summary>
internal static class RandomSources
{
    private static readonly Parameter OfLibrary = new("random", ParameterRole.Value, "The generator, whose next numbers are taken. Where an argument is refused it stays as it was.")
    {
        Type = KernelRandom.Type,
        TypeNamespace = MainNamespace + ".",
        IsReference = true,
        Preparation = PreparationRows.KernelRandom,
        Refusal = ("ArgumentException", "The generator is the default value."),
    };

    private static readonly Parameter OfFramework = new("random", ParameterRole.Value, "The generator, whose next numbers are taken. Where an argument is refused it stays as it was.")
    {
        Type = "Random",
        TypeNamespace = "System.",
        Preparation = PreparationRows.Random,
        Refusal = ("ArgumentNullException", "There is no generator."),
    };

    /// <summary>All of them, for a row and for a batch.</summary>
    public static readonly IReadOnlyList<RowMethod> All =
    [
        .. Of(Sample.Row, Sample.Batch),
        .. Of(Sample.AtTemperature, Sample.BatchAtTemperature),
        .. Of(Masking.SampleRow, Masking.SampleBatch),
        .. Of(Masking.SampleRow, Masking.SampleBatch).Select(Masking.OfBytes),
        .. Of(Masking.SampleAtTemperature, Masking.SampleBatchAtTemperature),
        .. Of(Masking.SampleAtTemperature, Masking.SampleBatchAtTemperature).Select(Masking.OfBytes),
        .. Of(Samplers.Truncated, Samplers.TruncatedBatch),
        .. Of(Samplers.FromProbabilities, Samplers.FromProbabilitiesBatch),
        .. Of(Samplers.WithoutReplacement, Samplers.WithoutReplacementBatch),
        .. Of(Samplers.Gumbel, Samplers.GumbelBatch),
    ];

    private static IEnumerable<RowMethod> Of(RowMethod row, RowMethod batch)
    {
        foreach (Parameter random in new[] { OfLibrary, OfFramework })
        {
            RowMethod each = new(row.Name, row.Families | MethodFamilies.RandomSources, row.Returns, row.Summary, WithSource(row, random))
            {
                ReturnsText = row.ReturnsText,
                IsOfRuntime = true,
            };
            yield return each;
            yield return new RowMethod(each, batch.Summary, WithSource(batch, random)) { IsOfRuntime = true };
        }
    }

    private static Parameter[] WithSource(RowMethod method, Parameter random) => [.. method.Parameters.Select(parameter => WithSource(parameter, random))];

    // Without numbers it is the destination that says how many draws there are, where no argument does.
    private static Parameter WithSource(Parameter parameter, Parameter random) =>
        parameter.Name is "uniform" or "uniforms" ? random
        : parameter.Role == ParameterRole.DrawnClasses
            ? parameter with { Text = parameter.Text + " Its length says how many draws there are, for a row 1 to {N}.", PointerText = parameter.Text }
        : parameter;
}

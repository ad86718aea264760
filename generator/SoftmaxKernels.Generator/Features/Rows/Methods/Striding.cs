using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>
/// The batches whose rows have other numbers between them: those without, told how far apart rows begin. A stride is a decorator: what it
/// changes of a method is said here. The stride of the logits stands behind all inputs: between them it would be where a temperature is, and an
/// integer as a temperature would be taken for a stride.
/// </summary>
internal static class Striding
{
    private static readonly Parameter Logits = Parameters.LogitRows with
    {
        Text = "The logits of all rows, from (rows − 1) · stride + {N} to rows · stride floats.",
    };

    private static readonly Parameter RowStride = Stride("rowStride", Logits, "How far apart rows of logits begin, {N} or more: row r begins at r · stride.");

    private static readonly Parameter Destination = Parameters.DestinationRows with
    {
        Text = "At least (rows − 1) · stride + {N} floats; what stands between rows is not touched. May be the same memory as the logits if the strides are equal, else apart.",
    };

    private static readonly Parameter DestinationStride = Stride("destinationStride", Destination, "How far apart rows of the destination begin, {N} or more.");

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<RowMethod> All =
    [
        Of(Softmax.Batch),
        Of(LogSoftmax.Batch),
        Of(LogSoftmax.SumExpBatch),
        Of(ArgMax.Batch),
        Of(Sample.Batch),
        Of(CrossEntropy.BatchOfLabels),
        Of(CrossEntropyGradient.BatchOfLabels),
    ];

    private static RowMethod Of(RowMethod plain) => new(
        plain.Each!,
        plain.Summary.TrimEnd('.') + ", where rows are not next to each other.",
        [
            Logits,
            .. plain.Parameters.Skip(1).Where(parameter => parameter.IsInput),
            RowStride,
            .. plain.Parameters.Where(parameter => !parameter.IsInput).SelectMany(WithStride),
        ])
    {
        IsOfRuntime = true,
        Form = MethodFamilies.Strides,
    };

    private static IEnumerable<Parameter> WithStride(Parameter parameter) =>
        parameter.Role == ParameterRole.Destination ? [Destination, DestinationStride] : [parameter];

    private static Parameter Stride(string name, Parameter span, string text) => new(name, ParameterRole.Stride, text)
    {
        StrideOf = span.Name,
        Preparation = RuntimeNames.PreparationRows.Stride,
        OutOfRange = "A stride is less than the number of classes.",
    };
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SoftmaxKernels.Generator.Diagnostics.Analyzers.Calls;

/// <summary>
/// The lengths that the methods of a kernel accept, as their checks at run time have them: an input is a row, a destination has
/// room for one; in a batch both are whole rows, and labels, uniforms and integers to write are one for each.
/// </summary>
internal static class LengthRules
{
    private const string Jacobian = "SoftmaxJacobian";
    private const string BatchSuffix = "Batch";

    /// <summary>Finds the arguments that cannot fit.</summary>
    /// <param name="method">The method.</param>
    /// <param name="call">A call of it.</param>
    /// <param name="lengthOf">The length of an argument, where it is known.</param>
    /// <returns>The arguments, what each must have, and the length that it has.</returns>
    public static IEnumerable<(IOperation Argument, IParameterSymbol Parameter, string Requirement, int Length)> Violations(
        KernelMethod method, IInvocationOperation call, Func<IOperation, int?> lengthOf)
    {
        List<Span> spans = call.Arguments
            .Where(argument => argument.ArgumentKind == ArgumentKind.Explicit && SpanTypes.IsSpan(argument.Parameter?.Type))
            .OrderBy(argument => argument.Parameter!.Ordinal)
            .Select(argument => new Span(argument.Value, argument.Parameter!, lengthOf(argument.Value)))
            .Where(span => span.Length is not null)
            .ToList();
        IEnumerable<(Span Span, string? Requirement)> results = method.Symbol.Name.EndsWith(BatchSuffix, StringComparison.Ordinal)
            ? Batch(spans, method.Size)
            : Row(spans, method.Size, method.Symbol.Name == Jacobian ? (long)method.Size * method.Size : method.Size);
        return results
            .Where(result => result.Requirement is not null)
            .Select(result => (result.Span.Value, result.Span.Parameter, result.Requirement!, result.Span.Length!.Value));
    }

    private static IEnumerable<(Span Span, string? Requirement)> Row(List<Span> spans, int size, long room) =>
        spans.Select(span => (span, span.IsInput ? Exactly(span, size) : AtLeast(span, room)));

    private static IEnumerable<(Span Span, string? Requirement)> Batch(List<Span> spans, int size)
    {
        List<Span> ragged = spans.Where(span => span.IsInput && span.HoldsFloats && span.Length % size != 0).ToList();
        List<Span> whole = spans.Except(ragged).ToList();

        // The first input says how many rows there are; where its length is not known, any other input does.
        Span? measure = whole.FirstOrDefault(span => span.IsInput && span.HoldsFloats) ?? whole.FirstOrDefault(span => span.IsInput);
        long? rows = measure is { HoldsFloats: true } ? measure.Length / size : measure?.Length;
        return ragged.Select(span => (span, (string?)("whole rows of " + Text(size) + " elements")))
            .Concat(rows is null ? [] : whole.Select(span =>
            {
                long needed = span.HoldsFloats ? rows.Value * size : rows.Value;
                return (span, span.IsInput ? Exactly(span, needed) : AtLeast(span, needed));
            }));
    }

    private static string? Exactly(Span span, long needed) => span.Length == needed ? null : "exactly " + Elements(needed);

    private static string? AtLeast(Span span, long needed) => span.Length >= needed ? null : "at least " + Elements(needed);

    private static string Elements(long number) => Text(number) + (number == 1 ? " element" : " elements");

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private sealed record Span(IOperation Value, IParameterSymbol Parameter, int? Length)
    {
        public bool IsInput { get; } = SpanTypes.IsReadOnly(Parameter.Type);

        public bool HoldsFloats { get; } = SpanTypes.HoldsFloats(Parameter.Type);
    }
}

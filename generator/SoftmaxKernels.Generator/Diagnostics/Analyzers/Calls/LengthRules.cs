using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SoftmaxKernels.Generator.Features.Rows;

namespace SoftmaxKernels.Generator.Diagnostics.Analyzers.Calls;

/// <summary>
/// The lengths that the methods of a kernel accept, as their checks at run time have them: an input is a row, a destination has
/// room for one; in a batch both are whole rows, and labels, uniforms and numbers to write are one for each. One mask may do for all rows. How many draws
/// there are is the caller's choice.
/// </summary>
internal static class LengthRules
{
    /// <summary>Finds the arguments that cannot fit.</summary>
    /// <param name="method">The method.</param>
    /// <param name="call">A call of it.</param>
    /// <param name="lengthOf">The length of an argument, where it is known.</param>
    /// <returns>The arguments, what each must have, and the length that it has.</returns>
    public static IEnumerable<(IOperation Argument, IParameterSymbol Parameter, string Requirement, int Length)> Violations(
        KernelMethod method, IInvocationOperation call, Func<IOperation, int?> lengthOf)
    {
        // How many rows there are, and how long they may be, is a matter of strides.
        if (method.Method.Has(ParameterRole.Stride))
        {
            return [];
        }

        List<Span> spans = call.Arguments
            .Where(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: not null })
            .OrderBy(argument => argument.Parameter!.Ordinal)
            .Select(argument => (argument, parameter: method.Method.Parameters[argument.Parameter!.Ordinal]))
            .Where(pair => pair.parameter is { IsSpan: true, IsOfAnyLength: false })
            .Select(pair => new Span(pair.argument, pair.parameter, lengthOf(pair.argument.Value)))
            .Where(span => span.Length is not null)
            .ToList();
        return (method.Method.IsBatch ? Batch(spans, method.Size) : Row(spans, method.Size))
            .Where(result => result.Requirement is not null)
            .Select(result => (result.Span.Argument.Value, result.Span.Argument.Parameter!, result.Requirement!, result.Span.Length!.Value));
    }

    private static IEnumerable<(Span Span, string? Requirement)> Row(List<Span> spans, int size) =>
        spans.Select(span => (span, Requirement(span, span.Parameter.ElementsPerRow(size))));

    private static IEnumerable<(Span Span, string? Requirement)> Batch(List<Span> spans, int size)
    {
        List<Span> perClass = spans.Where(span => span.Parameter.Role == ParameterRole.PerClass).ToList();
        List<Span> ragged = spans.Except(perClass).Where(span => span.Parameter.IsInput && span.Length % span.Parameter.ElementsPerRow(size) != 0).ToList();
        List<Span> whole = spans.Except(perClass).Except(ragged).ToList();

        // The first input says how many rows there are; where its length is not known, any other input does.
        Span? measure = whole.FirstOrDefault(span => span.Parameter.Role == ParameterRole.Row) ?? whole.FirstOrDefault(span => span.Parameter.IsInput && span.Parameter.Role != ParameterRole.Mask);
        long? rows = measure?.Length / measure?.Parameter.ElementsPerRow(size);
        return ragged.Select(span => (span, (string?)("whole rows of " + Text(size) + " elements")))
            .Concat(rows is null ? [] : whole.Select(span => (span, IsOneForAll(span, size) ? null : Requirement(span, rows.Value * span.Parameter.ElementsPerRow(size)))))
            .Concat(perClass.Select(span => (span, Requirement(span, size))));
    }

    private static bool IsOneForAll(Span span, int size) => span.Parameter.Role == ParameterRole.Mask && span.Length == size;

    private static string? Requirement(Span span, long needed) => span.Parameter.IsInput
        ? span.Length == needed ? null : "exactly " + Elements(needed)
        : span.Length >= needed ? null : "at least " + Elements(needed);

    private static string Elements(long number) => Text(number) + (number == 1 ? " element" : " elements");

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private sealed record Span(IArgumentOperation Argument, Parameter Parameter, int? Length);
}

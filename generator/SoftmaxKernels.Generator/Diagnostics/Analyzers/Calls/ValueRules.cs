using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Diagnostics.Analyzers.Calls;

/// <summary>The numbers that the methods of a kernel accept, as their checks at run time have them.</summary>
internal static class ValueRules
{
    /// <summary>Finds the constants that are out of range.</summary>
    /// <param name="call">A call of a method of a kernel, or of <c>GenericKernel</c>.</param>
    /// <param name="size">The number of classes, where it is known.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The constants, what each must be, and what it is.</returns>
    public static IEnumerable<(SyntaxNode Place, IParameterSymbol Parameter, string Requirement, string Value)> Violations(
        IInvocationOperation call, int? size, CancellationToken cancellationToken)
    {
        // What is drawn where nothing is allowed is −1, and can be learned from like the rest.
        int lowestOfLabels = call.TargetMethod.Parameters.Any(parameter => parameter.Name == "allowed") ? -1 : 0;
        bool mayIgnore = call.TargetMethod.Parameters.Any(parameter => parameter.Type.Name == RuntimeNames.CrossEntropyOptions.Type);
        foreach (IArgumentOperation argument in call.Arguments.Where(argument => argument.ArgumentKind == ArgumentKind.Explicit))
        {
            // With options any number may be the label that is ignored.
            if (argument.Parameter is not { } parameter || (mayIgnore && parameter.Name == "labels") || Range(parameter.Name, size, lowestOfLabels) is not { } range)
            {
                continue;
            }

            IEnumerable<(SyntaxNode Place, object? Value)> constants = SpanTypes.IsReadOnly(parameter.Type)
                ? ConstantElements.Of(argument.Value, cancellationToken)
                : [(argument.Value.Syntax, argument.Value.ConstantValue.Value)];
            foreach ((SyntaxNode place, object? value) in constants)
            {
                if (Number(value) is { } number && !range.Holds(number))
                {
                    yield return (place, parameter, range.Requirement, Text(number));
                }
            }
        }
    }

    // NaN is in no range.
    private static (Func<double, bool> Holds, string Requirement)? Range(string parameter, int? size, int lowestOfLabels) => parameter switch
    {
        "temperature" => (number => number >= 0.0, "0 or more"),
        "uniform" or "uniforms" => (number => number >= 0.0 && number < 1.0, "at least 0 and less than 1"),
        "labels" when size >= 1 && lowestOfLabels < 0 => (number => number >= lowestOfLabels && number < size.Value, Text(lowestOfLabels) + " to " + Text(size.Value - 1)),
        "label" or "labels" when size >= 1 => (number => number >= 0.0 && number < size.Value, "0 to " + Text(size.Value - 1)),
        "label" or "labels" => (number => number >= 0.0, "0 or more"),
        "size" => (number => number >= 1.0, "1 or more"),
        _ => null,
    };

    private static double? Number(object? value) => value switch
    {
        int number => number,
        long number => number,
        float number => number,
        double number => number,
        _ => null,
    };

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}

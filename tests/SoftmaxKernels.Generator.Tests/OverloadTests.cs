using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Generator.Features.Rows;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>Which of the overloads of a kernel a call means does not hang on how a number is written.</summary>
public sealed class OverloadTests
{
    /// <summary>A temperature that is written as 2 would be taken for what is an integer there.</summary>
    [Fact]
    public void NoneAreToldApartByIntegerOrFractionAlone()
    {
        List<RowMethod> methods = [.. RowMethods.All, .. RowMethods.WithPointers];
        IEnumerable<string> confusing =
            from integers in methods
            from fractions in methods
            where integers.Name == fractions.Name && integers != fractions && AreConfused(integers, fractions)
            select integers.Signature + " and " + fractions.Signature;

        Assert.Empty(confusing);
    }

    private static bool AreConfused(RowMethod integers, RowMethod fractions) => Enumerable
        .Range(1, Math.Min(integers.Parameters.Count, fractions.Parameters.Count))
        .Where(count => count >= Required(integers) && count >= Required(fractions))
        .Select(count => integers.ParameterTypes.Zip(fractions.ParameterTypes).Take(count).Where(pair => pair.First != pair.Second).ToList())
        .Any(differences => differences.Count > 0 && differences.All(pair => pair is ("int", "float" or "double")));

    private static int Required(RowMethod method) => method.Parameters.Count(parameter => parameter.Default is null);
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using SoftmaxKernels.Tests.Strides;
using Xunit;

namespace SoftmaxKernels.Tests.Semantics;

/// <summary>An argument that is written as an integer, as a temperature of 2 may be, is the number that it looks like.</summary>
public sealed class OverloadTests
{
    private static readonly float[] Logits = [3f, 0f, 0f, 3f, 3f, 0f];
    private static readonly double[] Uniforms = [0.9, 0.1, 0.97];

    [Fact]
    public void Integer_is_a_temperature()
    {
        int[] expected = new int[3];
        int[] drawn = new int[3];
        Strided2.SampleBatch(Logits, 2f, Uniforms, expected);
        Assert.Equal([1, 0, 1], expected);

        Strided2.SampleBatch(Logits, 2, Uniforms, drawn);
        Assert.Equal(expected, drawn);

        drawn = new int[3];
        GenericKernel.SampleBatch(Logits, 2, Uniforms, 2, drawn);
        Assert.Equal(expected, drawn);
    }

    [Fact]
    public void No_overloads_are_told_apart_by_integer_or_fraction_alone()
    {
        IEnumerable<(MethodInfo, MethodInfo)> confusing =
            from method in typeof(GenericKernel).GetMethods(BindingFlags.Public | BindingFlags.Static)
            from other in typeof(GenericKernel).GetMethods(BindingFlags.Public | BindingFlags.Static)
            where method.Name == other.Name && method != other && AreConfused(method.GetParameters(), other.GetParameters())
            select (method, other);

        Assert.Empty(confusing);
    }

    /// <summary>Whether the same arguments fit both, if an integer converts to a fraction.</summary>
    private static bool AreConfused(ParameterInfo[] integers, ParameterInfo[] fractions) => Enumerable
        .Range(1, Math.Min(integers.Length, fractions.Length))
        .Where(count => count >= integers.Count(parameter => !parameter.IsOptional) && count >= fractions.Count(parameter => !parameter.IsOptional))
        .Select(count => integers.Zip(fractions).Take(count).Where(pair => pair.First.ParameterType != pair.Second.ParameterType).ToList())
        .Any(differences => differences.Count > 0 && differences.All(pair =>
            pair.First.ParameterType == typeof(int) && (pair.Second.ParameterType == typeof(float) || pair.Second.ParameterType == typeof(double))));
}

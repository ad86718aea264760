using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Semantics;

/// <summary>The members as documented: their names, those of their parameters, and their defaults.</summary>
public sealed class MemberTests
{
    /// <summary>Nothing in these is fused, so they have no arithmetic.</summary>
    private static readonly string[] SameInBoth = ["ArgMax", "SampleFromProbabilities", "SampleGumbel"];

    [Fact]
    public void Generated_kernels_have_the_documented_members()
    {
        IEnumerable<string> expected = KernelMethod.All.Select(method => method.Signature).Append("Prepare()").Order();

        Assert.Equal(expected, Signatures(typeof(Fastest10)));
        Assert.Equal(expected, Signatures(typeof(Reproducible10)));
    }

    /// <summary>The generic kernel takes the number of classes of a batch right behind the input spans, and the arithmetic last.</summary>
    [Fact]
    public void Generic_kernel_has_the_same_members()
    {
        string[] extra = ["size", "arithmetic"];
        IEnumerable<string> expected = KernelMethod.All.Select(method => method.Signature).Append("Prepare()").Order();

        // And those that a kernel has only if it asks for them by name.
        IEnumerable<string> actual = Methods(typeof(GenericKernel))
            .Select(method => $"{method.Name}({string.Join(", ", Names(method).Except(extra))})");

        Assert.Empty(expected.Except(actual));
        Assert.All(Methods(typeof(GenericKernel)).Where(method => method.Name.EndsWith("Batch", StringComparison.Ordinal)), method => Assert.Equal(
            Array.FindLastIndex(method.GetParameters(), parameter => parameter.ParameterType.Name == typeof(ReadOnlySpan<>).Name) + 1,
            Array.IndexOf([.. Names(method)], "size")));
        Assert.All(
            Methods(typeof(GenericKernel)).Where(method => !SameInBoth.Any(name => method.Name.StartsWith(name, StringComparison.Ordinal))),
            method =>
            {
                ParameterInfo last = method.GetParameters()[^1];
                Assert.Equal("arithmetic", last.Name);
                Assert.Equal((int)KernelArithmetic.Fastest, Assert.IsType<int>(last.RawDefaultValue));
            });
    }

    /// <summary>No member runs unoptimised at first.</summary>
    [Theory]
    [InlineData(typeof(GenericKernel))]
    [InlineData(typeof(Fastest3))]
    [InlineData(typeof(Reproducible129))]
    [InlineData(typeof(Fastest5003))]
    public void Members_are_optimised_at_once(Type type) => Assert.All(
        Methods(type).Where(method => method.Name != "Prepare"),
        method => Assert.True(method.GetMethodImplementationFlags().HasFlag(MethodImplAttributes.AggressiveOptimization), method.Name));

    /// <summary>The callers of a member that holds a body, or a loop over rows, are not filled with it.</summary>
    [Theory]
    [InlineData(typeof(Fastest8), true)]
    [InlineData(typeof(Fastest9), false)]
    public void What_does_more_than_call_is_compiled_alone(Type type, bool softmaxHoldsItsBody)
    {
        IEnumerable<string> alone = Methods(type)
            .Where(method => method.GetMethodImplementationFlags().HasFlag(MethodImplAttributes.NoInlining))
            .Select(method => $"{method.Name}({string.Join(", ", Names(method))})");

        // What the runtime library does is one call more.
        string[] rows = softmaxHoldsItsBody ? ["Softmax(logits, destination)"] : [];
        string[] forwarded = ["LogSoftmaxBatch(logits, temperature, destination)"];
        Assert.Equal(KernelMethod.All.Where(method => method.IsBatch).Select(method => method.Signature).Concat(rows).Except(forwarded).Order(), alone.Order());
    }

    [Fact]
    public void Scale_of_a_gradient_is_1_by_default()
    {
        IEnumerable<ParameterInfo> scales =
            from type in new[] { typeof(GenericKernel), typeof(Fastest10), typeof(Reproducible10) }
            from method in Methods(type)
            where method.Name.StartsWith("CrossEntropyGradient", StringComparison.Ordinal)
            from parameter in method.GetParameters()
            where parameter.Name == "scale"
            select parameter;

        Assert.NotEmpty(scales);
        Assert.All(scales, scale => Assert.Equal(1f, scale.DefaultValue));
    }

    [Theory]
    [InlineData(typeof(Fastest1), 1)]
    [InlineData(typeof(Fastest5003), 5003)]
    [InlineData(typeof(Reproducible129), 129)]
    public void Size_is_a_constant(Type kernel, int size)
    {
        FieldInfo? field = kernel.GetField("Size", BindingFlags.Public | BindingFlags.Static);

        Assert.NotNull(field);
        Assert.True(field.IsLiteral);
        Assert.Equal(size, field.GetRawConstantValue());
    }

    private static IEnumerable<string> Signatures(Type type) => Methods(type)
        .Select(method => $"{method.Name}({string.Join(", ", Names(method))})")
        .Order();

    private static IEnumerable<string> Names(MethodInfo method) => method.GetParameters().Select(parameter => parameter.Name!);

    private static MethodInfo[] Methods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);
}

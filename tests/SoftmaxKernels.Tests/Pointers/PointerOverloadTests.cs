using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Semantics;
using Xunit;

namespace SoftmaxKernels.Tests.Pointers;

/// <summary>The overloads with pointers against those with spans, and what they refuse.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class PointerOverloadTests
{
    private static readonly int[] Batches = [1, 2, 16, 17];

    public static TheoryData<Type> Kernels =>
        [typeof(Pointers1), typeof(Pointers3), typeof(Pointers10), typeof(ReproduciblePointers10), typeof(Pointers129)];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Every_member_has_one_and_they_have_no_others(Type type)
    {
        IEnumerable<string> expected = KernelMethod.All.Select(method =>
            $"{method.Name}({string.Join(", ", new PointerOverload(type, method).Parameters)})");

        IEnumerable<string> actual = Overloads(type).Select(method =>
            $"{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.Name))})");

        // The members of a type stand in several files, in no order.
        Assert.Equal(expected.Order(), actual.Order());
    }

    /// <summary>As compilers that know neither spans nor generics can call them.</summary>
    [Theory]
    [MemberData(nameof(Kernels))]
    public void They_are_static_and_take_only_pointers_and_numbers(Type type) => Assert.All(Overloads(type), method =>
    {
        Assert.True(method.IsStatic);
        Assert.False(method.ContainsGenericParameters);
        Assert.All(
            method.GetParameters(),
            parameter => Assert.True((parameter.ParameterType.IsPointer ? parameter.ParameterType.GetElementType()! : parameter.ParameterType).IsPrimitive));
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void They_give_the_same_bits(Type type)
    {
        GeneratedKernel kernel = new(type);
        Mismatches mismatches = new();
        foreach (KernelMethod method in KernelMethod.All)
        {
            PointerOverload overload = new(type, method);
            KernelMethod withPointers = method with { Call = (_, arguments) => overload.Call(arguments, arguments.Input.Length / kernel.Size) };
            foreach (CorpusCase @case in method.IsBatch ? RowCorpus.Batches(kernel.Size, Batches) : RowCorpus.Rows(kernel.Size))
            {
                foreach (KernelArguments arguments in RowCorpus.Arguments(method, @case))
                {
                    KernelRun expected = KernelRun.Of(kernel, method, arguments);
                    KernelRun.Of(kernel, withPointers, arguments).CompareWith(expected, $"{method} on {@case.Name}", mismatches);
                }
            }
        }

        mismatches.AssertNone();
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_null_pointer_is_refused(Type type) => ForEach(type, (method, overload, arguments) =>
    {
        foreach (string pointer in overload.Pointers)
        {
            ArgumentNullException exception = Assert.Throws<ArgumentNullException>(() => { overload.Call(arguments, KernelCases.Rows, pointer); });
            Assert.Equal(pointer, exception.ParamName);
        }
    });

    /// <summary>The pointer that <c>fixed</c> makes of an empty array is null.</summary>
    [Theory]
    [MemberData(nameof(Kernels))]
    public void Null_pointers_to_no_rows_are_accepted(Type type) => ForEach(type, (method, overload, arguments) =>
    {
        if (method.IsBatch)
        {
            Assert.Equal(default, overload.Call(arguments, rows: 0, [.. overload.Pointers]));
        }
    });

    /// <summary>Among them are numbers whose product with the number of classes is a length, once it has wrapped around.</summary>
    [Theory]
    [MemberData(nameof(Kernels))]
    public void Rows_that_no_span_can_hold_are_refused(Type type) => ForEach(type, (method, overload, arguments) =>
    {
        int size = new GeneratedKernel(type).Size;
        IEnumerable<int> tooMany = size == 1 ? [] : [(int.MaxValue / size) + 1, int.MaxValue, (int)((1L << 32) / size) + 1];
        foreach (int rows in method.IsBatch ? tooMany.Concat([-1, int.MinValue]) : [])
        {
            ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(() => { overload.Call(arguments, rows); });
            Assert.Equal("rows", exception.ParamName);
        }
    });

    /// <summary>The checks of the method with spans are those of the overload.</summary>
    [Theory]
    [MemberData(nameof(Kernels))]
    public void What_spans_refuse_is_refused(Type type) => ForEach(type, (method, overload, arguments) =>
    {
        arguments.Label = -1;
        arguments.Labels.Span[^1] = -1;
        arguments.Uniform = 1.0;
        arguments.Uniforms.Span[^1] = 1.0;
        arguments.Temperature = -1f;
        string[] wrong = ["label", "labels", "uniform", "uniforms", "temperature"];
        if (!method.Parameters.Any(wrong.Contains))
        {
            return;
        }

        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(() => { overload.Call(arguments, KernelCases.Rows); });
        Assert.Contains(exception.ParamName, method.Parameters.Intersect(wrong));
        Assert.True(arguments.Destination.Span.IndexOfAnyExcept(KernelCases.Sentinel) < 0, $"{method} has written before it refused.");
    });

    [Fact]
    public unsafe void Overlap_is_refused_as_with_spans()
    {
        float* memory = stackalloc float[8];

        Pointers3.Softmax(memory, memory);
        Pointers3.SoftmaxBatch(memory, 2, memory);
        Assert.Throws<ArgumentException>(() => Pointers3.Softmax(memory, memory + 1));
        Assert.Throws<ArgumentException>(() => Pointers3.SoftmaxBatch(memory, 2, memory + 1));
    }

    private static void ForEach(Type type, Action<KernelMethod, PointerOverload, KernelArguments> test)
    {
        int size = new GeneratedKernel(type).Size;
        foreach (KernelMethod method in KernelMethod.All)
        {
            test(method, new PointerOverload(type, method), KernelCases.Valid(method, size));
        }
    }

    private static IEnumerable<MethodInfo> Overloads(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => method.GetParameters() is [{ ParameterType.IsPointer: true }, ..]);
}

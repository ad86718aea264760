using System;
using System.Linq;
using System.Runtime.InteropServices;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Semantics;

/// <summary>What a destination may be: the same memory as an input, or longer than needed; but not a part of an input.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class DestinationTests
{
    public static TheoryData<KernelSource, int> Kernels => KernelCases.All;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_longer_one_keeps_its_tail(KernelSource source, int size) => KernelCases.ForEachMethod(source, size, (kernel, method) =>
    {
        KernelArguments arguments = KernelCases.Valid(method, size);
        method.Call(kernel, arguments);

        Assert.All(arguments.Destination[^KernelCases.TailLength..].ToArray(), value => Assert.Equal(KernelCases.Sentinel, value));
        Assert.All(arguments.IndexDestination[^KernelCases.TailLength..].ToArray(), value => Assert.Equal((int)KernelCases.Sentinel, value));
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void One_of_just_the_right_length_gets_the_same_results(KernelSource source, int size) => KernelCases.ForEachMethod(source, size, (kernel, method) =>
    {
        KernelArguments longer = KernelCases.Valid(method, size);
        KernelArguments exact = KernelCases.Valid(method, size);
        exact.Destination = exact.Destination[..^KernelCases.TailLength];
        exact.IndexDestination = exact.IndexDestination[..^KernelCases.TailLength];
        method.Call(kernel, longer);
        method.Call(kernel, exact);

        Assert.True(longer.Destination[..^KernelCases.TailLength].Span.SequenceEqual(exact.Destination.Span), method.Signature);
        Assert.True(longer.IndexDestination[..^KernelCases.TailLength].Span.SequenceEqual(exact.IndexDestination.Span), method.Signature);
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void The_memory_of_an_input_gets_the_same_results(KernelSource source, int size) => KernelCases.ForEachMethod(source, size, (kernel, method) =>
    {
        if (method.Output != Output.Floats)
        {
            return;
        }

        Mismatches mismatches = new();
        KernelArguments apart = KernelCases.Valid(method, size);
        Returned expected = method.Call(kernel, apart);
        foreach (string input in method.FloatInputs)
        {
            KernelArguments arguments = KernelCases.Valid(method, size);
            arguments.Destination = arguments.InputOf(input);
            Returned actual = method.Call(kernel, arguments);

            mismatches.Compare($"{method} into {input}", apart.Destination.Span[..arguments.Destination.Length], arguments.Destination.Span);
            mismatches.Compare($"{method} into {input}: returned", expected.Loss, actual.Loss);
        }

        mismatches.AssertNone();
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void The_memory_of_an_input_may_be_longer(KernelSource source, int size) => KernelCases.ForEachMethod(source, size, (kernel, method) =>
    {
        if (method.Output != Output.Floats)
        {
            return;
        }

        foreach (string input in method.FloatInputs)
        {
            KernelArguments arguments = KernelCases.Valid(method, size);
            float[] memory = [.. arguments.InputOf(input).ToArray(), .. Enumerable.Repeat(KernelCases.Sentinel, KernelCases.TailLength)];
            arguments.SetInput(input, memory.AsMemory(..^KernelCases.TailLength));
            arguments.Destination = memory;
            method.Call(kernel, arguments);

            Assert.All(memory[^KernelCases.TailLength..], value => Assert.Equal(KernelCases.Sentinel, value));
        }
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_part_of_an_input_is_refused(KernelSource source, int size) => KernelCases.ForEachMethod(source, size, (kernel, method) =>
    {
        if (method.Output is not (Output.Floats or Output.Matrix))
        {
            return;
        }

        foreach (string input in method.FloatInputs)
        {
            KernelArguments arguments = KernelCases.Valid(method, size);
            int inputLength = arguments.InputOf(input).Length;
            int outputLength = arguments.Destination.Length - KernelCases.TailLength;

            // Ahead of the input by one element, behind it by one, and in touch only with its last and its first element.
            foreach (int offset in new[] { 1, -1, inputLength - 1, 1 - outputLength }.Where(offset => offset != 0).Distinct())
            {
                if (offset < inputLength && offset > -outputLength)
                {
                    RefusesOverlap(kernel, method, input, offset, inputLength, outputLength);
                }
            }
        }
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void An_input_that_only_the_unused_tail_reaches_is_refused(KernelSource source, int size) => KernelCases.ForEachMethod(source, size, (kernel, method) =>
    {
        if (method.Output is Output.Floats or Output.Matrix)
        {
            int inputLength = KernelCases.Valid(method, size).Input.Length;
            int outputLength = method.OutputLength(inputLength / size, size);
            RefusesOverlap(kernel, method, method.Parameters[0], -outputLength, inputLength, outputLength + 1);
        }
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_Jacobian_over_its_own_input_is_refused(KernelSource source, int size)
    {
        foreach (IKernel kernel in KernelCases.Of(source, size))
        {
            float[] memory = new float[size * size];

            ArgumentException exception = Assert.Throws<ArgumentException>(() => kernel.SoftmaxJacobian(memory.AsSpan(0, size), memory));

            Assert.Equal("destination", exception.ParamName);
        }
    }

    /// <summary>Memory of another element type is no place for results either, not even from the same start.</summary>
    [Theory]
    [MemberData(nameof(Kernels))]
    public void An_input_of_another_type_is_refused(KernelSource source, int size)
    {
        foreach (IKernel kernel in KernelCases.Of(source, size))
        {
            float[] logits = new float[2 * size];
            double[] uniforms = new double[2];
            int[] labels = new int[2 * size];

            Refused(() => kernel.LogSumExpBatch(logits, logits));
            Refused(() => kernel.ArgMaxBatch(logits, MemoryMarshal.Cast<float, int>(logits.AsSpan())));
            Refused(() => kernel.SampleBatch(logits, uniforms, MemoryMarshal.Cast<float, int>(logits.AsSpan())));
            Refused(() => kernel.SampleBatch(logits, uniforms, MemoryMarshal.Cast<double, int>(uniforms.AsSpan())));
            Refused(() => kernel.SampleBatch(logits, 0.5f, uniforms, MemoryMarshal.Cast<float, int>(logits.AsSpan())));
            Refused(() => kernel.SampleBatch(logits, 0.5f, uniforms, MemoryMarshal.Cast<double, int>(uniforms.AsSpan())));
            Refused(() => kernel.CrossEntropyGradientBatch(logits, labels.AsSpan(0, 2), MemoryMarshal.Cast<int, float>(labels.AsSpan()), 1f));
        }

        static void Refused(Action call) => Assert.Equal("destination", Assert.Throws<ArgumentException>(call).ParamName);
    }

    private static void RefusesOverlap(IKernel kernel, KernelMethod method, string input, int offset, int inputLength, int outputLength)
    {
        KernelArguments arguments = KernelCases.Valid(method, kernel.Size);
        int inputStart = Math.Max(0, -offset);
        int outputStart = Math.Max(0, offset);
        float[] memory = Enumerable.Repeat(KernelCases.Sentinel, Math.Max(inputStart + inputLength, outputStart + outputLength)).ToArray();
        arguments.SetInput(input, memory.AsMemory(inputStart, inputLength));
        arguments.Destination = memory.AsMemory(outputStart, outputLength);

        string how = $"its destination {offset} elements from {input}";
        Refusal.Of<ArgumentException>(kernel, method, arguments, "destination", how);
        Assert.True(memory.All(value => value == KernelCases.Sentinel), $"{kernel}: {method} with {how} has written.");
    }
}

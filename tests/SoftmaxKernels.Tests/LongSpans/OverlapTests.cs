using System;
using SoftmaxKernels.Arithmetic;
using Xunit;

namespace SoftmaxKernels.Tests.LongSpans;

/// <summary>
/// The checks of overlap at every length that a span can have, and at addresses that no element has. The spans are of memory
/// that is not there: the checks compare addresses and read nothing.
/// </summary>
public sealed unsafe class OverlapTests
{
    private const long Start = 0x1000_0000_0000;

    public static TheoryData<int> Lengths => [1, 3, (1 << 27) - 1, 1 << 27, (1 << 27) + 1, 1 << 28, 1 << 29, 1 << 30, int.MaxValue];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Memory_of_another_type_that_touches(int length)
    {
        Check<float, int>(sizeof(float));
        Check<int, float>(sizeof(int));
        Check<double, int>(sizeof(double));
        Check<float, float>(sizeof(float));

        void Check<TInput, TDestination>(long inputBytes)
            where TInput : unmanaged
            where TDestination : unmanaged
        {
            long end = Start + (length * inputBytes);

            // Right behind the input, and right before it.
            KernelArguments.RequireApart(Input<TInput>(Start, length), Destination<TDestination>(end, length));
            KernelArguments.RequireApart(Input<TInput>(Start, length), Destination<TDestination>(Start - ((long)length * sizeof(TDestination)), length));

            Refused<TInput, TDestination>(Start, length, end - 1, length);
            Refused<TInput, TDestination>(Start, length, Start - ((long)length * sizeof(TDestination)) + 1, length);
            Refused<TInput, TDestination>(Start, length, Start, length);

            // One in the middle of the other.
            Refused<TInput, TDestination>(Start, length, Start + (length * inputBytes / 2), 1);
            Refused<TInput, TDestination>(Start + ((long)length * sizeof(TDestination) / 2), 1, Start, length);
        }

        static void Refused<TInput, TDestination>(long input, int inputLength, long destination, int destinationLength)
            where TInput : unmanaged
            where TDestination : unmanaged => Assert.Equal("destination", Assert.Throws<ArgumentException>(
                () => KernelArguments.RequireApart(Input<TInput>(input, inputLength), Destination<TDestination>(destination, destinationLength))).ParamName);
    }

    [Fact]
    public void Memory_of_no_elements_touches_nothing()
    {
        KernelArguments.RequireApart(Input<float>(Start, 0), Destination<int>(Start, int.MaxValue));
        KernelArguments.RequireApart(Input<float>(Start, int.MaxValue), Destination<int>(Start, 0));
        KernelArguments.RequireSameOrApart(Input<float>(Start, 0), Destination<float>(Start + 4, int.MaxValue));
        KernelArguments.RequireSameOrApart(Input<float>(Start, int.MaxValue), Destination<float>(Start + 4, 0));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void The_same_memory_or_memory_apart(int length)
    {
        long bytes = (long)length * sizeof(float);
        KernelArguments.RequireSameOrApart(Input<float>(Start, length), Destination<float>(Start, length));
        KernelArguments.RequireSameOrApart(Input<float>(Start, length), Destination<float>(Start, int.MaxValue));
        KernelArguments.RequireSameOrApart(Input<float>(Start, length), Destination<float>(Start + bytes, length));
        KernelArguments.RequireSameOrApart(Input<float>(Start, length), Destination<float>(Start - bytes, length));
    }

    /// <summary>By whole elements, and by bytes.</summary>
    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_part_of_the_same_memory(int length)
    {
        long bytes = (long)length * sizeof(float);
        foreach (long offset in new[] { 1, 2, 3, 4, bytes / 2, bytes - 4, bytes - 3, bytes - 2, bytes - 1 })
        {
            if (offset > 0 && offset < bytes)
            {
                Refused(offset);
                Refused(-offset);
            }
        }

        void Refused(long offset) => Assert.Equal("destination", Assert.Throws<ArgumentException>(
            () => KernelArguments.RequireSameOrApart(Input<float>(Start, length), Destination<float>(Start + offset, length))).ParamName);
    }

    [Fact]
    public void Of_members_between_two_elements()
    {
        byte[] memory = new byte[64];
        fixed (byte* bytes = memory)
        {
            nint at = (nint)bytes;
            Refused(() => GenericKernel.Softmax(Input<float>(at, 3), Destination<float>(at + 2, 3)));
            Refused(() => GenericKernel.SoftmaxBatch(Input<float>(at + 2, 6), 3, Destination<float>(at, 6)));
            Refused(() => GenericKernel.SoftmaxGradient(Input<float>(at, 3), Input<float>(at + 14, 3), Destination<float>(at + 25, 3)));
            Refused(() => Kernels.Fastest3.Softmax(Input<float>(at, 3), Destination<float>(at + 2, 3)));
            Refused(() => Kernels.Fastest3.TanhGradient(Input<float>(at, 3), Input<float>(at + 14, 3), Destination<float>(at + 25, 3)));
        }

        Assert.All(memory, value => Assert.Equal(0, value));
    }

    private static void Refused(Action call) => Assert.Equal("destination", Assert.Throws<ArgumentException>(call).ParamName);

    private static ReadOnlySpan<T> Input<T>(long address, int length)
        where T : unmanaged => new((void*)address, length);

    private static Span<T> Destination<T>(long address, int length)
        where T : unmanaged => new((void*)address, length);
}

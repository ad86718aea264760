using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using Xunit;

namespace SoftmaxKernels.Tests.Masks;

/// <summary>What members with a mask refuse, and that they allocate nothing.</summary>
public sealed class MaskedArgumentTests
{
    private const int Rows = 3;

    public static TheoryData<int> Sizes => [1, 3, 10, 17, 65, 257];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Wrong_arguments_are_named_and_nothing_is_written(int size)
    {
        foreach (MaskedKernel kernel in Of(size))
        {
            foreach (MaskedCall member in kernel.Members)
            {
                string what = $"{kernel}: {member.Signature}";
                Refuses<ArgumentException>(what, member, "allowed", size, arguments => arguments.Allowed = arguments.Allowed[..^1], unless: member.IsBatch && size == 1);
                Refuses<ArgumentException>(what, member, "allowed", size, arguments => arguments.Allowed = new bool[arguments.Allowed.Length + 1]);
                Refuses<ArgumentException>(what, member, "logits", size, arguments => arguments.Logits = arguments.Logits[..^1], unless: member.IsBatch ? size == 1 : kernel is GenericMaskedKernel);
                Refuses<ArgumentException>(what, member, "targets", size, arguments => arguments.Targets = new float[arguments.Targets.Length + 1]);
                Refuses<ArgumentOutOfRangeException>(what, member, "label", size, arguments => arguments.Label = size);
                Refuses<ArgumentOutOfRangeException>(what, member, "labels", size, arguments => arguments.Labels.Span[Rows - 1] = -1);
                Refuses<ArgumentException>(what, member, "labels", size, arguments => arguments.Labels = new int[Rows + 1]);
                Refuses<ArgumentException>(what, member, "scales", size, arguments => arguments.Scales = new float[Rows + 1]);
                Refuses<ArgumentOutOfRangeException>(what, member, "uniform", size, arguments => arguments.Uniform = 1.0);
                Refuses<ArgumentOutOfRangeException>(what, member, "uniforms", size, arguments => arguments.Uniforms.Span[Rows - 1] = double.NaN);
                Refuses<ArgumentOutOfRangeException>(what, member, "temperature", size, arguments => arguments.Temperature = -1f);
                Refuses<ArgumentException>(what, member, "destination", size, arguments =>
                {
                    arguments.Destination = arguments.Destination[..^(MaskedArguments.Tail + (member.MayBeInPlace ? 1 : arguments.Logits.Length - Rows + 1))];
                    arguments.Indices = arguments.Indices[..^(MaskedArguments.Tail + 1)];
                });
            }
        }
    }

    /// <summary>A mask that is written over while it is read would change what is written.</summary>
    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_mask_in_the_memory_of_the_destination_is_refused(int size)
    {
        foreach (MaskedKernel kernel in Of(size))
        {
            foreach (MaskedCall member in kernel.Members.Where(member => member.WritesFloats || member.WritesIndices))
            {
                MaskedArguments arguments = Valid(member, size);
                OverlappingMemory overlap = new(arguments.Destination.Length);
                arguments.Allowed = overlap.Flags[..arguments.Allowed.Length];
                arguments.Destination = overlap.Floats;
                arguments.Indices = overlap.Integers;

                Assert.Throws<ArgumentException>("destination", () => member.Call(arguments));
            }
        }
    }

    /// <summary>Labels and scales too are read while gradients are written.</summary>
    [Theory]
    [MemberData(nameof(Sizes))]
    public void What_each_row_has_of_its_own_in_the_memory_of_the_destination_is_refused(int size)
    {
        foreach (MaskedKernel kernel in Of(size))
        {
            foreach (MaskedCall member in kernel.Members.Where(member => member.WritesFloats && (member.Has("labels") || member.Has("scales"))))
            {
                MaskedArguments arguments = Valid(member, size);
                OverlappingMemory overlap = new(arguments.Destination.Length);
                arguments.Destination = overlap.Floats;
                arguments.Labels = overlap.Integers[..Rows];
                Assert.Throws<ArgumentException>("destination", () => member.Call(arguments));
                if (member.Has("scales"))
                {
                    arguments.Labels = new int[Rows];
                    arguments.Scales = overlap.Floats[..Rows];
                    Assert.Throws<ArgumentException>("destination", () => member.Call(arguments));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Nothing_is_allocated(int size)
    {
        foreach (MaskedKernel kernel in Of(size).Append(new GenericMaskedKernel(4096, KernelArithmetic.Fastest, EmptyRows.Zero)))
        {
            foreach (MaskedCall member in kernel.Members)
            {
                MaskedArguments arguments = Valid(member, kernel.Size);
                member.Call(arguments);
                long before = GC.GetAllocatedBytesForCurrentThread();
                member.Call(arguments);

                Assert.True(GC.GetAllocatedBytesForCurrentThread() == before, $"{kernel}: {member.Signature}");
            }
        }
    }

    [Fact]
    public void A_batch_may_be_empty()
    {
        foreach (int length in new[] { 0, 7 })
        {
            Assert.Equal(0f, GenericKernel.CrossEntropyBatch([], new bool[length], ReadOnlySpan<int>.Empty, 7));
            Assert.Equal(0f, GenericKernel.CrossEntropyBatch([], new bool[length], ReadOnlySpan<float>.Empty, 7));
            Assert.Equal(0f, GenericKernel.EntropyBatch([], new bool[length], 7));
            Assert.Equal(0f, GenericKernel.LogProbabilityGradientBatch([], new bool[length], [], 7, []));
            GenericKernel.SoftmaxBatch([], new bool[length], 7, []);
            GenericKernel.ArgMaxBatch([], new bool[length], 7, []);
        }

        Assert.Throws<ArgumentException>("allowed", () => GenericKernel.CrossEntropyBatch([], new bool[6], ReadOnlySpan<int>.Empty, 7));
        Assert.Throws<ArgumentException>("allowed", () => GenericKernel.EntropyBatch([], new bool[6], 7));
    }

    private static IEnumerable<MaskedKernel> Of(int size) => MaskedKernels.All
        .Where(kernel => kernel.Size == size)
        .Append(new GenericMaskedKernel(size, KernelArithmetic.Reproducible, EmptyRows.NaN));

    private static MaskedArguments Valid(MaskedCall member, int size) =>
        MaskedArguments.Of((source, row) => row.Fill((float)source.NextNormal()), member.IsBatch ? Rows : 1, size, new RandomSource(7), 3);

    private static void Refuses<TException>(string what, MaskedCall member, string parameter, int size, Action<MaskedArguments> spoil, bool unless = false)
        where TException : ArgumentException
    {
        if (!member.Has(parameter) || unless)
        {
            return;
        }

        MaskedArguments arguments = Valid(member, size);
        spoil(arguments);
        TException exception = Assert.Throws<TException>(parameter, () => member.Call(arguments));
        Assert.True(exception.Message.Length > 20, what);
        Assert.All(arguments.Destination.ToArray(), number => Assert.Equal(MaskedArguments.Sentinel, number));
        Assert.All(arguments.Indices.ToArray(), number => Assert.Equal((int)MaskedArguments.Sentinel, number));
    }
}

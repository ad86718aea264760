using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Masks;

/// <summary>Members with a mask have the bits of those without one on logits of −∞, apart and in place.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class MaskedBitsTests
{
    private const int Rows = 3;

    /// <summary>Of so many classes one is forbidden: all, half of them, and few.</summary>
    private static readonly int[] Shares = [1, 2, 6];

    public static TheoryData<int> Kernels => [.. Enumerable.Range(0, MaskedKernels.All.Count)];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Of_generated_kernels(int index)
    {
        MaskedKernel generated = MaskedKernels.All[index];
        AssertSame(generated, RowKinds.All);
    }

    [Theory]
    [InlineData(KernelArithmetic.Fastest, EmptyRows.NaN)]
    [InlineData(KernelArithmetic.Reproducible, EmptyRows.Zero)]
    public void Of_the_runtime_library(KernelArithmetic arithmetic, EmptyRows emptyRows)
    {
        foreach (int size in ComposedLengths.All.Append(1000))
        {
            AssertSame(new GenericMaskedKernel(size, arithmetic, emptyRows), RowKinds.All);
        }
    }

    private static void AssertSame(MaskedKernel kernel, IEnumerable<RowKind> kinds)
    {
        MaskDefinition definition = new(new RuntimeKernel(kernel.Size, kernel.Arithmetic), kernel.EmptyRows);
        Mismatches mismatches = new();
        RandomSource random = new((ulong)kernel.Size);
        foreach (RowKind kind in kinds)
        {
            foreach (int share in Shares)
            {
                foreach (MaskedCall member in kernel.Members)
                {
                    MaskedArguments arguments = MaskedArguments.Of(kind.Fill, member.IsBatch ? Rows : 1, kernel.Size, random, share);
                    if (member.IsBatch && share == 2)
                    {
                        arguments.Allowed = arguments.Allowed[..kernel.Size];
                    }

                    arguments.Temperature = new[] { 0.5f, 1f, 0f, float.PositiveInfinity }[random.NextInt(4)];
                    arguments.Scale = random.NextInt(2) == 0 ? 2f : -2f;
                    Compare(kernel, definition, member, arguments, $"{member.Signature}, {kind.Name}, one of {share}", mismatches);
                }
            }
        }

        mismatches.AssertNone();
    }

    private static void Compare(
        MaskedKernel kernel, MaskDefinition definition, MaskedCall member, MaskedArguments arguments, string what, Mismatches mismatches)
    {
        MaskedArguments expected = arguments.Copy();
        definition.Call(member, expected);

        MaskedArguments apart = arguments.Copy();
        member.Call(apart);
        apart.Compare(expected, $"{kernel}: {what}", mismatches);

        if (!member.MayBeInPlace)
        {
            return;
        }

        MaskedArguments inPlace = arguments.Copy();
        inPlace.Logits.CopyTo(inPlace.Destination);
        inPlace.Logits = inPlace.Destination[..arguments.Logits.Length];
        member.Call(inPlace);
        inPlace.Compare(expected, $"{kernel}: {what}, in place", mismatches);
        if (member.Has("targets"))
        {
            MaskedArguments intoTargets = arguments.Copy();
            intoTargets.Targets.CopyTo(intoTargets.Destination);
            intoTargets.Targets = intoTargets.Destination[..arguments.Logits.Length];
            member.Call(intoTargets);
            intoTargets.Compare(expected, $"{kernel}: {what}, into the targets", mismatches);
        }
    }
}

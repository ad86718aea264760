using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Checksums;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Masks;

/// <summary>Recorded hashes of every member with a mask, from the runtime library and from generated kernels, for both meanings of empty rows.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class MaskHashTests
{
    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Of_the_runtime_library(KernelArithmetic arithmetic)
    {
        Check(RecordedValues.Masks, arithmetic, size => new GenericMaskedKernel(size, arithmetic, EmptyRows.NaN));
        Check(RecordedValues.MasksWithEmptyRowsOfZero, arithmetic, size => new GenericMaskedKernel(size, arithmetic, EmptyRows.Zero));
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Of_generated_kernels(KernelArithmetic arithmetic) => Check(RecordedValues.Masks, arithmetic, size => Generated(size, arithmetic, EmptyRows.NaN));

    /// <summary>Those are of one profile only: what a profile is does not depend on empty rows.</summary>
    [Fact]
    public void Of_generated_kernels_with_empty_rows_of_0() => Check(
        RecordedValues.MasksWithEmptyRowsOfZero, KernelArithmetic.Fastest, size => Generated(size, KernelArithmetic.Fastest, EmptyRows.Zero));

    private static MaskedKernel Generated(int size, KernelArithmetic arithmetic, EmptyRows emptyRows) =>
        MaskedKernels.All.Single(kernel => kernel.Size == size && kernel.Arithmetic == arithmetic && kernel.EmptyRows == emptyRows);

    private static void Check(IReadOnlyDictionary<string, RecordedValue> recorded, KernelArithmetic arithmetic, Func<int, MaskedKernel> kernels) =>
        HashCheck.All(recorded, arithmetic, HashedMasks.Members.Select(member => member.Signature), signature => HashedMasks.Of(
            HashedMasks.Members.Single(member => member.Signature == signature),
            size => kernels(size).Members.Single(member => member.Signature == signature).Call));
}

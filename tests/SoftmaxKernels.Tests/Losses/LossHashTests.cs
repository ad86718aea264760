using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Checksums;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Losses;

/// <summary>Recorded hashes of every loss, of rows and of batches, from the runtime library and from generated kernels.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class LossHashTests
{
    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Of_rows(KernelArithmetic arithmetic)
    {
        Check(RecordedValues.Losses, arithmetic, HashedLosses.OfRows, member => member.Generic);
        Check(RecordedValues.Losses, arithmetic, HashedLosses.OfRows, member => member.Generated);
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Of_batches(KernelArithmetic arithmetic)
    {
        Check(RecordedValues.BatchesOfLosses, arithmetic, HashedLosses.OfBatches, member => member.GenericBatch);
        Check(RecordedValues.BatchesOfLosses, arithmetic, HashedLosses.OfBatches, member => member.GeneratedBatch);
    }

    private static void Check(
        IReadOnlyDictionary<string, RecordedValue> recorded,
        KernelArithmetic arithmetic,
        Func<LossDefinition, KernelArithmetic, Func<int, Func<LossArguments, float>>, BitHash> hash,
        Func<LossMember, Func<LossArguments, float>> call) =>
        HashCheck.All(recorded, arithmetic, LossDefinition.All.Select(definition => definition.Name), name => hash(
            LossDefinition.Get(name),
            arithmetic,
            size => call(LossKernel.All.Single(kernel => kernel.Size == size && kernel.Arithmetic == arithmetic).Members.Single(member => member.Name == name))));
}

using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Losses;
using SoftmaxKernels.Tests.LossOptions;
using SoftmaxKernels.Tests.Masks;
using SoftmaxKernels.Tests.Reference;
using SoftmaxKernels.Tests.Samplers;
using ReferenceLosses = SoftmaxKernels.Tests.Losses.ReferenceLosses;
using ReferenceLossesWithOptions = SoftmaxKernels.Tests.LossOptions.ReferenceLosses;

namespace SoftmaxKernels.Golden;

/// <summary>The hashes of the families of members, one for each member.</summary>
internal static class FamilyRecordings
{
    public static readonly IReadOnlyList<Recording> All =
    [
        .. Masks("Masks", EmptyRows.NaN),
        .. Masks("MasksWithEmptyRowsOfZero", EmptyRows.Zero),
        .. LossOptions,
        .. LossDefinition.All.Select(loss => Of("Losses", loss.Name, generator => HashedLosses.OfRows(loss, generator.Arithmetic, size =>
        {
            ReferenceLosses reference = new(generator.Kernel(size));
            return arguments => loss.Reference(reference, arguments);
        }))),
        .. LossDefinition.All.Select(loss => Of("BatchesOfLosses", loss.Name, generator => HashedLosses.OfBatches(loss, generator.Arithmetic, size =>
        {
            ReferenceLosses reference = new(generator.Kernel(size));
            return arguments => loss.ReferenceBatch(reference, arguments);
        }))),
        .. SamplerMember.All.Select(member => Of("Samplers", member.Name, generator => member.Hash(size => new ReferenceSamplerBatches(size, generator.Samplers)))),
    ];

    private static IEnumerable<Recording> LossOptions => LossOutput.OfBatches.Concat(LossOutput.OfRows).Select(output => Of(
        "LossOptions", output.Name, generator => HashedLossOptions.Of(output.IsReduced, size =>
        {
            ReferenceKernel kernel = generator.Kernel(size);
            return (batch, options) => output.OfReference(new ReferenceBatch(new ReferenceLossesWithOptions(kernel, options), batch));
        })));

    private static IEnumerable<Recording> Masks(string family, EmptyRows emptyRows) => HashedMasks.Members.Select(member => Of(
        family, member.Signature, generator => HashedMasks.Of(member, size =>
        {
            MaskDefinition definition = new(generator.Kernel(size), emptyRows);
            return arguments => definition.Call(member, arguments);
        })));

    private static Recording Of(string family, string member, Func<GoldenGenerator, BitHash> hash) =>
        new(member, null, fused => hash(new GoldenGenerator(fused)).Value) { Family = family };
}

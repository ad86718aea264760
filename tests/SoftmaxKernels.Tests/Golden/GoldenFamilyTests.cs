using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Golden;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Losses;
using SoftmaxKernels.Tests.LossOptions;
using SoftmaxKernels.Tests.Masks;
using SoftmaxKernels.Tests.Samplers;
using Xunit;

namespace SoftmaxKernels.Tests.Golden;

/// <summary>
/// The golden vectors of masks, losses with options, losses, samplers and random numbers: the runtime library gives each of them again, and a
/// generated kernel where there is one of the size.
/// </summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class GoldenFamilyTests
{
    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Masks(KernelArithmetic arithmetic) => AssertSame(GoldenData.For(arithmetic).MaskedRows, FamilyInputs.Masks, input =>
    {
        int size = input.Row.Logits.Length;
        IEnumerable<MaskedKernel> generated = MaskedKernels.All.Where(
            kernel => kernel.Size == size && kernel.Arithmetic == arithmetic && kernel.EmptyRows == input.EmptyRows);
        return generated.Append(new GenericMaskedKernel(size, arithmetic, input.EmptyRows)).Select(kernel => GoldenFamilyRows.Masked(
            input, (member, arguments) => kernel.Members.Single(call => call.Signature == member.Signature).Call(arguments)));
    });

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Losses_with_options(KernelArithmetic arithmetic) => AssertSame(GoldenData.For(arithmetic).LossBatches, FamilyInputs.LossBatches, input =>
    {
        RuntimeLossKernel runtime = new(input.Batch.Size, arithmetic, input.Options.EmptyRows);
        IEnumerable<ILossKernel> generated = LossKernels.All.Where(pair => pair.Runtime.ToString() == runtime.ToString()).Select(pair => pair.Generated);
        return generated.Append(runtime).Select(kernel => GoldenFamilyRows.LossBatch(input, output => output.OfKernel(kernel, input.Batch, input.Options)));
    });

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Losses(KernelArithmetic arithmetic) => AssertSame(GoldenData.For(arithmetic).LossRows, FamilyInputs.LossRows, input =>
    {
        IReadOnlyList<LossMember> generic = LossKernel.All[0].Members;
        IEnumerable<LossKernel> generated = LossKernel.All.Where(kernel => kernel.Size == input.Arguments.Size && kernel.Arithmetic == arithmetic);
        return generated
            .Select(kernel => GoldenFamilyRows.LossRow(input, (definition, arguments) => Get(kernel.Members, definition).Generated(arguments.In(arithmetic))))
            .Append(GoldenFamilyRows.LossRow(input, (definition, arguments) => Get(generic, definition).Generic(arguments.In(arithmetic))));
    });

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Samplers(KernelArithmetic arithmetic)
    {
        GeneratedSamplers generated = new(arithmetic);
        SamplerKernels.Each(generated);
        AssertSame(GoldenData.For(arithmetic).SamplerRows, FamilyInputs.Samplers, input =>
        {
            int size = input.Row.Logits.Length;
            ISamplerBatches[] samplers =
            [
                new RuntimeSamplerBatches(size, arithmetic),
                new RuntimeSamplerRows(size, arithmetic),
                .. generated.OfSize.GetValueOrDefault(size, []),
            ];
            return samplers.Select(implementation => GoldenFamilyRows.SamplerRow(input, implementation));
        });
    }

    [Fact]
    public void Random_numbers() => AssertSame(
        GoldenData.For(fused: false).RandomNumbers, FamilyInputs.Seeds, seed => [GoldenFamilyRows.RandomNumbers(seed, new ProductRandomNumbers(seed))]);

    private static LossMember Get(IReadOnlyList<LossMember> members, LossDefinition definition) => members.Single(member => member.Name == definition.Name);

    private static void AssertSame<TInput, TVector>(IReadOnlyList<TVector> golden, IReadOnlyList<TInput> inputs, Func<TInput, IEnumerable<TVector>> compute)
    {
        Mismatches mismatches = new();
        Assert.Equal(inputs.Count, golden.Count);
        for (int i = 0; i < inputs.Count; i++)
        {
            string expected = GoldenText.Line(golden[i]);
            foreach (string actual in compute(inputs[i]).Select(GoldenText.Line))
            {
                mismatches.Count(1);
                if (expected != actual)
                {
                    mismatches.Add($"vector {i}: expected {expected}, got {actual}");
                }
            }
        }

        mismatches.AssertNone();
    }

    private sealed class GeneratedSamplers(KernelArithmetic arithmetic) : ISamplerTest
    {
        public Dictionary<int, ISamplerBatches[]> OfSize { get; } = [];

        public void Run<TKernel>()
            where TKernel : IRandomKernel
        {
            if (TKernel.Arithmetic == arithmetic)
            {
                OfSize.Add(TKernel.Classes, [new GeneratedSamplerBatches<TKernel>(), new GeneratedSamplerRows<TKernel>()]);
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Checksums;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Samplers;

/// <summary>Recorded hashes of every sampler, in batches and row by row, from the runtime library and from generated kernels; and of the generator.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class SamplerHashTests
{
    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Of_the_runtime_library(KernelArithmetic arithmetic)
    {
        Check(arithmetic, size => new RuntimeSamplerBatches(size, arithmetic));
        Check(arithmetic, size => new RuntimeSamplerRows(size, arithmetic));
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Of_generated_kernels(KernelArithmetic arithmetic)
    {
        GeneratedKernels generated = new();
        SamplerKernels.Each(generated);
        Check(arithmetic, size => generated.Batches[(size, arithmetic)]);
        Check(arithmetic, size => generated.Rows[(size, arithmetic)]);
    }

    [Fact]
    public void Of_the_generator() => Assert.Equal(RecordedValues.RandomNumbers.Separate, HashedRandomNumbers.Of(seed => new ProductRandomNumbers(seed)).Value);

    private static void Check(KernelArithmetic arithmetic, Func<int, ISamplerBatches> kernels) =>
        HashCheck.All(RecordedValues.Samplers, arithmetic, SamplerMember.All.Select(member => member.Name), name => SamplerMember.All.Single(member => member.Name == name).Hash(kernels));

    private sealed class GeneratedKernels : ISamplerTest
    {
        public Dictionary<(int Size, KernelArithmetic Arithmetic), ISamplerBatches> Batches { get; } = [];

        public Dictionary<(int Size, KernelArithmetic Arithmetic), ISamplerBatches> Rows { get; } = [];

        public void Run<TKernel>()
            where TKernel : IRandomKernel
        {
            Batches.Add((TKernel.Classes, TKernel.Arithmetic), new GeneratedSamplerBatches<TKernel>());
            Rows.Add((TKernel.Classes, TKernel.Arithmetic), new GeneratedSamplerRows<TKernel>());
        }
    }
}

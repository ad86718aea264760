using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Checksums;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>Recorded hashes of all that losses with options give, from the runtime library and from generated kernels.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class LossHashTests
{
    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Of_the_runtime_library(KernelArithmetic arithmetic) => Check(arithmetic, size => new RuntimeLossKernel(size, arithmetic));

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Of_generated_kernels(KernelArithmetic arithmetic) => Check(arithmetic, size => LossKernels.All.Single(
        kernel => kernel.Generated.Size == size && kernel.Runtime.ToString() == new RuntimeLossKernel(size, arithmetic).ToString()).Generated);

    private static void Check(KernelArithmetic arithmetic, Func<int, ILossKernel> kernels)
    {
        IReadOnlyList<LossOutput> outputs = [.. LossOutput.OfBatches, .. LossOutput.OfRows];
        HashCheck.All(RecordedValues.LossOptions, arithmetic, outputs.Select(output => output.Name), name =>
        {
            LossOutput output = outputs.Single(output => output.Name == name);
            return HashedLossOptions.Of(output.IsReduced, size =>
            {
                ILossKernel kernel = kernels(size);
                return (batch, options) => output.OfKernel(kernel, batch, options);
            });
        });
    }
}

using System.Linq;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using SoftmaxKernels.Tests.Semantics;
using Xunit;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>
/// Inputs of nothing but −0, whose sums are −0 or +0 as it happens that a lane without an element was added to them: the contract
/// says which, and every implementation keeps to it.
/// </summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class SignedZeroTests
{
    public static TheoryData<KernelArithmetic, float> Cases
    {
        get
        {
            TheoryData<KernelArithmetic, float> cases = [];
            foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
            {
                cases.Add(arithmetic, 1f);
                cases.Add(arithmetic, -1f);
                cases.Add(arithmetic, -0f);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Have_the_sign_of_the_contract(KernelArithmetic arithmetic, float scale)
    {
        Mismatches mismatches = new();
        foreach (GeneratedKernel generated in KernelCatalog.Generated.Concat(KernelCatalog.Remainders).Where(kernel => kernel.Arithmetic == arithmetic))
        {
            RuntimeKernel runtime = new(generated.Size, arithmetic);
            ReferenceKernel reference = new(generated.Size, arithmetic);
            foreach (KernelMethod method in KernelMethod.All.Where(method => method.Output != Output.Matrix))
            {
                KernelRun expected = KernelRun.Of(reference, method, Arguments(method, generated.Size, scale));
                KernelRun.Of(generated, method, Arguments(method, generated.Size, scale)).CompareWith(expected, $"{generated}, {method}", mismatches);
                KernelRun.Of(runtime, method, Arguments(method, generated.Size, scale)).CompareWith(expected, $"{runtime}, {method}", mismatches);
            }
        }

        mismatches.AssertNone();
    }

    private static KernelArguments Arguments(KernelMethod method, int size, float scale)
    {
        KernelArguments arguments = KernelCases.Valid(method, size);
        arguments.Input.Span.Fill(-0f);
        arguments.Targets.Span.Fill(-0f);
        arguments.Upstream.Span.Fill(-0f);
        arguments.Scale = scale;
        return arguments;
    }
}

using System.Linq;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Semantics;
using Xunit;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>
/// Every member at every remainder of a chunk: results apart and in place, over every input that the destination may share,
/// have the bits of <see cref="GenericKernel"/>.
/// </summary>
/// <remarks>In place, a register that overlaps its neighbour must not be stored before the neighbour is loaded.</remarks>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class RemainderTests
{
    private const int Chunk = 64;

    /// <summary>The longest row that is written without loops, at any width.</summary>
    private const int LongestStraightLine = 256;

    public static TheoryData<int, KernelArithmetic> Kernels
    {
        get
        {
            TheoryData<int, KernelArithmetic> cases = [];
            foreach (GeneratedKernel kernel in KernelCatalog.Remainders)
            {
                cases.Add(kernel.Size, kernel.Arithmetic);
            }

            return cases;
        }
    }

    [Fact]
    public void Every_remainder_is_here() => Assert.Equal(
        Enumerable.Range(0, Chunk),
        KernelCatalog.Remainders
            .Where(kernel => kernel.Arithmetic == KernelArithmetic.Fastest && kernel.Size > LongestStraightLine)
            .Select(kernel => kernel.Size % Chunk)
            .Order());

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Every_member_apart_and_in_place(int size, KernelArithmetic arithmetic)
    {
        GeneratedKernel generated = KernelCatalog.Remainders.Single(kernel => kernel.Size == size && kernel.Arithmetic == arithmetic);
        RuntimeKernel runtime = new(size, arithmetic);
        Mismatches mismatches = new();
        foreach (KernelMethod method in KernelMethod.All.Where(method => method.Output != Output.Matrix))
        {
            foreach (int label in method.Has("label") ? new[] { 0, size - 20, size - 1 } : [0])
            {
                KernelRun expected = KernelRun.Of(runtime, method, Arguments(method, size, label));
                KernelRun.Of(generated, method, Arguments(method, size, label)).CompareWith(expected, $"{method}, apart", mismatches);
                foreach (string input in method.Output == Output.Floats ? method.FloatInputs : [])
                {
                    KernelRun.InPlace(generated, method, Arguments(method, size, label), input)
                        .CompareWith(expected, $"{method}, label {label}, into {input}", mismatches);
                }
            }
        }

        mismatches.AssertNone();
    }

    private static KernelArguments Arguments(KernelMethod method, int size, int label)
    {
        KernelArguments arguments = KernelCases.Valid(method, size);
        arguments.Label = label;

        // Large logits near the end of a row: what a register there loses or counts twice shows in the loss.
        for (int start = 0; start < arguments.Input.Length; start += size)
        {
            arguments.Input.Span[start + size - 8] = 6f;
        }

        return arguments;
    }
}

using System;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>
/// The loops over a row against the plain scalar reference, bit for bit, at every length of five chunks: whatever is left
/// behind the last whole chunk, register and group of registers. Apart, and in the memory of each input.
/// </summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class EveryLengthTests
{
    private const int Longest = 321;

    private const int LongestJacobian = 130;

    private static readonly KernelMethod[] Methods = [.. KernelMethod.All.Where(method => !method.IsBatch && method.Output != Output.Matrix)];

    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Apart(KernelArithmetic arithmetic) => ForEachCase(arithmetic, (reference, kernel, method, arguments, what, mismatches) =>
        KernelRun.Of(kernel, method, arguments).CompareWith(KernelRun.Of(reference, method, arguments), what, mismatches));

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void In_place(KernelArithmetic arithmetic) => ForEachCase(arithmetic, (reference, kernel, method, arguments, what, mismatches) =>
    {
        if (method.Output != Output.Floats)
        {
            return;
        }

        arguments.Destination = new float[kernel.Size];
        Returned expected = method.Call(reference, arguments);
        foreach (string input in new[] { "input", "targets", "upstream" }.Where(name => name == "input" || method.Has(name)))
        {
            KernelArguments copy = Copy(arguments);
            copy.Destination = input switch
            {
                "targets" => copy.Targets,
                "upstream" => copy.Upstream,
                _ => copy.Input,
            };
            Returned actual = method.Call(kernel, copy);
            mismatches.Compare($"{what} into {input}: returned", expected.Loss, actual.Loss);
            mismatches.Compare($"{what} into {input}", arguments.Destination.Span, copy.Destination.Span);
        }
    });

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Jacobian(KernelArithmetic arithmetic)
    {
        KernelMethod method = KernelMethod.All.Single(method => method.Output == Output.Matrix);
        Mismatches mismatches = new();
        for (int size = 1; size <= LongestJacobian; size++)
        {
            CorpusCase row = RowCorpus.Rows(size).First();
            KernelArguments arguments = RowCorpus.Arguments(method, row).Last();
            KernelRun.Of(new RuntimeKernel(size, arithmetic), method, arguments)
                .CompareWith(KernelRun.Of(new ReferenceKernel(size, arithmetic), method, arguments), $"{method} of {size}", mismatches);
        }

        mismatches.AssertNone();
    }

    private static void ForEachCase(
        KernelArithmetic arithmetic, Action<IKernel, IKernel, KernelMethod, KernelArguments, string, Mismatches> compare)
    {
        Mismatches mismatches = new();
        for (int size = 1; size <= Longest; size++)
        {
            // An ordinary row at each length; the other kinds take turns.
            CorpusCase[] rows = [.. RowCorpus.Rows(size)];
            foreach (CorpusCase row in new[] { rows[0], rows[size % rows.Length] })
            {
                foreach (KernelMethod method in Methods)
                {
                    foreach (KernelArguments arguments in RowCorpus.Arguments(method, row))
                    {
                        compare(
                            new ReferenceKernel(size, arithmetic),
                            new RuntimeKernel(size, arithmetic),
                            method,
                            arguments,
                            $"{method} of {size}, {row.Name}",
                            mismatches);
                    }
                }
            }
        }

        mismatches.AssertNone();
    }

    private static KernelArguments Copy(KernelArguments arguments) => new()
    {
        Input = arguments.Input.ToArray(),
        Targets = arguments.Targets.ToArray(),
        Upstream = arguments.Upstream.ToArray(),
        Label = arguments.Label,
        Temperature = arguments.Temperature,
        Scale = arguments.Scale,
    };
}

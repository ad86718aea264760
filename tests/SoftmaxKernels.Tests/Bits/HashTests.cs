using System;
using System.Linq;
using SoftmaxKernels.Arithmetic;
using SoftmaxKernels.Tests.Checksums;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>
/// One recorded hash per profile over more than ten million results, special values among them, from every way to a row
/// kernel and from every register width. The hashes are literals: each machine, and each level of instruction sets, is held
/// to the same ones.
/// </summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class HashTests(ITestOutputHelper output)
{
    private const int LeastResults = 10_000_000;

    public static TheoryData<KernelSource, KernelArithmetic> RowCases =>
        TestCases.Each([KernelSource.Runtime, KernelSource.Generated], KernelCatalog.Arithmetics);

    /// <summary>Gets the widths whose registers the hardware has in this process.</summary>
    public static TheoryData<int, KernelArithmetic> WidthCases =>
        TestCases.Each(Widths.All.Where(width => width <= Widths.Widest), KernelCatalog.Arithmetics);

    [Theory]
    [MemberData(nameof(RowCases))]
    public void Row_by_row(KernelSource source, KernelArithmetic arithmetic) => CheckRows(source, arithmetic, batch: false);

    [Theory]
    [MemberData(nameof(RowCases))]
    public void In_batches(KernelSource source, KernelArithmetic arithmetic) => CheckRows(source, arithmetic, batch: true);

    [Theory]
    [MemberData(nameof(WidthCases))]
    public void Functions_of_elements(int width, KernelArithmetic arithmetic)
    {
        BitHash hash = arithmetic == KernelArithmetic.Fastest ? Elements<Fastest>(width) : Elements<Reproducible>(width);

        Check(arithmetic, hash, RecordedValues.HashOfElements);
    }

    [Theory]
    [MemberData(nameof(WidthCases))]
    public void Activations_of_elements(int width, KernelArithmetic arithmetic)
    {
        BitHash hash = arithmetic == KernelArithmetic.Fastest ? Activations<Fastest>(width) : Activations<Reproducible>(width);

        Check(arithmetic, hash, RecordedValues.HashOfActivations);
    }

    [Theory]
    [MemberData(nameof(WidthCases))]
    public void Elu_of_elements(int width, KernelArithmetic arithmetic)
    {
        BitHash hash = arithmetic == KernelArithmetic.Fastest ? Elu<Fastest>(width) : Elu<Reproducible>(width);

        Check(arithmetic, hash, RecordedValues.HashOfElu);
    }

    private void CheckRows(KernelSource source, KernelArithmetic arithmetic, bool batch)
    {
        BitHash hash = HashedResults.Rows(
            size => KernelCatalog.Find(source, size, arithmetic) ?? throw new ArgumentException($"No kernel of size {size}."), batch);

        Check(arithmetic, hash, RecordedValues.HashOfRows);
    }

    private static BitHash Elements<TArithmetic>(int width)
        where TArithmetic : struct, IArithmetic =>
        HashedResults.Elements(
            (x, y) => ElementFunctions<TArithmetic>.Tanh(width, x, y),
            (x, y) => ElementFunctions<TArithmetic>.TanhDerivative(width, x, y),
            (x, p) => ElementFunctions<TArithmetic>.Exp(width, x, p, new int[x.Length]));

    private static BitHash Activations<TArithmetic>(int width)
        where TArithmetic : struct, IArithmetic =>
        HashedResults.Activations(
            (x, y) => ElementLoop.Run<SigmoidFunction<TArithmetic>>(width, x, y),
            (x, y) => ElementLoop.Run<SiluFunction<TArithmetic>>(width, x, y),
            (x, y) => ElementLoop.Run<SiluDerivativeFunction<TArithmetic>>(width, x, y),
            (x, y) => ElementLoop.Run<ReluFunction<TArithmetic>>(width, x, y));

    private static BitHash Elu<TArithmetic>(int width)
        where TArithmetic : struct, IArithmetic =>
        HashedResults.Activations(
            (x, y) => ElementLoop.Run<EluFunction<TArithmetic>>(width, x, y),
            (x, y) => ElementLoop.Run<EluDerivativeFunction<TArithmetic>>(width, x, y),
            (x, y) => ElementLoop.Run<EluThereAndBackFunction<TArithmetic>>(width, x, y));

    private void Check(KernelArithmetic arithmetic, BitHash hash, RecordedValue recorded)
    {
        output.WriteLine($"{arithmetic}: {hash.Value:x16} over {hash.Count:N0} results");
        Assert.True(hash.Count >= LeastResults, $"{hash.Count:N0} results are too few.");
        Assert.Equal(recorded.For(arithmetic), hash.Value);
    }
}

using System;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Checksums;

/// <summary>Rows of every length from 1 to 400 against the checksums of the numerics contract.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class RowChecksumTests
{
    /// <summary>Gets the kernels that exist for every length.</summary>
    public static TheoryData<KernelSource, KernelArithmetic> Kernels =>
        TestCases.Each([KernelSource.Reference, KernelSource.Runtime], KernelCatalog.Arithmetics);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Softmax(KernelSource source, KernelArithmetic arithmetic) =>
        Check(source, arithmetic, RowChecksums.Softmax, RecordedValues.SoftmaxOfRows);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Softmax_with_temperature(KernelSource source, KernelArithmetic arithmetic) =>
        Check(source, arithmetic, RowChecksums.SoftmaxWithTemperature, RecordedValues.SoftmaxWithTemperatureOfRows);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void LogSoftmax(KernelSource source, KernelArithmetic arithmetic) =>
        Check(source, arithmetic, RowChecksums.LogSoftmax, RecordedValues.LogSoftmaxOfRows);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void CrossEntropy_for_a_label(KernelSource source, KernelArithmetic arithmetic) =>
        Check(source, arithmetic, RowChecksums.LabelGradient, RecordedValues.LabelGradientOfRows);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void CrossEntropy_for_soft_targets(KernelSource source, KernelArithmetic arithmetic) =>
        Check(source, arithmetic, RowChecksums.TargetsGradient, RecordedValues.TargetsGradientOfRows);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void SoftmaxGradient(KernelSource source, KernelArithmetic arithmetic) =>
        Check(source, arithmetic, RowChecksums.SoftmaxGradient, RecordedValues.SoftmaxGradientOfRows);

    private static void Check(KernelSource source, KernelArithmetic arithmetic, Func<Func<int, IKernel>, ulong> checksum, RecordedValue recorded) =>
        Assert.Equal(recorded.For(arithmetic), checksum(length => KernelCatalog.Find(source, length, arithmetic)!));
}

using System;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.Checksums;

/// <summary>Rows of every length from 1 to 400 against the checksums of the numerics contract.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class RowChecksumTests
{
    private const float Temperature = 0.7f;
    private const float Scale = 0.125f;

    /// <summary>Gets the kernels that exist for every length.</summary>
    public static TheoryData<KernelSource, KernelArithmetic> Kernels =>
        TestCases.Each([KernelSource.Reference, KernelSource.Runtime], KernelCatalog.Arithmetics);

    private delegate void Run(IKernel kernel, float[] logits, float[] targets, RowChecksum checksum);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Softmax(KernelSource source, KernelArithmetic arithmetic) =>
        Check(source, arithmetic, fused: 0x3b9b43f4ffd1d105, separate: 0x3b9b43f4fe8b7dc6, (kernel, logits, _, checksum) =>
        {
            kernel.Softmax(logits, logits);
            checksum.Add(logits);
        });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Softmax_with_temperature(KernelSource source, KernelArithmetic arithmetic) =>
        Check(source, arithmetic, fused: 0x362f773ac40cc5ad, separate: 0x362f773ac7913958, (kernel, logits, _, checksum) =>
        {
            kernel.Softmax(logits, Temperature, logits);
            checksum.Add(logits);
        });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void LogSoftmax(KernelSource source, KernelArithmetic arithmetic) =>
        Check(source, arithmetic, fused: 0x2222151b6d40a19f, separate: 0x2222151b6ee3986f, (kernel, logits, _, checksum) =>
        {
            kernel.LogSoftmax(logits, logits);
            checksum.Add(logits);
        });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void CrossEntropy_for_a_label(KernelSource source, KernelArithmetic arithmetic) =>
        Check(source, arithmetic, fused: 0x3b519a03ebcee237, separate: 0x3b519a03f016dd18, (kernel, logits, _, checksum) =>
        {
            float[] gradient = new float[logits.Length];
            checksum.Add(kernel.CrossEntropyGradient(logits, logits.Length / 2, gradient, Scale));
            checksum.Add(gradient);
        });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void CrossEntropy_for_soft_targets(KernelSource source, KernelArithmetic arithmetic) =>
        Check(source, arithmetic, fused: 0xf87895b2aa4396bc, separate: 0xf87895b08e21450e, (kernel, logits, targets, checksum) =>
        {
            float[] gradient = new float[logits.Length];
            checksum.Add(kernel.CrossEntropyGradient(logits, targets, gradient, Scale));
            checksum.Add(gradient);
        });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void SoftmaxGradient(KernelSource source, KernelArithmetic arithmetic) =>
        Check(source, arithmetic, fused: 0xe8367e4e5567082f, separate: 0xe8367e4fef0705f3, (kernel, logits, _, checksum) =>
        {
            float[] gradient = new float[logits.Length];
            kernel.Softmax(logits, gradient);
            kernel.SoftmaxGradient(gradient, logits, gradient);
            checksum.Add(gradient);
        });

    private static void Check(KernelSource source, KernelArithmetic arithmetic, ulong fused, ulong separate, Run run)
    {
        RowGenerator rows = new();
        RowChecksum checksum = new();
        for (int length = 1; length <= RowGenerator.LastLength; length++)
        {
            (float[] logits, float[] targets) = rows.Next(length);
            run(KernelCatalog.Find(source, length, arithmetic)!, logits, targets, checksum);
        }

        Assert.Equal(Hardware.Fuses(arithmetic) ? fused : separate, checksum.Sum);
    }

    private sealed class RowChecksum
    {
        private ulong _count;

        public ulong Sum { get; private set; }

        public void Add(float value)
        {
            Sum += (BitConverter.SingleToUInt32Bits(value) + 1UL) * ((2 * _count) + 1);
            _count++;
        }

        public void Add(float[] values) => Array.ForEach(values, Add);
    }
}

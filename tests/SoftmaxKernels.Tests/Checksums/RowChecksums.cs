using System;
using SoftmaxKernels.Tests.Kernels;

namespace SoftmaxKernels.Tests.Checksums;

/// <summary>
/// The row checksums of the numerics contract: every length from 1 to 400, in place where a member allows it. A kernel of each
/// length is asked for.
/// </summary>
internal static class RowChecksums
{
    private const float Temperature = 0.7f;
    private const float Scale = 0.125f;

    private delegate void Run(IKernel kernel, float[] logits, float[] targets, Checksum checksum);

    public static ulong Softmax(Func<int, IKernel> kernels) => Of(kernels, (kernel, logits, _, checksum) =>
    {
        kernel.Softmax(logits, logits);
        checksum.Add(logits);
    });

    public static ulong SoftmaxWithTemperature(Func<int, IKernel> kernels) => Of(kernels, (kernel, logits, _, checksum) =>
    {
        kernel.Softmax(logits, Temperature, logits);
        checksum.Add(logits);
    });

    public static ulong LogSoftmax(Func<int, IKernel> kernels) => Of(kernels, (kernel, logits, _, checksum) =>
    {
        kernel.LogSoftmax(logits, logits);
        checksum.Add(logits);
    });

    public static ulong LabelGradient(Func<int, IKernel> kernels) => Of(kernels, (kernel, logits, _, checksum) =>
    {
        float[] gradient = new float[logits.Length];
        checksum.Add(kernel.CrossEntropyGradient(logits, logits.Length / 2, gradient, Scale));
        checksum.Add(gradient);
    });

    public static ulong TargetsGradient(Func<int, IKernel> kernels) => Of(kernels, (kernel, logits, targets, checksum) =>
    {
        float[] gradient = new float[logits.Length];
        checksum.Add(kernel.CrossEntropyGradient(logits, targets, gradient, Scale));
        checksum.Add(gradient);
    });

    public static ulong SoftmaxGradient(Func<int, IKernel> kernels) => Of(kernels, (kernel, logits, _, checksum) =>
    {
        float[] gradient = new float[logits.Length];
        kernel.Softmax(logits, gradient);
        kernel.SoftmaxGradient(gradient, logits, gradient);
        checksum.Add(gradient);
    });

    private static ulong Of(Func<int, IKernel> kernels, Run run)
    {
        RowGenerator rows = new();
        Checksum checksum = new();
        for (int length = 1; length <= RowGenerator.LastLength; length++)
        {
            (float[] logits, float[] targets) = rows.Next(length);
            run(kernels(length), logits, targets, checksum);
        }

        return checksum.Sum;
    }

    private sealed class Checksum
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

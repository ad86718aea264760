using System;
using System.Collections.Generic;
using SoftmaxKernels.Benchmarks.FirstCall;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Startup;

namespace SoftmaxKernels.Benchmarks.Catalog;

/// <summary>Binds the contenders to a generated kernel.</summary>
internal sealed class GeneratedKernel<TKernel>() : Kernel(typeof(TKernel))
    where TKernel : struct, IKernel
{
    // Not a multiple of any number of rows that a batch method takes at once: the first call meets all of its code.
    private const int FirstBatchRows = 61;

    public override Contender SoftmaxRows(string name, Workload workload) => new RowContender<SoftmaxMethod>(name, workload);

    public override Contender SoftmaxLatency(string name, Workload workload) => new LatencyContender<SoftmaxMethod>(name, workload);

    public override Contender SoftmaxBatch(string name, Workload workload) => new BatchContender<SoftmaxMethod>(name, workload);

    public override Contender TanhRows(string name, Workload workload) => new RowContender<TanhMethod>(name, workload);

    public override Contender LossRows(string name, Workload workload) => new LossContender<LossMethod>(name, workload);

    public override Contender LossBatch(string name, Workload workload) => new LossBatchContender<LossMethod>(name, workload);

    public override Contender SoftmaxCalls(string name, Workload workload) => new RowCallContender(name, workload, TKernel.Softmax);

    public override Contender LossCalls(string name, Workload workload) => new LossCallContender(name, workload, TKernel.CrossEntropyGradient);

    public override IReadOnlyList<Call> FirstCalls() =>
    [
        new RowCall(nameof(IKernel.Softmax), TKernel.Softmax, Size),
        new RowCall(nameof(IKernel.SoftmaxBatch), TKernel.SoftmaxBatch, FirstBatchRows * Size),
        new LossCall(nameof(IKernel.CrossEntropyGradient), TKernel.CrossEntropyGradient, Size),
        new RowCall(nameof(IKernel.Tanh), TKernel.Tanh, Size),
    ];

    private readonly struct SoftmaxMethod : IRowMethod, IBatchMethod
    {
        public static void Invoke(ReadOnlySpan<float> input, Span<float> output) => TKernel.Softmax(input, output);

        public static void Invoke(ReadOnlySpan<float> input, int size, Span<float> output) => TKernel.SoftmaxBatch(input, output);
    }

    private readonly struct TanhMethod : IRowMethod
    {
        public static void Invoke(ReadOnlySpan<float> input, Span<float> output) => TKernel.Tanh(input, output);
    }

    private readonly struct LossMethod : ILossMethod, ILossBatchMethod
    {
        public static float Invoke(ReadOnlySpan<float> logits, int label, Span<float> gradient) =>
            TKernel.CrossEntropyGradient(logits, label, gradient, 1f);

        public static float Invoke(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int size, Span<float> gradient) =>
            TKernel.CrossEntropyGradientBatch(logits, labels, gradient, 1f);
    }
}

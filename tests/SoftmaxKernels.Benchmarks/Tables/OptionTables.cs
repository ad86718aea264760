using System;
using System.Collections.Generic;
using SoftmaxKernels.Benchmarks.Catalog;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Tables;

/// <summary>What masks and options of losses cost beside the plain method.</summary>
/// <remarks>
/// The options are such that results stay what they are, so that the check before the measurement holds, and that the code runs that
/// they need: all classes are allowed, all weights are 1, and the smoothing and the temperature are next to 0 and 1.
/// </remarks>
internal static class OptionTables
{
    private const string Plain = "plain";
    private const string Mask = "mask";
    private const string Weights = "class weights";
    private const string Smoothing = "label smoothing";
    private const string Temperature = "temperature";

    private const float AlmostNothing = 1e-30f;
    private const float AlmostOne = 1.0000001f;

    private static readonly int[] Sizes = [8, 10, 16, 32, 64, 100];

    private static readonly bool[] Allowed = new bool[100];
    private static readonly float[] Ones = new float[100];

    private static readonly RatioColumn[] OfMask = [RatioColumn.Cost("mask / plain", Mask, Plain)];

    static OptionTables()
    {
        Allowed.AsSpan().Fill(true);
        Ones.AsSpan().Fill(1f);
    }

    public static Table Softmax { get; } = new("mask", "Softmax of a row with a mask", Sizes, size => size switch
    {
        8 => SoftmaxOf<Masked8>(size),
        10 => SoftmaxOf<Masked10>(size),
        16 => SoftmaxOf<Masked16>(size),
        32 => SoftmaxOf<Masked32>(size),
        64 => SoftmaxOf<Masked64>(size),
        _ => SoftmaxOf<Masked100>(size),
    })
    {
        Remark = "No branch depends on the mask.",
        Ratios = OfMask,
        HasChart = false,
    };

    public static Table ArgMax { get; } = new("mask-arg-max", "Arg max of a row with a mask", Sizes, size => size switch
    {
        8 => ArgMaxOf<Masked8>(size),
        10 => ArgMaxOf<Masked10>(size),
        16 => ArgMaxOf<Masked16>(size),
        32 => ArgMaxOf<Masked32>(size),
        64 => ArgMaxOf<Masked64>(size),
        _ => ArgMaxOf<Masked100>(size),
    })
    {
        Ratios = OfMask,
        HasChart = false,
    };

    public static Table Losses { get; } = new("mask-loss", "Cross-entropy loss and gradient of a row with a mask", Sizes, size => size switch
    {
        8 => LossOf<Masked8>(size),
        10 => LossOf<Masked10>(size),
        16 => LossOf<Masked16>(size),
        32 => LossOf<Masked32>(size),
        64 => LossOf<Masked64>(size),
        _ => LossOf<Masked100>(size),
    })
    {
        Ratios = OfMask,
        HasChart = false,
    };

    public static Table Batches { get; } = new("loss-options", "Cross-entropy loss and gradient of a batch with options", Sizes, size => size switch
    {
        8 => BatchOf<Masked8>(size),
        10 => BatchOf<Masked10>(size),
        16 => BatchOf<Masked16>(size),
        32 => BatchOf<Masked32>(size),
        64 => BatchOf<Masked64>(size),
        _ => BatchOf<Masked100>(size),
    })
    {
        Remark = "Per row of a batch. The plain method is the kernel's own; with options the runtime library does groups of rows, and smoothed labels row by row.",
        Ratios =
        [
            RatioColumn.Cost("weights / plain", Weights, Plain),
            RatioColumn.Cost("smoothing / plain", Smoothing, Plain),
            RatioColumn.Cost("mask / plain", Mask, Plain),
            RatioColumn.Cost("temperature / plain", Temperature, Plain),
        ],
        HasChart = false,
    };

    private static IReadOnlyList<Contender> SoftmaxOf<TKernel>(int size)
        where TKernel : IMaskedKernel
    {
        Workload workload = Workloads.Softmax(size, Workloads.RowsInTurn(size));
        return [new RowContender<PlainSoftmax<TKernel>>(Plain, workload), new RowContender<MaskedSoftmax<TKernel>>(Mask, workload)];
    }

    private static IReadOnlyList<Contender> ArgMaxOf<TKernel>(int size)
        where TKernel : IMaskedKernel
    {
        Workload workload = Workloads.ArgMax(size, Workloads.RowsInTurn(size));
        return [new ClassContender<PlainArgMax<TKernel>>(Plain, workload), new ClassContender<MaskedArgMax<TKernel>>(Mask, workload)];
    }

    private static IReadOnlyList<Contender> LossOf<TKernel>(int size)
        where TKernel : IMaskedKernel
    {
        Workload workload = Workloads.Loss(size, Workloads.RowsInTurn(size));
        return [new LossContender<PlainLoss<TKernel>>(Plain, workload), new LossContender<MaskedLoss<TKernel>>(Mask, workload)];
    }

    private static IReadOnlyList<Contender> BatchOf<TKernel>(int size)
        where TKernel : IMaskedKernel
    {
        Workload workload = Workloads.Loss(size, Workloads.RowsOfBatch(size));
        return
        [
            new LossBatchContender<PlainBatch<TKernel>>(Plain, workload),
            new LossBatchContender<WithOptions<TKernel, ClassWeights>>(Weights, workload),
            new LossBatchContender<WithOptions<TKernel, LabelSmoothing>>(Smoothing, workload),
            new LossBatchContender<WithOptions<TKernel, MaskOption>>(Mask, workload),
            new LossBatchContender<WithOptions<TKernel, TemperatureOption>>(Temperature, workload),
        ];
    }

    private interface IOption
    {
        static abstract CrossEntropyOptions Of(int size);
    }

    private readonly struct ClassWeights : IOption
    {
        public static CrossEntropyOptions Of(int size) => new() { ClassWeights = Ones.AsSpan(0, size) };
    }

    private readonly struct LabelSmoothing : IOption
    {
        public static CrossEntropyOptions Of(int size) => new() { LabelSmoothing = AlmostNothing };
    }

    private readonly struct MaskOption : IOption
    {
        public static CrossEntropyOptions Of(int size) => new() { Allowed = Allowed.AsSpan(0, size) };
    }

    private readonly struct TemperatureOption : IOption
    {
        public static CrossEntropyOptions Of(int size) => new() { Temperature = AlmostOne };
    }

    private readonly struct PlainSoftmax<TKernel> : IRowMethod
        where TKernel : IMaskedKernel
    {
        public static void Invoke(ReadOnlySpan<float> input, Span<float> output) => TKernel.Softmax(input, output);
    }

    private readonly struct MaskedSoftmax<TKernel> : IRowMethod
        where TKernel : IMaskedKernel
    {
        public static void Invoke(ReadOnlySpan<float> input, Span<float> output) => TKernel.Softmax(input, Allowed.AsSpan(0, input.Length), output);
    }

    private readonly struct PlainArgMax<TKernel> : IClassMethod
        where TKernel : IMaskedKernel
    {
        public static int Invoke(ReadOnlySpan<float> logits) => TKernel.ArgMax(logits);
    }

    private readonly struct MaskedArgMax<TKernel> : IClassMethod
        where TKernel : IMaskedKernel
    {
        public static int Invoke(ReadOnlySpan<float> logits) => TKernel.ArgMax(logits, Allowed.AsSpan(0, logits.Length));
    }

    private readonly struct PlainLoss<TKernel> : ILossMethod
        where TKernel : IMaskedKernel
    {
        public static float Invoke(ReadOnlySpan<float> logits, int label, Span<float> gradient) => TKernel.CrossEntropyGradient(logits, label, gradient, 1f);
    }

    private readonly struct MaskedLoss<TKernel> : ILossMethod
        where TKernel : IMaskedKernel
    {
        public static float Invoke(ReadOnlySpan<float> logits, int label, Span<float> gradient) =>
            TKernel.CrossEntropyGradient(logits, Allowed.AsSpan(0, logits.Length), label, gradient, 1f);
    }

    private readonly struct PlainBatch<TKernel> : ILossBatchMethod
        where TKernel : IMaskedKernel
    {
        public static float Invoke(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int size, Span<float> gradient) =>
            TKernel.CrossEntropyGradientBatch(logits, labels, gradient, 1f);
    }

    private readonly struct WithOptions<TKernel, TOption> : ILossBatchMethod
        where TKernel : IMaskedKernel
        where TOption : IOption
    {
        // The gradient is that of the mean, which the scale undoes.
        public static float Invoke(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int size, Span<float> gradient) =>
            TKernel.CrossEntropyGradientBatch(logits, labels, TOption.Of(size), gradient, labels.Length);
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics.Tensors;
using System.Text.Json.Serialization;
using SoftmaxKernels.Benchmarks.Catalog;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Peers;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Startup;

/// <summary>A method of one size, by one contender.</summary>
internal sealed record StartupCase(string Method, int Size, string Contender)
{
    private const string Softmax = "Softmax";
    private const string Gradient = "CrossEntropyGradient";

    private static readonly (string Method, int Size)[] Methods = [(Softmax, 3), (Softmax, 10), (Softmax, 64), (Softmax, 1000), (Gradient, 10)];
    private static readonly string[] Contenders = [ContenderNames.Fastest, ContenderNames.Tensor, ContenderNames.Plain];

    public static IReadOnlyList<StartupCase> All { get; } =
        [.. Methods.SelectMany(method => Contenders.Select(contender => new StartupCase(method.Method, method.Size, contender)))];

    /// <summary>Compiles the contender before its first call; null if it cannot.</summary>
    [JsonIgnore]
    public Action? Prepare => Contender == ContenderNames.Fastest ? KernelCatalog.Fastest(Size).Prepare : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Method} {Size}, {Contender}");

    /// <summary>The contender, not called yet.</summary>
    public Contender Create()
    {
        Workload workload = Method == Gradient ? Workloads.Loss(Size, rows: 1) : Workloads.Softmax(Size, rows: 1);
        return (Method, Contender) switch
        {
            (Softmax, ContenderNames.Fastest) => KernelCatalog.Fastest(Size).SoftmaxCalls(Contender, workload),
            (Softmax, ContenderNames.Tensor) => new RowCallContender(Contender, workload, TensorPrimitives.SoftMax),
            (Softmax, ContenderNames.Plain) => new RowCallContender(Contender, workload, PlainLoop.Invoke),
            (Gradient, ContenderNames.Fastest) => KernelCatalog.Fastest(Size).LossCalls(Contender, workload),
            (Gradient, ContenderNames.Tensor) => new LossCallContender(Contender, workload, Unscaled<ComposedTensorSoftmax>),
            (Gradient, ContenderNames.Plain) => new LossCallContender(Contender, workload, Unscaled<PlainLoop>),
            _ => throw new InvalidOperationException($"There is no contender for {this}."),
        };
    }

    // The peers compute the gradient of scale 1 only.
    private static float Unscaled<TMethod>(ReadOnlySpan<float> logits, int label, Span<float> gradient, float scale)
        where TMethod : ILossMethod =>
        TMethod.Invoke(logits, label, gradient);
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics.Tensors;
using System.Text.Json.Serialization;
using SoftmaxKernels.Benchmarks.Catalog;
using SoftmaxKernels.Benchmarks.Catalog.Networks;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Measuring.Networks;
using SoftmaxKernels.Benchmarks.Peers;
using SoftmaxKernels.Benchmarks.Peers.Networks;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Startup;

/// <summary>A method of one size, or the outputs of a network, whose size is that of its inputs; by one contender.</summary>
internal sealed record StartupCase(string Method, int Size, string Contender)
{
    private const string Softmax = "Softmax";
    private const string Gradient = "CrossEntropyGradient";
    private const string Network = "84-64-64-2";

    private static readonly (string Method, int Size)[] Methods = [(Softmax, 3), (Softmax, 10), (Softmax, 64), (Softmax, 1000), (Gradient, 10), (Network, 84)];
    private static readonly string[] Contenders = [ContenderNames.Fastest, ContenderNames.Tensor, ContenderNames.Plain];

    public static IReadOnlyList<StartupCase> All { get; } =
        [.. Methods.SelectMany(method => Contenders.Select(contender => new StartupCase(method.Method, method.Size, contender)))];

    /// <summary>Compiles the contender before its first call; null if it cannot.</summary>
    [JsonIgnore]
    public Action? Prepare => Contender != ContenderNames.Fastest ? null
        : Method == Network ? OfNetwork.Prepare
        : KernelCatalog.Fastest(Size).Prepare;

    private static NetworkKernel OfNetwork =>
        NetworkCatalog.Find(NetworkCatalog.Cases.Single(network => network.Name == Network), KernelArithmetic.Fastest);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Method} {Size}, {Contender}");

    /// <summary>The contender, not called yet.</summary>
    public Contender Create()
    {
        if (Method == Network)
        {
            NetworkWorkload network = new(OfNetwork.Case, rows: 1);
            return Contender switch
            {
                ContenderNames.Fastest => OfNetwork.Rows(Contender, network),
                ContenderNames.Tensor => NetworkPeers.TensorRows(network),
                _ => NetworkPeers.PlainRows(network),
            };
        }

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

using System;
using System.Collections.Generic;
using System.Reflection;

namespace Explorer.Timing;

/// <summary>Who is measured.</summary>
internal static class Contenders
{
    /// <summary>The kernel and, where it is not alone, what does the same without it.</summary>
    /// <param name="assembly">The assembly of the kernel.</param>
    /// <param name="job">What is measured.</param>
    /// <param name="operands">What they work on.</param>
    public static IReadOnlyList<Contender> Of(Assembly assembly, TimeJob job, Operands operands) =>
        [Contender.Kernel(assembly, job, operands), .. job.IsAlone ? [] : PeersOf(job.Member.Replace("Batch", string.Empty, StringComparison.Ordinal), operands)];

    private static Contender[] PeersOf(string member, Operands operands) => member switch
    {
        "Softmax" => Pair<TensorPeers.Softmax, PlainPeers.Softmax>(operands),
        "LogSoftmax" => Pair<TensorPeers.LogSoftmax, PlainPeers.LogSoftmax>(operands),
        "LogSumExp" => Pair<TensorPeers.LogSumExp, PlainPeers.LogSumExp>(operands),
        "ArgMax" => Pair<TensorPeers.ArgMax, PlainPeers.ArgMax>(operands),
        "Tanh" => Pair<TensorPeers.Tanh, PlainPeers.Tanh>(operands),
        "CrossEntropy" => Pair<TensorPeers.CrossEntropy, PlainPeers.CrossEntropy>(operands),
        "CrossEntropyGradient" => Pair<TensorPeers.CrossEntropyGradient, PlainPeers.CrossEntropyGradient>(operands),
        "SoftmaxGradient" => Pair<TensorPeers.SoftmaxGradient, PlainPeers.SoftmaxGradient>(operands),
        "Forward" when operands.Layers.Count > 0 => Pair<LayerPeers.Outputs<LayerPeers.Tensors>, LayerPeers.Outputs<LayerPeers.Plain>>(operands),
        "Predict" when operands.Layers.Count > 0 => Pair<LayerPeers.Class<LayerPeers.Tensors>, LayerPeers.Class<LayerPeers.Plain>>(operands),
        _ => [],
    };

    private static Contender[] Pair<TTensor, TPlain>(Operands operands)
        where TTensor : IRowPeer
        where TPlain : IRowPeer =>
        [Contender.Peer<TTensor>(TensorPeers.Name, operands), Contender.Peer<TPlain>(PlainPeers.Name, operands)];
}

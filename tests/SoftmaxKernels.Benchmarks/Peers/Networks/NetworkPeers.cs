using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Measuring.Networks;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Peers.Networks;

/// <summary>The contenders whose code depends on the activation of the outputs.</summary>
internal static class NetworkPeers
{
    public static Contender TensorRows(NetworkWorkload workload) => workload.Network.IsClassifier
        ? new NetworkContender<UsualNetwork<TensorLayers<ComposedTensorSoftmax>>>(ContenderNames.Tensor, workload)
        : new NetworkContender<UsualNetwork<TensorLayers<NoActivation>>>(ContenderNames.Tensor, workload);

    public static Contender TensorBatch(NetworkWorkload workload) => workload.Network.IsClassifier
        ? new NetworkBatchContender<UsualNetwork<TensorLayers<ComposedTensorSoftmax>>>(ContenderNames.Tensor, workload)
        : new NetworkBatchContender<UsualNetwork<TensorLayers<NoActivation>>>(ContenderNames.Tensor, workload);

    public static Contender PlainRows(NetworkWorkload workload) => workload.Network.IsClassifier
        ? new NetworkContender<UsualNetwork<PlainLayers<PlainLoop>>>(ContenderNames.PlainLoops, workload)
        : new NetworkContender<UsualNetwork<PlainLayers<NoActivation>>>(ContenderNames.PlainLoops, workload);

    public static Contender PlainBatch(NetworkWorkload workload) => workload.Network.IsClassifier
        ? new NetworkBatchContender<UsualNetwork<PlainLayers<PlainLoop>>>(ContenderNames.PlainLoops, workload)
        : new NetworkBatchContender<UsualNetwork<PlainLayers<NoActivation>>>(ContenderNames.PlainLoops, workload);
}

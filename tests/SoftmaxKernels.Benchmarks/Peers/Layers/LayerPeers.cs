using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Measuring.Layers;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Peers.Layers;

/// <summary>The contenders whose code depends on the activation.</summary>
internal static class LayerPeers
{
    public static Contender TensorRows(LayerWorkload workload) => workload.Layer.IsClassifier
        ? new LayerContender<TensorLayer<ComposedTensorSoftmax, TensorSoftmaxDelta>>(ContenderNames.Tensor, workload)
        : new LayerContender<TensorLayer<TensorTanh, TensorTanhDelta>>(ContenderNames.Tensor, workload);

    public static Contender TensorBatch(LayerWorkload workload) => workload.Layer.IsClassifier
        ? new LayerBatchContender<TensorLayer<ComposedTensorSoftmax, TensorSoftmaxDelta>>(ContenderNames.Tensor, workload)
        : new LayerBatchContender<TensorLayer<TensorTanh, TensorTanhDelta>>(ContenderNames.Tensor, workload);

    public static Contender TensorGradients(LayerGradientWorkload workload) => workload.Layer.IsClassifier
        ? new LayerGradientContender<TensorLayer<ComposedTensorSoftmax, TensorSoftmaxDelta>>(ContenderNames.Tensor, workload)
        : new LayerGradientContender<TensorLayer<TensorTanh, TensorTanhDelta>>(ContenderNames.Tensor, workload);

    public static Contender PlainRows(LayerWorkload workload) => workload.Layer.IsClassifier
        ? new LayerContender<PlainLayer<PlainLoop, PlainSoftmaxDelta>>(ContenderNames.PlainLoops, workload)
        : new LayerContender<PlainLayer<PlainTanh, PlainTanhDelta>>(ContenderNames.PlainLoops, workload);

    public static Contender PlainBatch(LayerWorkload workload) => workload.Layer.IsClassifier
        ? new LayerBatchContender<PlainLayer<PlainLoop, PlainSoftmaxDelta>>(ContenderNames.PlainLoops, workload)
        : new LayerBatchContender<PlainLayer<PlainTanh, PlainTanhDelta>>(ContenderNames.PlainLoops, workload);

    public static Contender PlainGradients(LayerGradientWorkload workload) => workload.Layer.IsClassifier
        ? new LayerGradientContender<PlainLayer<PlainLoop, PlainSoftmaxDelta>>(ContenderNames.PlainLoops, workload)
        : new LayerGradientContender<PlainLayer<PlainTanh, PlainTanhDelta>>(ContenderNames.PlainLoops, workload);
}

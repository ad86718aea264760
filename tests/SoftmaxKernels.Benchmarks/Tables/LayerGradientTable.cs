using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Benchmarks.Bounds;
using SoftmaxKernels.Benchmarks.Catalog.Layers;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Measuring.Layers;
using SoftmaxKernels.Benchmarks.Measuring.Training;
using SoftmaxKernels.Benchmarks.Peers.Layers;
using SoftmaxKernels.Benchmarks.Peers.Training;

namespace SoftmaxKernels.Benchmarks.Tables;

/// <summary>Gradients of a layer, and a training step of a network of two.</summary>
internal static class LayerGradientTable
{
    private const int RowsInTurn = 4;

    // After the shapes of the layers.
    private static readonly int StepPlace = LayerCatalog.Cases.Count;

    public static Table Rows { get; } = new("layer-gradient", "Gradients of a layer, one row; a training step", Enumerable.Range(0, StepPlace + 1).ToArray(), Contenders)
    {
        Remark = "Gradients with respect to weights, biases and inputs, from outputs and upstream gradient. *TensorPrimitives*: `MultiplyAdd` of rows of weights. "
            + "*64-32-10*: a step of training of a layer of tanh and one of softmax on a batch of 32, in nanoseconds per step: outputs, loss, gradients, and Sgd with momentum.",
        RowNames = [.. LayerCatalog.Cases.Select(layer => layer.Name), TrainingWorkload.Name],
        Ratios =
        [
            RatioColumn.Speedup(RatioColumn.VersusTensor, ContenderNames.Fastest, ContenderNames.Tensor),
            RatioColumn.Speedup("loops / Fastest", ContenderNames.Fastest, ContenderNames.PlainLoops),
            RatioColumn.Cost(RatioColumn.ReproducibleCost, ContenderNames.Reproducible, ContenderNames.Fastest),
        ],
        HasChart = false,
    };

    private static IReadOnlyList<Contender> Contenders(int place) =>
        place == StepPlace ? StepContenders() : GradientContenders(LayerCatalog.Cases[place]);

    private static IReadOnlyList<Contender> GradientContenders(LayerCase layer)
    {
        var workload = new LayerGradientWorkload(layer, RowsInTurn);
        return
        [
            LayerCatalog.Fastest(layer).Gradients(ContenderNames.Fastest, workload),
            LayerCatalog.Reproducible(layer).Gradients(ContenderNames.Reproducible, workload),
            new LayerGradientContender<GenericPeer>(ContenderNames.GenericLayer, workload),
            LayerPeers.TensorGradients(workload),
            LayerPeers.PlainGradients(workload),
            Bound.Loads(workload),
        ];
    }

    private static IReadOnlyList<Contender> StepContenders()
    {
        var workload = new TrainingWorkload();
        return
        [
            new TrainingContender(ContenderNames.Fastest, workload, new KernelNetwork<Fastest64To32, Fastest32To10>(workload, KernelArithmetic.Fastest)),
            new TrainingContender(ContenderNames.Reproducible, workload, new KernelNetwork<Reproducible64To32, Reproducible32To10>(workload, KernelArithmetic.Reproducible)),
            new TrainingContender(ContenderNames.GenericLayer, workload, new GenericLayerNetwork(workload)),
            new TrainingContender(ContenderNames.Tensor, workload, new TensorNetwork(workload)),
            new TrainingContender(ContenderNames.PlainLoops, workload, new PlainNetwork(workload)),
        ];
    }
}

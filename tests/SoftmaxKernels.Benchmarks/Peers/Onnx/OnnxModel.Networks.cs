using SoftmaxKernels.Benchmarks.Catalog.Layers;
using SoftmaxKernels.Benchmarks.Measuring.Networks;

namespace SoftmaxKernels.Benchmarks.Peers.Onnx;

/// <content>Models of the networks that are measured.</content>
internal static partial class OnnxModel
{
    /// <summary>The layers of a network, one behind the other.</summary>
    public static byte[] Network(int rows, NetworkWorkload workload)
    {
        var graph = new ProtobufMessage();
        string current = Input;
        for (int i = 0; i < workload.Layers.Length; i++)
        {
            string next = i == workload.Layers.Length - 1 ? Output : $"layer{i}";
            LayerCase layer = workload.CaseOf(i);
            AddLayer(
                graph,
                (current, next),
                layer.Inputs,
                layer.Outputs,
                layer.Activation,
                LayerKernelAttribute.DefaultSlope,
                workload.Layers[i].Weights,
                workload.Layers[i].Biases);
            current = next;
        }

        return Model(graph, rows, workload.Inputs, workload.Size);
    }
}

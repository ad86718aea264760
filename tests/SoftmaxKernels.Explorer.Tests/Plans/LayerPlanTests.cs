using System.Linq;
using Explorer.Models;
using Explorer.Plans;
using Explorer.Requests;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Plans;

/// <summary>What layers cost.</summary>
public sealed class LayerPlanTests
{
    [Fact]
    public void A_network_has_a_layer_between_two_sizes()
    {
        LayerPlan plan = LayerPlans.Of(new NetworkRequest([84, 64, 64, 2], LayerActivation.Tanh, LayerActivation.Softmax, KernelArithmetic.Fastest));
        Assert.Equal([5440L, 4160L, 130L], plan.Layers.Select(layer => layer.Parameters));
        Assert.Equal([5376L, 4096L, 128L], plan.Layers.Select(layer => layer.Multiplications));
        Assert.Equal(["Tanh", "Tanh", "Softmax"], plan.Layers.Select(layer => layer.Activation));
    }

    [Fact]
    public void A_model_has_its_steps()
    {
        StoredModel model = ModelReader.Read("policy.onnx", TestModels.Policy());
        LayerPlan plan = LayerPlans.Of(new ModelRequest(model, KernelArithmetic.Fastest));
        Assert.Equal([(6, 6, 6L), (6, 5, 35L), (5, 3, 18L)], plan.Layers.Select(layer => (layer.Inputs, layer.Outputs, layer.Parameters)));
    }
}

using System.Linq;
using System.Threading.Tasks;
using SoftmaxKernels.Tests.Bits;
using Xunit;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>Calls from several threads do not disturb each other.</summary>
public sealed class LayerThreadTests
{
    /// <summary>With memory of the stack, and of the pool.</summary>
    [Theory]
    [InlineData(64, 10)]
    [InlineData(4, 5000)]
    public void A_layer_is_shared_by_threads(int inputs, int outputs)
    {
        LayerCase layer = new(inputs, outputs, LayerActivation.Softmax);
        GenericLayer product = layer.CreateRuntime();
        LayerNumbers[] numbers = [new(layer, seed: 1), new(layer, seed: 2), new(layer, seed: 3)];
        float[] block = new float[product.ParameterCount];
        product.Pack(numbers[0].Weights, numbers[0].Biases, block);
        float[][] alone = [.. numbers.Select(Gradients)];
        float[][] together = new float[64][];

        Parallel.For(0, together.Length, i => together[i] = Gradients(numbers[i % numbers.Length]));

        Mismatches mismatches = new();
        for (int i = 0; i < together.Length; i++)
        {
            mismatches.Compare($"call {i}", alone[i % numbers.Length], together[i]);
        }

        mismatches.AssertNone();

        float[] Gradients(LayerNumbers ofCall)
        {
            float[] gradients = new float[block.Length];
            product.CrossEntropyGradientBatch(block, ofCall.Inputs, ofCall.Labels, gradients, default);
            return gradients;
        }
    }
}

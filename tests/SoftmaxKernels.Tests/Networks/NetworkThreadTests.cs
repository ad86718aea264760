using System.Linq;
using System.Threading.Tasks;
using SoftmaxKernels.Tests.Bits;
using Xunit;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>Calls from several threads do not disturb each other.</summary>
public sealed class NetworkThreadTests
{
    /// <summary>With memory of the stack, and of the pool.</summary>
    [Theory]
    [InlineData(24, 64, 6)]
    [InlineData(4, 3000, 6)]
    public void A_network_is_shared_by_threads(params int[] sizes)
    {
        const int Rows = 40;
        NetworkCase network = new(sizes, LayerActivation.Tanh, LayerActivation.Softmax, Heads: [2, 4]);
        GenericNetwork product = network.CreateRuntime();
        NetworkNumbers[] numbers = [.. Enumerable.Range(1, 3).Select(seed => new NetworkNumbers(network, seed, Rows))];
        float[] block = new ComposedNetwork(network, numbers[0]).Parameters;
        float[][] alone = [.. numbers.Select(Gradients)];
        float[][] together = new float[48][];

        Parallel.For(0, together.Length, i => together[i] = Gradients(numbers[i % numbers.Length]));

        Mismatches mismatches = new();
        for (int i = 0; i < together.Length; i++)
        {
            mismatches.Compare($"call {i}", alone[i % numbers.Length], together[i]);
        }

        mismatches.AssertNone();

        float[] Gradients(NetworkNumbers ofCall)
        {
            float[] gradients = new float[block.Length];
            product.CrossEntropyGradientBatch(block, ofCall.Inputs, ofCall.Allowed, ofCall.Labels, ofCall.Scales, gradients, default);
            return gradients;
        }
    }
}

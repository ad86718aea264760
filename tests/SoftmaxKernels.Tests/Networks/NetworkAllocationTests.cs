using System;
using System.Linq;
using Xunit;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>Calls allocate nothing, be their memory on the stack or of the pool.</summary>
public sealed class NetworkAllocationTests
{
    [Theory]
    [InlineData(3, 3)]
    [InlineData(24, 64, 64, 8)]
    [InlineData(100, 5, 33, 145)]
    [InlineData(4, 5000, 3)]
    [InlineData(3, 20, 3000)]
    public void Of_the_runtime_library(params int[] sizes)
    {
        foreach (LayerActivation output in (LayerActivation[])[LayerActivation.Softmax, LayerActivation.None, LayerActivation.Silu, LayerActivation.Elu])
        {
            for (int heads = 1; heads <= 2; heads++)
            {
                int[] classes = output is LayerActivation.Silu or LayerActivation.Elu ? [] : NetworkShapes.Heads(sizes[^1], heads);
                Check(new RuntimeNetwork(new NetworkCase(sizes, LayerActivation.Tanh, output, classes)));
            }
        }
    }

    [Fact]
    public void Of_generated_networks() => Assert.All(NetworkCatalog.Generated, Check);

    private static void Check(INetwork network)
    {
        foreach (NetworkCall call in NetworkCall.All(network.Case).ToArray())
        {
            // The first call of a generated network makes its shape. The shared pool begins empty and may be emptied by a collection.
            long allocated = long.MaxValue;
            for (int attempt = 0; attempt < 4 && allocated > 0; attempt++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                call.Do(network, call.Arguments);
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            }

            Assert.True(allocated == 0, $"{network}: {call.Name} allocated {allocated} bytes");
        }
    }
}

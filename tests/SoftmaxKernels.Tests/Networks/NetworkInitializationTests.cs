using System;
using SoftmaxKernels.Tests.Bits;
using Xunit;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>Each layer begins as it would alone, with a seed of its own.</summary>
public sealed class NetworkInitializationTests
{
    [Theory]
    [InlineData(LayerInitializer.GlorotUniform, 1UL)]
    [InlineData(LayerInitializer.GlorotUniform, ulong.MaxValue)]
    [InlineData(LayerInitializer.HeNormal, 0UL)]
    [InlineData(LayerInitializer.Uniform, 0x9e3779b97f4a7c15)]
    public void Layer_has_the_seed_of_its_index(LayerInitializer initializer, ulong seed)
    {
        Mismatches mismatches = new();
        foreach (GeneratedNetwork generated in NetworkCatalog.Generated)
        {
            float[] expected = Expected(generated.Case, initializer, seed);
            foreach (INetwork network in (INetwork[])[generated, new RuntimeNetwork(generated.Case)])
            {
                float[] actual = new float[network.ParameterCount];
                Array.Fill(actual, float.NaN);
                network.Initialize(actual, seed, initializer);
                mismatches.Compare($"{network}", expected, actual);
            }
        }

        mismatches.AssertNone();
    }

    /// <summary>Glorot and Bengio's bounds are those of each layer, and layers of one shape differ.</summary>
    [Fact]
    public void Layers_of_one_shape_differ()
    {
        GenericNetwork network = new([16, 16, 16]);
        float[] block = new float[network.ParameterCount];

        network.Initialize(block, seed: 3);

        Assert.NotEqual(block[..(block.Length / 2)], block[(block.Length / 2)..]);
    }

    private static float[] Expected(NetworkCase network, LayerInitializer initializer, ulong seed)
    {
        float[][] blocks = new float[network.LayerCount][];
        ulong state = seed;
        for (int layer = 0; layer < blocks.Length; layer++)
        {
            GenericLayer alone = network.CreateLayer(layer, LayerActivation.None);
            blocks[layer] = new float[alone.ParameterCount];
            alone.Initialize(blocks[layer], SplitMix64(ref state), initializer);
        }

        return ComposedNetwork.Together(blocks);
    }

    // By Steele, Lea and Flood, as it is published.
    private static ulong SplitMix64(ref ulong state)
    {
        unchecked
        {
            ulong z = state += 0x9e3779b97f4a7c15;
            z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
            z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
            return z ^ (z >> 31);
        }
    }
}

using System;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>
/// One recorded hash per profile over more than ten million outputs, from generated networks and from <see cref="GenericNetwork"/>, row
/// by row and in batches. The hashes are literals: each machine, and each level of instruction sets, is held to the same ones.
/// </summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class NetworkHashTests(ITestOutputHelper output)
{
    // The networks of the two profiles differ, so Fastest without fused multiply-add has a hash of its own.
    private const ulong Fused = 0x516b966a2ac96f49;
    private const ulong FastestWithoutFma = 0x7fa558b60f340d57;
    private const ulong Reproducible = 0xbd222b529f2435c2;

    private const int LeastOutputs = 10_000_000;
    private const int Rows = 16_384;
    private const int RowsOfBatch = 61;

    public static TheoryData<bool, bool, KernelArithmetic> Cases()
    {
        TheoryData<bool, bool, KernelArithmetic> cases = [];
        foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
        {
            cases.Add(true, false, arithmetic);
            cases.Add(true, true, arithmetic);
            cases.Add(false, false, arithmetic);
            cases.Add(false, true, arithmetic);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_outputs(bool generated, bool batch, KernelArithmetic arithmetic)
    {
        BitHash hash = new();
        foreach (GeneratedNetwork network in NetworkCatalog.Generated)
        {
            if (network.Case.Arithmetic == arithmetic)
            {
                Add(hash, generated ? network : new RuntimeNetwork(network.Case), batch);
            }
        }

        output.WriteLine($"{arithmetic}: {hash.Value:x16} over {hash.Count} outputs");
        Assert.True(hash.Count >= LeastOutputs, $"Only {hash.Count} outputs.");
        Assert.Equal(
            arithmetic == KernelArithmetic.Reproducible ? Reproducible : Hardware.HasFusedMultiplyAdd ? Fused : FastestWithoutFma,
            hash.Value);
    }

    private static void Add(BitHash hash, INetwork network, bool batch)
    {
        int inputs = network.Case.Inputs;
        int outputs = network.Case.Outputs;
        float[] block = new float[network.ParameterCount];
        network.Initialize(block, seed: (ulong)((inputs * 1000) + outputs), LayerInitializer.Uniform);
        float[] a = new float[RowsOfBatch * inputs];
        float[] y = new float[RowsOfBatch * outputs];
        ulong state = 1;
        for (int row = 0; row < Rows; row += RowsOfBatch)
        {
            for (int i = 0; i < a.Length; i++)
            {
                state = unchecked((state * 6364136223846793005) + 1442695040888963407);
                a[i] = ((long)(state >> 40) - 8388608) * (1f / (1 << 22));
            }

            if (batch)
            {
                network.ForwardBatch(block, a, y);
            }
            else
            {
                for (int i = 0; i < RowsOfBatch; i++)
                {
                    network.Forward(block, a.AsSpan(i * inputs, inputs), y.AsSpan(i * outputs, outputs));
                }
            }

            hash.Add(y);
        }
    }
}

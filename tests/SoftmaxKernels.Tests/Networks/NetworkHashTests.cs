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
    private static readonly Hashes OfOthers = new(Fused: 0x516b966a2ac96f49, FastestWithoutFma: 0x7fa558b60f340d57, Reproducible: 0xbd222b529f2435c2);

    // ELU came later: with hashes of its own it leaves those of the others as they were.
    private static readonly Hashes OfElu = new(Fused: 0x4b05b7a8ece77c1a, FastestWithoutFma: 0x6f48cea16503c6ba, Reproducible: 0x7db938f16f2cbb01);

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
    public void Of_outputs(bool generated, bool batch, KernelArithmetic arithmetic) =>
        Check(generated, batch, arithmetic, hasElu: false, OfOthers, least: 10_000_000);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_outputs_with_ELU(bool generated, bool batch, KernelArithmetic arithmetic) =>
        Check(generated, batch, arithmetic, hasElu: true, OfElu, least: 250_000);

    private void Check(bool generated, bool batch, KernelArithmetic arithmetic, bool hasElu, Hashes expected, int least)
    {
        BitHash hash = new();
        foreach (GeneratedNetwork network in NetworkCatalog.Generated)
        {
            if (network.Case.Arithmetic == arithmetic && HasElu(network.Case) == hasElu)
            {
                Add(hash, generated ? network : new RuntimeNetwork(network.Case), batch);
            }
        }

        output.WriteLine($"{arithmetic}: {hash.Value:x16} over {hash.Count} outputs");
        Assert.True(hash.Count >= least, $"Only {hash.Count} outputs.");
        Assert.Equal(expected.For(arithmetic), hash.Value);
    }

    private static bool HasElu(NetworkCase network) => network.Hidden == LayerActivation.Elu || network.Output == LayerActivation.Elu;

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

    private sealed record Hashes(ulong Fused, ulong FastestWithoutFma, ulong Reproducible)
    {
        public ulong For(KernelArithmetic arithmetic) =>
            arithmetic == KernelArithmetic.Reproducible ? Reproducible : Hardware.HasFusedMultiplyAdd ? Fused : FastestWithoutFma;
    }
}

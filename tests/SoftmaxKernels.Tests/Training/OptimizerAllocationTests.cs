using System;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Training;

/// <summary>No step allocates, nor does clipping.</summary>
public sealed class OptimizerAllocationTests
{
    [Fact]
    public void None_in_any_step()
    {
        Sgd plain = new(0.1, weightDecay: 0.1);
        Sgd momentum = new(0.1, 0.9, nesterov: true);
        Adam adam = new();
        AdamW adamW = new();
        foreach (int length in new[] { 0, 1, 5, 17, 1000 })
        {
            float[] p = new float[length];
            float[] g = new float[length];
            float[] m = new float[length];
            float[] v = new float[length];
            g.AsSpan().Fill(2f);
            foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
            {
                // The first round initialises what is static.
                for (int round = 0; round < 2; round++)
                {
                    long before = GC.GetAllocatedBytesForCurrentThread();
                    plain.Step(p, g, default, arithmetic);
                    momentum.Step(p, g, v, arithmetic);
                    adam.Step(p, g, m, v, 1, arithmetic);
                    adamW.Step(p, g, m, v, 2, arithmetic);
                    _ = GradientClipping.ClipByNorm(g, 1f);
                    long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

                    Assert.True(round == 0 || allocated == 0, $"{allocated} bytes for {length} parameters in {arithmetic}.");
                }
            }
        }
    }
}

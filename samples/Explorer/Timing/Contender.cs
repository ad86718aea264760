using System;
using System.Reflection;

namespace Explorer.Timing;

/// <summary>A way to compute a result.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Run">Computes it, this many times.</param>
internal sealed record Contender(string Name, Action<int> Run)
{
    private delegate void KernelLoop(
        int repetitions,
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> input,
        ReadOnlySpan<float> probabilities,
        ReadOnlySpan<int> labels,
        Span<float> output,
        Span<int> classes);

    private delegate void KernelPack(int layer, Span<float> weights, Span<float> biases, Span<float> parameters);

    /// <summary>The generated kernel.</summary>
    /// <param name="assembly">Its assembly.</param>
    /// <param name="job">What is measured.</param>
    /// <param name="operands">What it works on.</param>
    public static Contender Kernel(Assembly assembly, TimeJob job, Operands operands)
    {
        KernelLoop loop = assembly.GetType(job.Loop, throwOnError: true)!.GetMethod(LoopSource.Run)!.CreateDelegate<KernelLoop>();
        return new Contender("SoftmaxKernels", repetitions => loop(
            repetitions, operands.Parameters, operands.Input, operands.Probabilities, operands.Labels, operands.Output, operands.Classes));
    }

    /// <summary>Brings the kernel's parameters and the weights of the others into agreement.</summary>
    /// <param name="assembly">The assembly of the kernel.</param>
    /// <param name="job">What is measured.</param>
    /// <param name="operands">What is worked on.</param>
    public static void Pack(Assembly assembly, TimeJob job, Operands operands)
    {
        KernelPack pack = assembly.GetType(job.Loop, throwOnError: true)!.GetMethod(LoopSource.Pack)!.CreateDelegate<KernelPack>();
        for (int layer = 0; layer < operands.Layers.Count; layer++)
        {
            pack(layer, operands.Layers[layer].Weights, operands.Layers[layer].Biases, operands.Parameters);
        }
    }

    /// <summary>Another way to compute rows.</summary>
    /// <typeparam name="TPeer">How a row is computed.</typeparam>
    /// <param name="name">What it is called.</param>
    /// <param name="operands">What it works on.</param>
    public static Contender Peer<TPeer>(string name, Operands operands)
        where TPeer : IRowPeer => new(name, repetitions => Loop<TPeer>(repetitions, operands));

    private static void Loop<TPeer>(int repetitions, Operands operands)
        where TPeer : IRowPeer
    {
        for (; repetitions > 0; repetitions--)
        {
            for (int row = 0; row < operands.Rows; row++)
            {
                TPeer.Invoke(operands, row);
            }
        }
    }
}

/// <summary>How a row is computed without the kernels. A type argument of the loop around it, which therefore calls it directly.</summary>
internal interface IRowPeer
{
    /// <summary>Computes a row.</summary>
    /// <param name="operands">What it is computed from, and where it goes.</param>
    /// <param name="row">Its index.</param>
    static abstract void Invoke(Operands operands, int row);
}

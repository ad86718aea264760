using System.Runtime.CompilerServices;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Measuring.Layers;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Bounds;

/// <summary>As many multiply-adds as a row has weights, in full registers and with no loads: twelve chains, so that none waits for its last result.</summary>
internal sealed class MultiplyAddPeak<TRegister>(LayerWorkload workload) : Contender(ContenderNames.MultiplyAddPeak, workload)
    where TRegister : struct, IRegister<TRegister>
{
    private const int Chains = 12;

    private readonly int _weights = workload.Layer.WeightCount;

    /// <summary>Nothing that means anything is computed.</summary>
    public override int CheckedLength => 0;

    /// <summary>Keeps the arithmetic from being left out.</summary>
    public float Consumed { get; private set; }

    // As in the other bound.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(int repetitions)
    {
        // x = x / 2 + 1/2 stays at 1.
        TRegister half = TRegister.Of(0.5f);
        TRegister a = TRegister.Of(1f);
        TRegister b = a, c = a, d = a, e = a, f = a, g = a, h = a, i = a, j = a, k = a, l = a;
        long turns = (long)repetitions * Workload.Rows * _weights / (Chains * TRegister.Length);
        for (; turns > 0; turns--)
        {
            a = TRegister.MultiplyAdd(a, half, half);
            b = TRegister.MultiplyAdd(b, half, half);
            c = TRegister.MultiplyAdd(c, half, half);
            d = TRegister.MultiplyAdd(d, half, half);
            e = TRegister.MultiplyAdd(e, half, half);
            f = TRegister.MultiplyAdd(f, half, half);
            g = TRegister.MultiplyAdd(g, half, half);
            h = TRegister.MultiplyAdd(h, half, half);
            i = TRegister.MultiplyAdd(i, half, half);
            j = TRegister.MultiplyAdd(j, half, half);
            k = TRegister.MultiplyAdd(k, half, half);
            l = TRegister.MultiplyAdd(l, half, half);
        }

        a = TRegister.MultiplyAdd(TRegister.MultiplyAdd(a, b, c), TRegister.MultiplyAdd(d, e, f), TRegister.MultiplyAdd(g, h, i));
        Consumed = TRegister.First(TRegister.MultiplyAdd(a, j, TRegister.MultiplyAdd(k, l, half)));
    }
}

using System.Runtime.CompilerServices;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Measuring.Layers;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Bounds;

/// <summary>Does nothing for a row but load the block of parameters: what computes a row alone cannot take less.</summary>
internal sealed unsafe class LoadBound<TRegister>(LayerWorkload workload) : Contender(ContenderNames.LoadBound, workload)
    where TRegister : struct, IRegister<TRegister>
{
    private readonly float* _parameters = workload.ParametersPointer;
    private readonly int _length = workload.ParameterCount;

    /// <summary>Nothing is computed.</summary>
    public override int CheckedLength => 0;

    /// <summary>Keeps the loads from being left out.</summary>
    public float Consumed { get; private set; }

    // Compiled once and for all: the loop must not depend on the profile of a few passes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(int repetitions)
    {
        TRegister a = TRegister.Of(0f);
        TRegister b = a;
        TRegister c = a;
        TRegister d = a;
        int fours = _length - (_length % (4 * TRegister.Length));
        for (long passes = (long)repetitions * Workload.Rows; passes > 0; passes--)
        {
            float* end = _parameters + fours;
            float* place = _parameters;
            for (; place < end; place += 4 * TRegister.Length)
            {
                a = TRegister.Mix(a, TRegister.Load(place));
                b = TRegister.Mix(b, TRegister.Load(place + TRegister.Length));
                c = TRegister.Mix(c, TRegister.Load(place + (2 * TRegister.Length)));
                d = TRegister.Mix(d, TRegister.Load(place + (3 * TRegister.Length)));
            }

            // Blocks are whole registers, of any width.
            for (end = _parameters + _length; place < end; place += TRegister.Length)
            {
                a = TRegister.Mix(a, TRegister.Load(place));
            }
        }

        Consumed = TRegister.First(TRegister.Mix(TRegister.Mix(a, b), TRegister.Mix(c, d)));
    }
}

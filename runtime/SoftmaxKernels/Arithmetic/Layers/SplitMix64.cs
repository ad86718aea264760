using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The generator SplitMix64 (Steele, Lea and Flood, OOPSLA 2014; constants of Vigna's splitmix64.c): the same numbers everywhere.</summary>
internal struct SplitMix64
{
    private ulong _state;

    /// <summary>Initializes a new instance of the <see cref="SplitMix64"/> struct.</summary>
    /// <param name="seed">Any number.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public SplitMix64(ulong seed)
    {
        _state = seed;
    }

    /// <summary>The next 64 bits.</summary>
    [MethodImpl(Compilation.AtOnce)]
    public ulong Next()
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15);
        ulong z = _state;
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return z ^ (z >> 31);
    }

    /// <summary>The next number in [−1, 1), a multiple of 2⁻⁵².</summary>
    [MethodImpl(Compilation.AtOnce)]
    public double NextSymmetric() => ((double)(Next() >> 11) * (1.0 / (1L << 52))) - 1.0;

    /// <summary>The next normally distributed number of mean 0 and variance 1: Marsaglia's polar method, of which one half is dropped.</summary>
    [MethodImpl(Compilation.AtOnce)]
    public double NextNormal()
    {
        while (true)
        {
            double x = NextSymmetric();
            double y = NextSymmetric();
            double s = (double)(x * x) + (double)(y * y);
            if (s > 0.0 && s < 1.0)
            {
                // log s = −log(1 / s), whose argument the logarithm of the contract takes.
                double log = Logarithm.OnePlus((1.0 / s) - 1.0);
                return x * Math.Sqrt((double)(log + log) / s);
            }
        }
    }
}

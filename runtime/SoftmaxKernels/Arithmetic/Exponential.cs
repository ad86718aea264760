using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// e^v = 2ⁿ · p with n = round(v · log₂ e), p = e^r and |r| ≤ ln 2 / 2 from a polynomial of degree 6. Valid for |v| ≤ 354.
/// The bodies are the definition of the bits: the order of their operations is part of the contract.
/// </summary>
internal static class Exponential<TArithmetic, TWidth, TFloat, TInt>
    where TArithmetic : struct, IArithmetic
    where TWidth : struct, IWidth<TFloat, TInt>
    where TFloat : struct
    where TInt : struct
{
    /// <summary><c>ma(a, b, c)</c> of the contract: a · b + c with one rounding (fused) or two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFloat MultiplyAdd(TFloat left, TFloat right, TFloat addend)
    {
        TWidth w = default;
        return default(TArithmetic).Fuses ? w.FusedMultiplyAdd(left, right, addend) : w.Add(w.Multiply(left, right), addend);
    }

    /// <summary>Returns 2p, and n added to the bits of <see cref="Constants.Magic"/>.</summary>
    /// <remarks>
    /// Twice p, because the scaling that follows would double it: fused, the doubling is free in the constants (a power of
    /// two changes no rounding), and otherwise it is one addition that does not wait for the row's maximum.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFloat Twice(TFloat v, out TInt exponent)
    {
        TWidth w = default;
        TFloat r = Reduce(v, Constants.Magic, out exponent);
        TFloat r2 = w.Multiply(r, r);
        if (default(TArithmetic).Fuses)
        {
            TFloat q2 = MultiplyAdd(
                r2,
                MultiplyAdd(w.Create(2 * 0.0013828153f), r2, MultiplyAdd(w.Create(2 * 0.00837149937f), r, w.Create(2 * 0.0416682474f))),
                MultiplyAdd(w.Create(2 * 0.166664898f), r, w.Create(2 * 0.49999994f)));
            return MultiplyAdd(MultiplyAdd(q2, r, w.Create(2f)), r, w.Create(2f));
        }

        TFloat p = w.Add(w.Create(1f), w.Add(r, w.Multiply(r2, Polynomial(r, r2))));
        return w.Add(p, p);
    }

    /// <summary>Returns D = 1 + e^v for 0 ≤ v ≤ 87, with a single rounding after the polynomial.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFloat OnePlus(TFloat v)
    {
        TWidth w = default;
        TFloat r = Reduce(v, Constants.MagicBiased, out TInt exponent);
        TFloat r2 = w.Multiply(r, r);
        TFloat s = MultiplyAdd(r2, Polynomial(r, r2), r);
        TFloat scale = w.PowerOfTwo(exponent);
        return MultiplyAdd(s, scale, w.Add(scale, w.Create(1f)));
    }

    /// <summary>r = v − n · ln 2 in two steps, the first of them exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TFloat Reduce(TFloat v, float magic, out TInt exponent)
    {
        TWidth w = default;
        TFloat z = MultiplyAdd(v, w.Create(Constants.Log2E), w.Create(magic));
        TFloat n = w.Subtract(z, w.Create(magic));
        exponent = w.Bits(z);
        return MultiplyAdd(n, w.Create(-Constants.Ln2Low), MultiplyAdd(n, w.Create(-Constants.Ln2High), v));
    }

    /// <summary>q = (e^r − 1 − r) / r² by Estrin's scheme; the coefficients are minimax for each profile's roundings.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TFloat Polynomial(TFloat r, TFloat r2)
    {
        TWidth w = default;
        if (default(TArithmetic).Fuses)
        {
            return MultiplyAdd(
                r2,
                MultiplyAdd(w.Create(0.0013828153f), r2, MultiplyAdd(w.Create(0.00837149937f), r, w.Create(0.0416682474f))),
                MultiplyAdd(w.Create(0.166664898f), r, w.Create(0.49999994f)));
        }

        return MultiplyAdd(
            r2,
            MultiplyAdd(w.Create(0.00137975288f), r2, MultiplyAdd(w.Create(0.00836875755f), r, w.Create(0.0416677184f))),
            MultiplyAdd(w.Create(0.166665286f), r, w.Create(0.50000006f)));
    }
}

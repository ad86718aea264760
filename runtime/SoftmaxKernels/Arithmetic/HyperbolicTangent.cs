using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>tanh, its derivative from x, and its gradient from y.</summary>
internal static class HyperbolicTangent<TArithmetic, TWidth, TFloat, TInt>
    where TArithmetic : struct, IArithmetic
    where TWidth : struct, IWidth<TFloat, TInt>
    where TFloat : struct
    where TInt : struct
{
    /// <summary>Below this an odd polynomial, from here (D − 2) / D with D = 1 + e^2|x|.</summary>
    private const float Switch = 0.671875f;

    /// <summary>Keeps D within 2²⁵, where D − 2 is exact.</summary>
    private const float LargestArgument = 8.65625f;

    /// <summary>Beyond this tanh rounds to 1.</summary>
    private const float Saturation = 9.0109129f;

    /// <summary>Beyond this the derivative keeps its value here, about 1.8e-37: the last before subnormal numbers.</summary>
    private const float LargestDerivativeArgument = 43f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFloat Tanh(TFloat x)
    {
        TWidth w = default;
        TFloat a = w.Abs(x);

        TFloat c = w.AtMost(LargestArgument, a);
        TFloat d = Exponential<TArithmetic, TWidth, TFloat, TInt>.OnePlus(w.Add(c, c));
        TFloat large = w.Divide(w.Subtract(d, w.Create(2f)), d);

        TFloat x2 = w.Multiply(a, a);
        TFloat q = MultiplyAdd(w.Create(-0.00534739997f), x2, w.Create(0.0203076955f));
        q = MultiplyAdd(q, x2, w.Create(-0.0536348075f));
        q = MultiplyAdd(q, x2, w.Create(0.133301482f));
        q = MultiplyAdd(q, x2, w.Create(-0.33333233f));
        TFloat small = MultiplyAdd(w.Multiply(a, x2), q, a);

        TFloat y = w.SelectIfLess(a, w.Create(Switch), small, large);
        y = w.SelectIfGreater(a, w.Create(Saturation), w.Create(1f), y);
        return w.WithSignOf(y, x);
    }

    /// <summary>1 − tanh²(x) = t (2 − t) with t = 2 / D: no cancellation in the tails.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFloat Derivative(TFloat x)
    {
        TWidth w = default;
        TFloat c = w.AtMost(LargestDerivativeArgument, w.Abs(x));
        TFloat d = Exponential<TArithmetic, TWidth, TFloat, TInt>.OnePlus(w.Add(c, c));
        TFloat t = w.Divide(w.Create(2f), d);
        return w.Multiply(t, w.Subtract(w.Create(2f), t));
    }

    /// <summary>upstream · (1 − y²).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFloat Gradient(TFloat y, TFloat upstream)
    {
        TWidth w = default;
        return w.Multiply(upstream, MultiplyAdd(w.Negate(y), y, w.Create(1f)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TFloat MultiplyAdd(TFloat left, TFloat right, TFloat addend) =>
        Exponential<TArithmetic, TWidth, TFloat, TInt>.MultiplyAdd(left, right, addend);
}

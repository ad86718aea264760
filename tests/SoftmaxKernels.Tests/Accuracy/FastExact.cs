using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>
/// References in double for the sweeps over hundreds of millions of floats. Their own error, held to 2⁻⁴⁴ by a test against
/// <see cref="ExactMath"/>, is at most 2⁻²⁰ ULP of a float: it cannot show in the third digit of an error.
/// </summary>
internal static class FastExact
{
    /// <summary>Up to here tanh is a polynomial, because the quotient below would cancel.</summary>
    private const double TanhSwitch = 1.0 / 64.0;

    /// <summary>Above it e^x − 1 is a polynomial, because the difference would cancel.</summary>
    private const double EluSwitch = -1.0 / 64.0;

    /// <summary>e^x.</summary>
    public static void Exp(ReadOnlySpan<float> x, Span<double> exact) => Apply(x, exact, Vector.Exp);

    /// <summary>tanh x for x ≥ 0.</summary>
    public static void Tanh(ReadOnlySpan<float> x, Span<double> exact) => Apply(x, exact, value =>
    {
        Vector<double> square = value * value;
        Vector<double> odd = (value * square) * ((Create(-1.0 / 3.0)
            + (square * (Create(2.0 / 15.0)
            + (square * (Create(-17.0 / 315.0)
            + (square * Create(62.0 / 2835.0))))))));
        Vector<double> power = Vector.Exp(value * 2.0);
        Vector<double> quotient = (power - Vector<double>.One) / (power + Vector<double>.One);
        return Vector.ConditionalSelect(Vector.LessThan(value, Create(TanhSwitch)), value + odd, quotient);
    });

    /// <summary>1 − tanh² x for x ≥ 0.</summary>
    public static void TanhDerivative(ReadOnlySpan<float> x, Span<double> exact) => Apply(x, exact, value =>
    {
        Vector<double> power = Vector.Exp(value * -2.0);
        Vector<double> denominator = Vector<double>.One + power;
        return power * 4.0 / (denominator * denominator);
    });

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    public static void Sigmoid(ReadOnlySpan<float> x, Span<double> exact) => Apply(x, exact, Sigmoid);

    /// <summary>x / (1 + e⁻ˣ).</summary>
    public static void Silu(ReadOnlySpan<float> x, Span<double> exact) => Apply(x, exact, value => value * Sigmoid(value));

    /// <summary>The derivative of SiLU, absolute: near its zero it has no relative accuracy.</summary>
    public static void SiluDerivative(ReadOnlySpan<float> x, Span<double> exact) => Apply(x, exact, value =>
        Sigmoid(value) * (Vector<double>.One + (value * Sigmoid(-value))));

    /// <summary>e^x − 1 for x ≤ 0.</summary>
    public static void Elu(ReadOnlySpan<float> x, Span<double> exact) => Apply(x, exact, value =>
    {
        Vector<double> series = value + (value * value * (Create(1.0 / 2.0)
            + (value * (Create(1.0 / 6.0)
            + (value * (Create(1.0 / 24.0)
            + (value * (Create(1.0 / 120.0)
            + (value * (Create(1.0 / 720.0)
            + (value * Create(1.0 / 5040.0))))))))))));
        return Vector.ConditionalSelect(Vector.GreaterThan(value, Create(EluSwitch)), series, Vector.Exp(value) - Vector<double>.One);
    });

    /// <summary>log x for x &gt; 0.</summary>
    public static void Log(ReadOnlySpan<float> x, Span<double> exact)
    {
        for (int i = 0; i < x.Length; i++)
        {
            exact[i] = Math.Log(x[i]);
        }
    }

    private static Vector<double> Sigmoid(Vector<double> x) => Vector<double>.One / (Vector<double>.One + Vector.Exp(-x));

    private static Vector<double> Create(double value) => new(value);

    private static void Apply(ReadOnlySpan<float> x, Span<double> exact, Func<Vector<double>, Vector<double>> function)
    {
        for (int i = 0; i < x.Length; i++)
        {
            exact[i] = x[i];
        }

        foreach (ref Vector<double> values in MemoryMarshal.Cast<double, Vector<double>>(exact))
        {
            values = function(values);
        }
    }
}

using System;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>The elementary functions in double-double, written for the tests: about 30 digits.</summary>
internal static class ExactMath
{
    /// <summary>ln 2 to 107 bits.</summary>
    public static readonly DoubleDouble Ln2 = DoubleDouble.Parse("0.693147180559945309417232121458176568075500134360255");

    /// <summary>Arguments of the series are halved this often, and its result squared as often.</summary>
    private const int Halvings = 8;

    /// <summary>The terms that the series needs below ln 2 / 2⁹.</summary>
    private const int ExpTerms = 10;

    /// <summary>Up to here the series of e^x − 1 is taken directly: no cancellation, and its terms fall by a tenth each.</summary>
    private const double SmallArgument = 0.1;

    private const int SmallArgumentTerms = 18;

    private static readonly DoubleDouble[] InverseFactorials = CreateInverseFactorials(SmallArgumentTerms);

    /// <summary>e^x.</summary>
    public static DoubleDouble Exp(DoubleDouble x)
    {
        if (x.High < -700.0)
        {
            return DoubleDouble.Zero;
        }

        int n = (int)Math.Round(x.High / Ln2.High);
        DoubleDouble r = DoubleDouble.ScaleB(x - (Ln2 * n), -Halvings);

        // Of e^r − 1 rather than e^r, so that squaring does not double a relative error each time.
        DoubleDouble s = Series(r, ExpTerms);
        for (int i = 0; i < Halvings; i++)
        {
            s = (s * 2.0) + (s * s);
        }

        return DoubleDouble.ScaleB(s + 1.0, n);
    }

    /// <summary>e^x − 1.</summary>
    public static DoubleDouble ExpMinus1(DoubleDouble x) =>
        Math.Abs(x.High) < SmallArgument ? Series(x, SmallArgumentTerms) : Exp(x) - 1.0;

    /// <summary>log(1 + s), s &gt; −1.</summary>
    public static DoubleDouble LogPlus1(DoubleDouble s)
    {
        // One step of Newton's method from the double result doubles its 53 bits; relative to y, because e^y − 1 is.
        double y = Log1P(s.High);
        DoubleDouble e = ExpMinus1(y);
        return ((s - e) / (e + 1.0)) + y;
    }

    /// <summary>log x.</summary>
    public static DoubleDouble Log(DoubleDouble x)
    {
        int n = Math.ILogB(x.High);
        DoubleDouble mantissa = DoubleDouble.ScaleB(x, -n);
        return (Ln2 * n) + LogPlus1(mantissa - 1.0);
    }

    /// <summary>tanh x.</summary>
    public static DoubleDouble Tanh(DoubleDouble x)
    {
        DoubleDouble e = ExpMinus1(x * 2.0);
        return e / (e + 2.0);
    }

    /// <summary>1 − tanh² x, without cancellation.</summary>
    public static DoubleDouble TanhDerivative(DoubleDouble x)
    {
        DoubleDouble e = Exp(DoubleDouble.Abs(x) * -2.0);
        return e * 4.0 / Square(e + 1.0);
    }

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    public static DoubleDouble Sigmoid(DoubleDouble x) => DoubleDouble.One / (Exp(x * -1.0) + 1.0);

    /// <summary>x / (1 + e⁻ˣ).</summary>
    public static DoubleDouble Silu(DoubleDouble x) => x * Sigmoid(x);

    /// <summary>The derivative of SiLU: s (1 + x (1 − s)), where s and 1 − s are sigmoids.</summary>
    public static DoubleDouble SiluDerivative(DoubleDouble x) => Sigmoid(x) * ((x * Sigmoid(x * -1.0)) + 1.0);

    private static DoubleDouble Square(DoubleDouble x) => x * x;

    /// <summary>x + x²/2! + x³/3! + …</summary>
    private static DoubleDouble Series(DoubleDouble x, int terms)
    {
        DoubleDouble sum = InverseFactorials[terms - 1];
        for (int i = terms - 2; i >= 0; i--)
        {
            sum = (sum * x) + InverseFactorials[i];
        }

        return sum * x;
    }

    /// <summary>1/1!, 1/2!, 1/3! …</summary>
    private static DoubleDouble[] CreateInverseFactorials(int count)
    {
        DoubleDouble[] values = new DoubleDouble[count];
        DoubleDouble value = DoubleDouble.One;
        for (int i = 0; i < count; i++)
        {
            value /= i + 1.0;
            values[i] = value;
        }

        return values;
    }

    /// <summary>log(1 + s) in double; only a start, so a relative error of a few 2⁻⁵³ does no harm.</summary>
    private static double Log1P(double s)
    {
        double u = 1.0 + s;
        return u == 1.0 ? s : Math.Log(u) * s / (u - 1.0);
    }
}

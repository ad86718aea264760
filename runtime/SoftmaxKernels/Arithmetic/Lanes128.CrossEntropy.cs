#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>What <see cref="RowStatistics"/> does for one row, for four rows at once: the same operations in the same order.</content>
public static partial class Lanes
{
    /// <summary>The losses and gradients of four rows with a label each.</summary>
    /// <param name="max">The maximum of each row.</param>
    /// <param name="top">The term of the maximum.</param>
    /// <param name="restLower">The sums of all other terms, of the first half of the rows.</param>
    /// <param name="restUpper">The sums of all other terms, of the second half of the rows.</param>
    /// <param name="ties">How many elements equal the maximum.</param>
    /// <param name="labelLogits">The logit of the label.</param>
    /// <param name="labelTerms">Its term.</param>
    /// <param name="scale">The scale of the gradients.</param>
    /// <param name="factor">What the terms are multiplied by to give gradients.</param>
    /// <param name="labelGradients">The gradient of the label's logit.</param>
    /// <returns>The losses.</returns>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static Vector128<float> CrossEntropy(
        Vector128<float> max,
        Vector128<float> top,
        Vector128<double> restLower,
        Vector128<double> restUpper,
        Vector128<float> ties,
        Vector128<float> labelLogits,
        Vector128<float> labelTerms,
        float scale,
        out Vector128<float> factor,
        out Vector128<float> labelGradients) =>
        CrossEntropy(max, top, restLower, restUpper, ties, labelLogits, labelTerms, Vector128.Create(scale), out factor, out labelGradients);

    /// <summary>The losses and gradients of four rows with a label each, each with a scale of its own.</summary>
    /// <inheritdoc cref="CrossEntropy(Vector128{float}, Vector128{float}, Vector128{double}, Vector128{double}, Vector128{float}, Vector128{float}, Vector128{float}, float, out Vector128{float}, out Vector128{float})"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal static Vector128<float> CrossEntropy(
        Vector128<float> max,
        Vector128<float> top,
        Vector128<double> restLower,
        Vector128<double> restUpper,
        Vector128<float> ties,
        Vector128<float> labelLogits,
        Vector128<float> labelTerms,
        Vector128<float> scales,
        out Vector128<float> factor,
        out Vector128<float> labelGradients)
    {
        Vector128<double> lossLower = CrossEntropy(
            Vector128.WidenLower(max),
            Vector128.WidenLower(top),
            restLower,
            Vector128.WidenLower(ties),
            Vector128.WidenLower(labelLogits),
            Vector128.WidenLower(labelTerms),
            Vector128.WidenLower(scales),
            out Vector128<double> factorLower,
            out Vector128<double> gradientLower);
        Vector128<double> lossUpper = CrossEntropy(
            Vector128.WidenUpper(max),
            Vector128.WidenUpper(top),
            restUpper,
            Vector128.WidenUpper(ties),
            Vector128.WidenUpper(labelLogits),
            Vector128.WidenUpper(labelTerms),
            Vector128.WidenUpper(scales),
            out Vector128<double> factorUpper,
            out Vector128<double> gradientUpper);
        factor = Vector128.Narrow(factorLower, factorUpper);
        labelGradients = Vector128.Narrow(gradientLower, gradientUpper);
        return Vector128.Narrow(lossLower, lossUpper);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> CrossEntropy(
        Vector128<double> max,
        Vector128<double> top,
        Vector128<double> rest,
        Vector128<double> ties,
        Vector128<double> labelLogit,
        Vector128<double> labelTerm,
        Vector128<double> scale,
        out Vector128<double> factor,
        out Vector128<double> gradient)
    {
        Vector128<double> sum = rest + (ties * top);
        Vector128<double> otherTies = ties - Vector128.Create(1.0);
        factor = (Vector128.Create(1.0) / sum) * scale;
        Vector128<double> others = Vector128.ConditionalSelect(Vector128.Equals(labelLogit, max), rest + (otherTies * top), sum - labelTerm);
        gradient = -(others * factor);
        return (max - labelLogit) + Log1Plus(otherTies + (rest / top));
    }

    /// <summary><see cref="Logarithm.OnePlus(double)"/> for numbers of at least 0.</summary>
    /// <param name="s">The numbers.</param>
    /// <returns>Their logarithms.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<double> Log1Plus(Vector128<double> s)
    {
        // s is not negative here, so k is not either, and its shift needs no sign.
        Vector128<long> bits = (Vector128.Create(1.0) + s).AsInt64();
        Vector128<long> k = Vector128.ShiftRightLogical(bits - Vector128.Create(Logarithm.BitsOfHalfRoot), 52);
        Vector128<double> w = (bits - Vector128.ShiftLeft(k, 52)).AsDouble();
        Vector128<double> f = Vector128.ConditionalSelect(Vector128.Equals(k, Vector128<long>.Zero).AsDouble(), s, w - Vector128.Create(1.0));

        // k as a double: put behind the exponent of 2^52, which is then subtracted.
        Vector128<double> n = (k | Vector128.Create(4503599627370496.0).AsInt64()).AsDouble() - Vector128.Create(4503599627370496.0);
        Vector128<double> z = f / (Vector128.Create(2.0) + f);
        w = z * z;
        Vector128<double> p = (((((Vector128.Create(Logarithm.P4) * w) + Vector128.Create(Logarithm.P3)) * w) + Vector128.Create(Logarithm.P2)) * w) + Vector128.Create(Logarithm.P1);
        Vector128<double> r = z + (z * (w * p));
        Vector128<double> log = (n * Vector128.Create(Logarithm.Ln2)) + (r + r);
        return Vector128.ConditionalSelect(Vector128.LessThan(s, Vector128.Create(Logarithm.Largest)), log, s);
    }
}
#endif

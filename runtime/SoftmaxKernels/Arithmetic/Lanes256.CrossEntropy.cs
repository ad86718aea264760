#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>What <see cref="RowStatistics"/> does for one row, for eight rows at once: the same operations in the same order.</content>
public static partial class Lanes
{
    /// <summary>The losses and gradients of eight rows with a label each.</summary>
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
    public static Vector256<float> CrossEntropy(
        Vector256<float> max,
        Vector256<float> top,
        Vector256<double> restLower,
        Vector256<double> restUpper,
        Vector256<float> ties,
        Vector256<float> labelLogits,
        Vector256<float> labelTerms,
        float scale,
        out Vector256<float> factor,
        out Vector256<float> labelGradients) =>
        CrossEntropy(max, top, restLower, restUpper, ties, labelLogits, labelTerms, Vector256.Create(scale), out factor, out labelGradients);

    /// <summary>The losses and gradients of eight rows with a label each, each with a scale of its own.</summary>
    /// <inheritdoc cref="CrossEntropy(Vector256{float}, Vector256{float}, Vector256{double}, Vector256{double}, Vector256{float}, Vector256{float}, Vector256{float}, float, out Vector256{float}, out Vector256{float})"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal static Vector256<float> CrossEntropy(
        Vector256<float> max,
        Vector256<float> top,
        Vector256<double> restLower,
        Vector256<double> restUpper,
        Vector256<float> ties,
        Vector256<float> labelLogits,
        Vector256<float> labelTerms,
        Vector256<float> scales,
        out Vector256<float> factor,
        out Vector256<float> labelGradients)
    {
        Vector256<double> lossLower = CrossEntropy(
            Vector256.WidenLower(max),
            Vector256.WidenLower(top),
            restLower,
            Vector256.WidenLower(ties),
            Vector256.WidenLower(labelLogits),
            Vector256.WidenLower(labelTerms),
            Vector256.WidenLower(scales),
            out Vector256<double> factorLower,
            out Vector256<double> gradientLower);
        Vector256<double> lossUpper = CrossEntropy(
            Vector256.WidenUpper(max),
            Vector256.WidenUpper(top),
            restUpper,
            Vector256.WidenUpper(ties),
            Vector256.WidenUpper(labelLogits),
            Vector256.WidenUpper(labelTerms),
            Vector256.WidenUpper(scales),
            out Vector256<double> factorUpper,
            out Vector256<double> gradientUpper);
        factor = Vector256.Narrow(factorLower, factorUpper);
        labelGradients = Vector256.Narrow(gradientLower, gradientUpper);
        return Vector256.Narrow(lossLower, lossUpper);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> CrossEntropy(
        Vector256<double> max,
        Vector256<double> top,
        Vector256<double> rest,
        Vector256<double> ties,
        Vector256<double> labelLogit,
        Vector256<double> labelTerm,
        Vector256<double> scale,
        out Vector256<double> factor,
        out Vector256<double> gradient)
    {
        Vector256<double> sum = rest + (ties * top);
        Vector256<double> otherTies = ties - Vector256.Create(1.0);
        factor = (Vector256.Create(1.0) / sum) * scale;
        Vector256<double> others = Vector256.ConditionalSelect(Vector256.Equals(labelLogit, max), rest + (otherTies * top), sum - labelTerm);
        gradient = -(others * factor);
        return (max - labelLogit) + Log1Plus(otherTies + (rest / top));
    }

    /// <summary><see cref="Logarithm.OnePlus(double)"/> for numbers of at least 0.</summary>
    /// <param name="s">The numbers.</param>
    /// <returns>Their logarithms.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Log1Plus(Vector256<double> s)
    {
        // s is not negative here, so k is not either, and its shift needs no sign.
        Vector256<long> bits = (Vector256.Create(1.0) + s).AsInt64();
        Vector256<long> k = Vector256.ShiftRightLogical(bits - Vector256.Create(Logarithm.BitsOfHalfRoot), 52);
        Vector256<double> w = (bits - Vector256.ShiftLeft(k, 52)).AsDouble();
        Vector256<double> f = Vector256.ConditionalSelect(Vector256.Equals(k, Vector256<long>.Zero).AsDouble(), s, w - Vector256.Create(1.0));

        // k as a double: put behind the exponent of 2^52, which is then subtracted.
        Vector256<double> n = (k | Vector256.Create(4503599627370496.0).AsInt64()).AsDouble() - Vector256.Create(4503599627370496.0);
        Vector256<double> z = f / (Vector256.Create(2.0) + f);
        w = z * z;
        Vector256<double> p = (((((Vector256.Create(Logarithm.P4) * w) + Vector256.Create(Logarithm.P3)) * w) + Vector256.Create(Logarithm.P2)) * w) + Vector256.Create(Logarithm.P1);
        Vector256<double> r = z + (z * (w * p));
        Vector256<double> log = (n * Vector256.Create(Logarithm.Ln2)) + (r + r);
        return Vector256.ConditionalSelect(Vector256.LessThan(s, Vector256.Create(Logarithm.Largest)), log, s);
    }
}
#endif

#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>What <see cref="RowStatistics"/> does for one row, for sixteen rows at once: the same operations in the same order.</content>
public static partial class Lanes
{
    /// <summary>The losses and gradients of sixteen rows with a label each.</summary>
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
    public static Vector512<float> CrossEntropy(
        Vector512<float> max,
        Vector512<float> top,
        Vector512<double> restLower,
        Vector512<double> restUpper,
        Vector512<float> ties,
        Vector512<float> labelLogits,
        Vector512<float> labelTerms,
        float scale,
        out Vector512<float> factor,
        out Vector512<float> labelGradients) =>
        CrossEntropy(max, top, restLower, restUpper, ties, labelLogits, labelTerms, Vector512.Create(scale), out factor, out labelGradients);

    /// <summary>The losses and gradients of sixteen rows with a label each, each with a scale of its own.</summary>
    /// <inheritdoc cref="CrossEntropy(Vector512{float}, Vector512{float}, Vector512{double}, Vector512{double}, Vector512{float}, Vector512{float}, Vector512{float}, float, out Vector512{float}, out Vector512{float})"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal static Vector512<float> CrossEntropy(
        Vector512<float> max,
        Vector512<float> top,
        Vector512<double> restLower,
        Vector512<double> restUpper,
        Vector512<float> ties,
        Vector512<float> labelLogits,
        Vector512<float> labelTerms,
        Vector512<float> scales,
        out Vector512<float> factor,
        out Vector512<float> labelGradients)
    {
        Vector512<double> lossLower = CrossEntropy(
            Vector512.WidenLower(max),
            Vector512.WidenLower(top),
            restLower,
            Vector512.WidenLower(ties),
            Vector512.WidenLower(labelLogits),
            Vector512.WidenLower(labelTerms),
            Vector512.WidenLower(scales),
            out Vector512<double> factorLower,
            out Vector512<double> gradientLower);
        Vector512<double> lossUpper = CrossEntropy(
            Vector512.WidenUpper(max),
            Vector512.WidenUpper(top),
            restUpper,
            Vector512.WidenUpper(ties),
            Vector512.WidenUpper(labelLogits),
            Vector512.WidenUpper(labelTerms),
            Vector512.WidenUpper(scales),
            out Vector512<double> factorUpper,
            out Vector512<double> gradientUpper);
        factor = Vector512.Narrow(factorLower, factorUpper);
        labelGradients = Vector512.Narrow(gradientLower, gradientUpper);
        return Vector512.Narrow(lossLower, lossUpper);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> CrossEntropy(
        Vector512<double> max,
        Vector512<double> top,
        Vector512<double> rest,
        Vector512<double> ties,
        Vector512<double> labelLogit,
        Vector512<double> labelTerm,
        Vector512<double> scale,
        out Vector512<double> factor,
        out Vector512<double> gradient)
    {
        Vector512<double> sum = rest + (ties * top);
        Vector512<double> otherTies = ties - Vector512.Create(1.0);
        factor = (Vector512.Create(1.0) / sum) * scale;
        Vector512<double> others = Vector512.ConditionalSelect(Vector512.Equals(labelLogit, max), rest + (otherTies * top), sum - labelTerm);
        gradient = -(others * factor);
        return (max - labelLogit) + Log1Plus(otherTies + (rest / top));
    }

    /// <summary><see cref="Logarithm.OnePlus(double)"/> for numbers of at least 0.</summary>
    /// <param name="s">The numbers.</param>
    /// <returns>Their logarithms.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Log1Plus(Vector512<double> s)
    {
        // s is not negative here, so k is not either, and its shift needs no sign.
        Vector512<long> bits = (Vector512.Create(1.0) + s).AsInt64();
        Vector512<long> k = Vector512.ShiftRightLogical(bits - Vector512.Create(Logarithm.BitsOfHalfRoot), 52);
        Vector512<double> w = (bits - Vector512.ShiftLeft(k, 52)).AsDouble();
        Vector512<double> f = Vector512.ConditionalSelect(Vector512.Equals(k, Vector512<long>.Zero).AsDouble(), s, w - Vector512.Create(1.0));

        // k as a double: put behind the exponent of 2^52, which is then subtracted.
        Vector512<double> n = (k | Vector512.Create(4503599627370496.0).AsInt64()).AsDouble() - Vector512.Create(4503599627370496.0);
        Vector512<double> z = f / (Vector512.Create(2.0) + f);
        w = z * z;
        Vector512<double> p = (((((Vector512.Create(Logarithm.P4) * w) + Vector512.Create(Logarithm.P3)) * w) + Vector512.Create(Logarithm.P2)) * w) + Vector512.Create(Logarithm.P1);
        Vector512<double> r = z + (z * (w * p));
        Vector512<double> log = (n * Vector512.Create(Logarithm.Ln2)) + (r + r);
        return Vector512.ConditionalSelect(Vector512.LessThan(s, Vector512.Create(Logarithm.Largest)), log, s);
    }
}
#endif

#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>Rows of fewer floats than the narrowest register has, of which most need no other way.</content>
internal static partial class RowLoops128<TArithmetic>
{
    /// <summary>Softmax.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="y">The first probability, which may be the first logit.</param>
    /// <param name="length">The length of the row, 1 to 3.</param>
    /// <returns>Whether the row is done; <see langword="false"/> if its maximum is out of range.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static bool SoftmaxOfFew(ref float x, ref float y, int length)
    {
        Vector128<float> z = Lanes.LoadFirst(ref x, length, Vector128.Create(float.NegativeInfinity));
        float max = Lanes.Max(z);
        if (!Lanes.IsUnshifted(max))
        {
            return false;
        }

        z = KernelMath<TArithmetic>.Term(z, KernelMath<TArithmetic>.MaxExponent(Vector128.Create(max)));
        Lanes.StoreFirst(z / Vector128.Create(Lanes.Sum(z)), ref y, length);
        return true;
    }

    /// <summary>What losses and log-probabilities need of a row.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="length">The length of the row, 1 to 3.</param>
    /// <returns>The statistics; not valid if the maximum is out of range.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static RowStatistics StatisticsOfFew(ref float x, int length) => StatisticsOfFew(ref x, length, out _);

    /// <summary>The gradient of the cross-entropy of a label.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="label">The index of the label.</param>
    /// <param name="y">The first element of the gradient, which may be the first logit.</param>
    /// <param name="scale">What the gradient is multiplied by.</param>
    /// <param name="length">The length of the row, 1 to 3.</param>
    /// <param name="loss">The loss.</param>
    /// <returns>Whether the row is done; <see langword="false"/> if its maximum is out of range.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static bool CrossEntropyGradientOfFew(ref float x, int label, ref float y, float scale, int length, out float loss)
    {
        float labelLogit = Unsafe.Add(ref x, label);
        RowStatistics row = StatisticsOfFew(ref x, length, out Vector128<float> terms);
        loss = 0f;
        if (!row.IsValid)
        {
            return false;
        }

        double scaledInverse = row.InverseSum * scale;
        float labelTerm = terms.GetElement(label);
        Lanes.StoreFirst(terms * (float)scaledInverse, ref y, length);
        Unsafe.Add(ref y, label) = row.LabelGradient(labelLogit, labelTerm, scaledInverse);
        loss = row.Loss(labelLogit);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static RowStatistics StatisticsOfFew(ref float x, int length, out Vector128<float> terms)
    {
        Vector128<float> z = Lanes.LoadFirst(ref x, length, Vector128.Create(float.NegativeInfinity));
        float max = Lanes.Max(z);
        Vector128<float> maxima = Vector128.Create(max);
        terms = KernelMath<TArithmetic>.Term(z, KernelMath<TArithmetic>.MaxExponent(maxima));
        if (!Lanes.IsUnshifted(max))
        {
            return default;
        }

        double rest = Lanes.SumInDouble(Lanes.UnlessEqual(z, maxima, terms));
        int ties = BitOperations.PopCount(Vector128.Equals(z, maxima).ExtractMostSignificantBits());
        return new RowStatistics(max, TermOfMax(max), rest, ties);
    }
}
#endif

using System;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// The operations of one register width: a scalar, or a vector of 4, 8 or 16 floats. Each member is one IEEE-754 binary32
/// operation per lane (or one integer operation), so that a formula written over a width has the same bits at every width.
/// </summary>
/// <remarks>
/// Instance members on empty structs rather than static abstract ones, because netstandard2.0 has no static abstract
/// members; <c>default(TWidth)</c> costs nothing once inlined.
/// </remarks>
/// <typeparam name="TFloat">The floats of one register.</typeparam>
/// <typeparam name="TInt">The 32-bit integers of one register.</typeparam>
internal interface IWidth<TFloat, TInt>
    where TFloat : struct
    where TInt : struct
{
    /// <summary>Gets the number of lanes.</summary>
    int Count { get; }

    TFloat Create(float value);

    TFloat Load(ReadOnlySpan<float> source, int index);

    void Store(TFloat value, Span<float> destination, int index);

    TFloat Add(TFloat left, TFloat right);

    TFloat Subtract(TFloat left, TFloat right);

    TFloat Multiply(TFloat left, TFloat right);

    TFloat Divide(TFloat left, TFloat right);

    TFloat Negate(TFloat value);

    /// <summary>Rounds <c>left * right + addend</c> once. Only called where the hardware has the instruction.</summary>
    TFloat FusedMultiplyAdd(TFloat left, TFloat right, TFloat addend);

    /// <summary>The larger of two values; whether a NaN survives is unspecified.</summary>
    TFloat Max(TFloat left, TFloat right);

    /// <summary>The largest lane; whether a NaN survives is unspecified.</summary>
    float MaxAcross(TFloat value);

    /// <summary><c>value &lt; bound ? bound : value</c>: a NaN in <paramref name="value"/> passes through.</summary>
    TFloat AtLeast(float bound, TFloat value);

    /// <summary><c>value &gt; bound ? bound : value</c>: a NaN in <paramref name="value"/> passes through.</summary>
    TFloat AtMost(float bound, TFloat value);

    TFloat SelectIfLess(TFloat left, TFloat right, TFloat ifLess, TFloat otherwise);

    TFloat SelectIfGreater(TFloat left, TFloat right, TFloat ifGreater, TFloat otherwise);

    TFloat SelectIfEqual(TFloat left, TFloat right, TFloat ifEqual, TFloat otherwise);

    TFloat Abs(TFloat value);

    /// <summary>The bits of <paramref name="magnitude"/> (not negative) with the sign bit of <paramref name="sign"/>.</summary>
    TFloat WithSignOf(TFloat magnitude, TFloat sign);

    /// <summary>The number of lanes in which the two are equal.</summary>
    int CountEqual(TFloat left, TFloat right);

    TInt Bits(TFloat value);

    /// <summary>The float with bits <c>value &lt;&lt; 23</c>: a power of two, or +0.</summary>
    TFloat PowerOfTwo(TInt value);

    /// <summary><c>max(value - bias, 0)</c> in signed wrapping arithmetic.</summary>
    TInt SubtractToZero(TInt value, int bias);

    /// <summary>Adds each lane, widened to double, to <c>totals[index + lane]</c>.</summary>
    void AddWidened(TFloat value, Span<double> totals, int index);

    /// <summary><c>(float)(((double)value - first) - second)</c>.</summary>
    TFloat SubtractInDouble(TFloat value, double first, double second);
}

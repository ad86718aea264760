using System;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// What the row algorithms need of one register width in one profile: a scalar, or a vector of 4, 8 or 16 floats. Each
/// member has the same bits at every width, so a row algorithm written over it has too.
/// </summary>
/// <remarks>
/// Instance members on empty structs rather than static abstract ones, because netstandard2.0 has no static abstract
/// members; <c>default(TWidth)</c> costs nothing once inlined.
/// </remarks>
/// <typeparam name="TFloat">The floats of one register.</typeparam>
internal interface IWidth<TFloat>
    where TFloat : struct
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

    /// <summary>The larger of two values; whether a NaN survives is unspecified.</summary>
    TFloat Max(TFloat left, TFloat right);

    /// <summary>The largest lane; whether a NaN survives is unspecified.</summary>
    float MaxAcross(TFloat value);

    TFloat SelectIfEqual(TFloat left, TFloat right, TFloat ifEqual, TFloat otherwise);

    /// <summary>The number of lanes in which the two are equal.</summary>
    int CountEqual(TFloat left, TFloat right);

    /// <summary>Adds each lane, widened to double, to <c>totals[index + lane]</c>.</summary>
    void AddWidened(TFloat value, Span<double> totals, int index);

    /// <summary><c>(float)(((double)value - first) - second)</c>.</summary>
    TFloat SubtractInDouble(TFloat value, double first, double second);

    /// <inheritdoc cref="KernelMath{TArithmetic}.MultiplyAdd(float, float, float)"/>
    TFloat MultiplyAdd(TFloat left, TFloat right, TFloat addend);

    /// <inheritdoc cref="KernelMath{TArithmetic}.Term(float, int)"/>
    TFloat Term(TFloat logit, int maxExponent);

    /// <inheritdoc cref="KernelMath{TArithmetic}.OfTarget(float, float, float, in TargetGradient)"/>
    TFloat OfTarget(TFloat logit, TFloat term, TFloat scaledTarget, in TargetGradient row);

    /// <inheritdoc cref="KernelMath{TArithmetic}.Tanh(float)"/>
    TFloat Tanh(TFloat x);

    /// <inheritdoc cref="KernelMath{TArithmetic}.TanhDerivative(float)"/>
    TFloat TanhDerivative(TFloat x);

    /// <inheritdoc cref="KernelMath{TArithmetic}.TanhGradient(float, float)"/>
    TFloat TanhGradient(TFloat y, TFloat upstream);
}

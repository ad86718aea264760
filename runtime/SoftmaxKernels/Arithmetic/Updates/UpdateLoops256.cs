#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The steps of optimisers in registers of 256 bits, for any length of at least one register.</summary>
/// <remarks>
/// The files of the three widths are the same but for the width; a test holds them to it. The last register overlaps the one before:
/// it is computed before the first store, from what was there before the step, and stored last.
/// </remarks>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
internal static class UpdateLoops256<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    private static nuint Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (nuint)Vector256<float>.Count;
    }

    /// <summary>Gradient descent without momentum.</summary>
    /// <param name="p">The first parameter.</param>
    /// <param name="g">The first gradient.</param>
    /// <param name="length">How many there are, at least one register.</param>
    /// <param name="factors">The factors of the step.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Sgd(ref float p, ref float g, int length, in SgdFactors factors)
    {
        Vector256<float> rate = Vector256.Create(factors.NegativeLearningRate);
        Vector256<float> decay = Vector256.Create(factors.WeightDecay);
        bool decays = factors.WeightDecay != 0f;

        nuint last = (nuint)length - Count;
        Vector256<float> lastParameter = Vector256.LoadUnsafe(ref p, last);
        Vector256<float> gradient = Decayed(Vector256.LoadUnsafe(ref g, last), lastParameter, decay, decays);
        lastParameter = KernelMath<TArithmetic>.MultiplyAdd(rate, gradient, lastParameter);
        for (nuint i = 0; i < last; i += Count)
        {
            Vector256<float> parameter = Vector256.LoadUnsafe(ref p, i);
            gradient = Decayed(Vector256.LoadUnsafe(ref g, i), parameter, decay, decays);
            KernelMath<TArithmetic>.MultiplyAdd(rate, gradient, parameter).StoreUnsafe(ref p, i);
        }

        lastParameter.StoreUnsafe(ref p, last);
    }

    /// <summary>Gradient descent with momentum.</summary>
    /// <param name="p">The first parameter.</param>
    /// <param name="g">The first gradient.</param>
    /// <param name="v">The first velocity.</param>
    /// <param name="length">How many there are, at least one register.</param>
    /// <param name="factors">The factors of the step.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Sgd(ref float p, ref float g, ref float v, int length, in SgdFactors factors)
    {
        Vector256<float> rate = Vector256.Create(factors.NegativeLearningRate);
        Vector256<float> momentum = Vector256.Create(factors.Momentum);
        Vector256<float> decay = Vector256.Create(factors.WeightDecay);
        bool decays = factors.WeightDecay != 0f;
        bool nesterov = factors.Nesterov;

        nuint last = (nuint)length - Count;
        Vector256<float> lastParameter = Vector256.LoadUnsafe(ref p, last);
        Vector256<float> gradient = Decayed(Vector256.LoadUnsafe(ref g, last), lastParameter, decay, decays);
        Vector256<float> lastVelocity = KernelMath<TArithmetic>.MultiplyAdd(momentum, Vector256.LoadUnsafe(ref v, last), gradient);
        lastParameter = KernelMath<TArithmetic>.MultiplyAdd(
            rate, Direction(gradient, lastVelocity, momentum, nesterov), lastParameter);
        nuint i = 0;
        for (; i + (4 * Count) <= last; i += 4 * Count)
        {
            Move(ref p, ref g, ref v, i, rate, momentum, decay, decays, nesterov);
            Move(ref p, ref g, ref v, i + Count, rate, momentum, decay, decays, nesterov);
            Move(ref p, ref g, ref v, i + (2 * Count), rate, momentum, decay, decays, nesterov);
            Move(ref p, ref g, ref v, i + (3 * Count), rate, momentum, decay, decays, nesterov);
        }

        for (; i < last; i += Count)
        {
            Move(ref p, ref g, ref v, i, rate, momentum, decay, decays, nesterov);
        }

        lastVelocity.StoreUnsafe(ref v, last);
        lastParameter.StoreUnsafe(ref p, last);
    }

    /// <summary>Adam.</summary>
    /// <param name="p">The first parameter.</param>
    /// <param name="g">The first gradient.</param>
    /// <param name="m">The first of the first moments.</param>
    /// <param name="v">The first of the second moments.</param>
    /// <param name="length">How many there are, at least one register.</param>
    /// <param name="factors">The factors of the step.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Adam(ref float p, ref float g, ref float m, ref float v, int length, in AdamFactors factors)
    {
        Vector256<float> decay = Vector256.Create(factors.WeightDecay);
        bool decays = factors.WeightDecay != 0f;
        Vector256<float> slope = Vector256.Create(factors.Slope);
        bool startsAtMoment = factors.StartsAtMoment;
        Vector256<float> secondDecay = Vector256.Create(factors.SecondDecay);
        Vector256<float> secondWeight = Vector256.Create(factors.SecondWeight);
        Vector256<float> rootScale = Vector256.Create(factors.RootScale);
        Vector256<float> epsilon = Vector256.Create(factors.Epsilon);
        Vector256<float> rate = Vector256.Create(factors.NegativeRate);
        Vector256<float> kept = Vector256.Create(factors.Kept);

        nuint last = (nuint)length - Count;
        Vector256<float> lastParameter = Vector256.LoadUnsafe(ref p, last);
        Vector256<float> gradient = Decayed(Vector256.LoadUnsafe(ref g, last), lastParameter, decay, decays);
        Vector256<float> lastFirst = First(Vector256.LoadUnsafe(ref m, last), gradient, slope, startsAtMoment);
        Vector256<float> lastSecond = Second(Vector256.LoadUnsafe(ref v, last), gradient, secondDecay, secondWeight);
        lastParameter = Moved(lastParameter, lastFirst, lastSecond, rootScale, epsilon, rate, kept);
        for (nuint i = 0; i < last; i += Count)
        {
            Vector256<float> parameter = Vector256.LoadUnsafe(ref p, i);
            gradient = Decayed(Vector256.LoadUnsafe(ref g, i), parameter, decay, decays);
            Vector256<float> first = First(Vector256.LoadUnsafe(ref m, i), gradient, slope, startsAtMoment);
            Vector256<float> second = Second(Vector256.LoadUnsafe(ref v, i), gradient, secondDecay, secondWeight);
            first.StoreUnsafe(ref m, i);
            second.StoreUnsafe(ref v, i);
            Moved(parameter, first, second, rootScale, epsilon, rate, kept).StoreUnsafe(ref p, i);
        }

        lastFirst.StoreUnsafe(ref m, last);
        lastSecond.StoreUnsafe(ref v, last);
        lastParameter.StoreUnsafe(ref p, last);
    }

    /// <summary>A step with momentum, of one register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Move(
        ref float p,
        ref float g,
        ref float v,
        nuint i,
        Vector256<float> rate,
        Vector256<float> momentum,
        Vector256<float> decay,
        bool decays,
        bool nesterov)
    {
        Vector256<float> parameter = Vector256.LoadUnsafe(ref p, i);
        Vector256<float> gradient = Decayed(Vector256.LoadUnsafe(ref g, i), parameter, decay, decays);
        Vector256<float> velocity = KernelMath<TArithmetic>.MultiplyAdd(momentum, Vector256.LoadUnsafe(ref v, i), gradient);
        velocity.StoreUnsafe(ref v, i);
        KernelMath<TArithmetic>.MultiplyAdd(rate, Direction(gradient, velocity, momentum, nesterov), parameter).StoreUnsafe(ref p, i);
    }

    /// <summary>The gradient with the weight decay in it. Without decay the product is left out: it is NaN for an infinite parameter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Decayed(Vector256<float> gradient, Vector256<float> parameter, Vector256<float> decay, bool decays) =>
        decays ? KernelMath<TArithmetic>.MultiplyAdd(decay, parameter, gradient) : gradient;

    /// <summary>The velocity, or where Nesterov's momentum will have taken it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Direction(Vector256<float> gradient, Vector256<float> velocity, Vector256<float> momentum, bool nesterov) =>
        nesterov ? KernelMath<TArithmetic>.MultiplyAdd(momentum, velocity, gradient) : velocity;

    /// <summary>The first moment after the step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> First(Vector256<float> moment, Vector256<float> gradient, Vector256<float> slope, bool startsAtMoment) =>
        KernelMath<TArithmetic>.MultiplyAdd(slope, gradient - moment, startsAtMoment ? moment : gradient);

    /// <summary>The second moment after the step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Second(Vector256<float> moment, Vector256<float> gradient, Vector256<float> decay, Vector256<float> weight) =>
        KernelMath<TArithmetic>.MultiplyAdd(weight * gradient, gradient, decay * moment);

    /// <summary>The parameter after the step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Moved(
        Vector256<float> parameter,
        Vector256<float> first,
        Vector256<float> second,
        Vector256<float> rootScale,
        Vector256<float> epsilon,
        Vector256<float> rate,
        Vector256<float> kept)
    {
        Vector256<float> divisor = KernelMath<TArithmetic>.MultiplyAdd(Vector256.Sqrt(second), rootScale, epsilon);
        return KernelMath<TArithmetic>.MultiplyAdd(rate, first / divisor, parameter * kept);
    }
}
#endif

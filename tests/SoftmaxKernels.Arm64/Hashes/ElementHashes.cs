using System;
using System.Runtime.Intrinsics;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Arm64;

/// <summary>The hashes of the functions of single floats, in scalar code and in registers of four.</summary>
/// <typeparam name="TArithmetic">The arithmetic profile.</typeparam>
internal static class ElementHashes<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    /// <summary>Scalar, then in registers: the exponential, tanh, its derivative, sigmoid, SiLU and its gradient, ELU and its gradient.</summary>
    public const int Count = 16;

    /// <summary>A prime, so that the low bits of the patterns vary: about two hundred thousand patterns.</summary>
    private const uint Stride = 20011;

    private const float LargestExpArgument = 350f;

    public static void Compute(Span<ulong> destination)
    {
        Span<HashSum> sums = stackalloc HashSum[Count];
        uint pattern = 0;
        for (uint patterns = uint.MaxValue / Stride / 4; patterns > 0; patterns--)
        {
            Vector128<float> x = Vector128.Create(pattern, pattern + Stride, pattern + (2 * Stride), pattern + (3 * Stride)).AsSingle();
            pattern += 4 * Stride;
            for (int lane = 0; lane < Vector128<float>.Count; lane++)
            {
                Add(x.GetElement(lane), sums);
            }

            Add(x, sums.Slice(Count / 2));
        }

        for (int function = 0; function < Count; function++)
        {
            destination[function] = sums[function].Value;
        }
    }

    private static void Add(float x, Span<HashSum> sums)
    {
        sums[0].Add(KernelMath<TArithmetic>.Exp(x <= LargestExpArgument ? x : 0f, out int exponent));
        sums[0].Add(exponent);
        sums[1].Add(KernelMath<TArithmetic>.Tanh(x));
        sums[2].Add(KernelMath<TArithmetic>.TanhDerivative(x));
        sums[3].Add(KernelMath<TArithmetic>.Sigmoid(x));
        sums[4].Add(KernelMath<TArithmetic>.Silu(x));
        sums[5].Add(KernelMath<TArithmetic>.SiluGradient(x, 1f));
        float elu = KernelMath<TArithmetic>.Elu(x);
        sums[6].Add(elu);
        sums[7].Add(KernelMath<TArithmetic>.EluGradient(elu, x));
    }

    private static void Add(Vector128<float> x, Span<HashSum> sums)
    {
        Vector128<float> isArgument = Vector128.LessThanOrEqual(x, Vector128.Create(LargestExpArgument));
        Vector128<float> p = KernelMath<TArithmetic>.Exp(x & isArgument, out Vector128<int> exponents);
        Vector128<float> tanh = KernelMath<TArithmetic>.Tanh(x);
        Vector128<float> derivative = KernelMath<TArithmetic>.TanhDerivative(x);
        Vector128<float> sigmoid = KernelMath<TArithmetic>.Sigmoid(x);
        Vector128<float> silu = KernelMath<TArithmetic>.Silu(x);
        Vector128<float> gradient = KernelMath<TArithmetic>.SiluGradient(x, Vector128.Create(1f));
        Vector128<float> elu = KernelMath<TArithmetic>.Elu(x);
        Vector128<float> eluGradient = KernelMath<TArithmetic>.EluGradient(elu, x);
        for (int lane = 0; lane < Vector128<float>.Count; lane++)
        {
            sums[0].Add(p.GetElement(lane));
            sums[0].Add(exponents.GetElement(lane));
            sums[1].Add(tanh.GetElement(lane));
            sums[2].Add(derivative.GetElement(lane));
            sums[3].Add(sigmoid.GetElement(lane));
            sums[4].Add(silu.GetElement(lane));
            sums[5].Add(gradient.GetElement(lane));
            sums[6].Add(elu.GetElement(lane));
            sums[7].Add(eluGradient.GetElement(lane));
        }
    }
}

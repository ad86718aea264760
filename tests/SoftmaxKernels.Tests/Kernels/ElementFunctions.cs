using System;
using System.Runtime.Intrinsics;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Tests.Kernels;

/// <summary>
/// The functions of single elements in one profile, applied to arrays at a register width of choice. The lengths are whole
/// registers.
/// </summary>
internal static class ElementFunctions<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    /// <summary>e^v = 2ⁿ p. The product returns 2p and an offset exponent; both are taken back here, exactly.</summary>
    public static void Exp(int width, ReadOnlySpan<float> v, Span<float> p, Span<int> n)
    {
        const int Offset = 0x4B400000;
        switch (width)
        {
            case 1:
                for (int i = 0; i < v.Length; i++)
                {
                    p[i] = KernelMath<TArithmetic>.Exp(v[i], out int exponent) * 0.5f;
                    n[i] = exponent - Offset;
                }

                break;
            case 4:
                for (int i = 0; i < v.Length; i += 4)
                {
                    (KernelMath<TArithmetic>.Exp(Vector128.Create(v[i..]), out Vector128<int> exponent) * 0.5f).CopyTo(p[i..]);
                    (exponent - Vector128.Create(Offset)).CopyTo(n[i..]);
                }

                break;
            case 8:
                for (int i = 0; i < v.Length; i += 8)
                {
                    (KernelMath<TArithmetic>.Exp(Vector256.Create(v[i..]), out Vector256<int> exponent) * 0.5f).CopyTo(p[i..]);
                    (exponent - Vector256.Create(Offset)).CopyTo(n[i..]);
                }

                break;
            case 16:
                for (int i = 0; i < v.Length; i += 16)
                {
                    (KernelMath<TArithmetic>.Exp(Vector512.Create(v[i..]), out Vector512<int> exponent) * 0.5f).CopyTo(p[i..]);
                    (exponent - Vector512.Create(Offset)).CopyTo(n[i..]);
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(width));
        }
    }

    public static void Tanh(int width, ReadOnlySpan<float> x, Span<float> y)
    {
        switch (width)
        {
            case 1:
                for (int i = 0; i < x.Length; i++)
                {
                    y[i] = KernelMath<TArithmetic>.Tanh(x[i]);
                }

                break;
            case 4:
                for (int i = 0; i < x.Length; i += 4)
                {
                    KernelMath<TArithmetic>.Tanh(Vector128.Create(x[i..])).CopyTo(y[i..]);
                }

                break;
            case 8:
                for (int i = 0; i < x.Length; i += 8)
                {
                    KernelMath<TArithmetic>.Tanh(Vector256.Create(x[i..])).CopyTo(y[i..]);
                }

                break;
            case 16:
                for (int i = 0; i < x.Length; i += 16)
                {
                    KernelMath<TArithmetic>.Tanh(Vector512.Create(x[i..])).CopyTo(y[i..]);
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(width));
        }
    }

    public static void TanhDerivative(int width, ReadOnlySpan<float> x, Span<float> y)
    {
        switch (width)
        {
            case 1:
                for (int i = 0; i < x.Length; i++)
                {
                    y[i] = KernelMath<TArithmetic>.TanhDerivative(x[i]);
                }

                break;
            case 4:
                for (int i = 0; i < x.Length; i += 4)
                {
                    KernelMath<TArithmetic>.TanhDerivative(Vector128.Create(x[i..])).CopyTo(y[i..]);
                }

                break;
            case 8:
                for (int i = 0; i < x.Length; i += 8)
                {
                    KernelMath<TArithmetic>.TanhDerivative(Vector256.Create(x[i..])).CopyTo(y[i..]);
                }

                break;
            case 16:
                for (int i = 0; i < x.Length; i += 16)
                {
                    KernelMath<TArithmetic>.TanhDerivative(Vector512.Create(x[i..])).CopyTo(y[i..]);
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(width));
        }
    }

    public static void TanhGradient(int width, ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> gradient)
    {
        switch (width)
        {
            case 1:
                for (int i = 0; i < y.Length; i++)
                {
                    gradient[i] = KernelMath<TArithmetic>.TanhGradient(y[i], upstream[i]);
                }

                break;
            case 4:
                for (int i = 0; i < y.Length; i += 4)
                {
                    KernelMath<TArithmetic>.TanhGradient(Vector128.Create(y[i..]), Vector128.Create(upstream[i..])).CopyTo(gradient[i..]);
                }

                break;
            case 8:
                for (int i = 0; i < y.Length; i += 8)
                {
                    KernelMath<TArithmetic>.TanhGradient(Vector256.Create(y[i..]), Vector256.Create(upstream[i..])).CopyTo(gradient[i..]);
                }

                break;
            case 16:
                for (int i = 0; i < y.Length; i += 16)
                {
                    KernelMath<TArithmetic>.TanhGradient(Vector512.Create(y[i..]), Vector512.Create(upstream[i..])).CopyTo(gradient[i..]);
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(width));
        }
    }
}

using System;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Tests.Kernels;

/// <summary>A function of single floats, applied to arrays at a register width of choice. The lengths are whole registers.</summary>
internal static class ElementLoop
{
    public static void Run<TFunction>(int width, ReadOnlySpan<float> x, Span<float> y)
        where TFunction : IElementFunction
    {
        for (int i = 0; i < x.Length; i += width)
        {
            switch (width)
            {
                case 1:
                    y[i] = TFunction.Of(x[i]);
                    break;
                case 4:
                    TFunction.Of(Vector128.Create(x[i..])).CopyTo(y[i..]);
                    break;
                case 8:
                    TFunction.Of(Vector256.Create(x[i..])).CopyTo(y[i..]);
                    break;
                case 16:
                    TFunction.Of(Vector512.Create(x[i..])).CopyTo(y[i..]);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(width));
            }
        }
    }

    public static void Run<TFunction>(int width, ReadOnlySpan<float> x, ReadOnlySpan<float> upstream, Span<float> gradient)
        where TFunction : IElementPairFunction
    {
        for (int i = 0; i < x.Length; i += width)
        {
            switch (width)
            {
                case 1:
                    gradient[i] = TFunction.Of(x[i], upstream[i]);
                    break;
                case 4:
                    TFunction.Of(Vector128.Create(x[i..]), Vector128.Create(upstream[i..])).CopyTo(gradient[i..]);
                    break;
                case 8:
                    TFunction.Of(Vector256.Create(x[i..]), Vector256.Create(upstream[i..])).CopyTo(gradient[i..]);
                    break;
                case 16:
                    TFunction.Of(Vector512.Create(x[i..]), Vector512.Create(upstream[i..])).CopyTo(gradient[i..]);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(width));
            }
        }
    }
}

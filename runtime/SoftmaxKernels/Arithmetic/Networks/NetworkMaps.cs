using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>Steps that treat each number of a row for itself, by one operation with a constant: the same in every arithmetic.</summary>
internal static class NetworkMaps
{
    /// <summary>The outputs of a row, in place.</summary>
    /// <param name="kind">The operation.</param>
    /// <param name="constants">The constants.</param>
    /// <param name="x">The row.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Apply(NetworkStepKind kind, ReadOnlySpan<float> constants, Span<float> x)
    {
        if (kind == NetworkStepKind.Clip)
        {
            Clip(constants[0], constants[1], x);
            return;
        }

        constants = constants.Slice(0, x.Length);
        switch (kind)
        {
            case NetworkStepKind.Add:
                for (int i = 0; i < x.Length; i++)
                {
                    x[i] += constants[i];
                }

                break;
            case NetworkStepKind.Subtract:
                for (int i = 0; i < x.Length; i++)
                {
                    x[i] -= constants[i];
                }

                break;
            case NetworkStepKind.Multiply:
                Multiply(constants, x);
                break;
            case NetworkStepKind.Divide:
                Divide(constants, x);
                break;
        }
    }

    /// <summary>The gradient with respect to a row.</summary>
    /// <param name="kind">The operation.</param>
    /// <param name="constants">The constants.</param>
    /// <param name="x">The row before the operation.</param>
    /// <param name="upstream">The gradient behind it.</param>
    /// <param name="destination">The gradient before it.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Gradient(
        NetworkStepKind kind, ReadOnlySpan<float> constants, ReadOnlySpan<float> x, ReadOnlySpan<float> upstream, Span<float> destination)
    {
        upstream.CopyTo(destination);
        switch (kind)
        {
            case NetworkStepKind.Multiply:
                Multiply(constants, destination);
                break;
            case NetworkStepKind.Divide:
                Divide(constants, destination);
                break;
            case NetworkStepKind.Clip:
                for (int i = 0; i < destination.Length; i++)
                {
                    // As PyTorch's clamp: the bounds themselves let the gradient through.
                    destination[i] = x[i] >= constants[0] && x[i] <= constants[1] ? destination[i] : 0f;
                }

                break;
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void Multiply(ReadOnlySpan<float> constants, Span<float> x)
    {
        for (int i = 0; i < x.Length; i++)
        {
            x[i] *= constants[i];
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void Divide(ReadOnlySpan<float> constants, Span<float> x)
    {
        for (int i = 0; i < x.Length; i++)
        {
            x[i] /= constants[i];
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void Clip(float lowest, float highest, Span<float> x)
    {
        for (int i = 0; i < x.Length; i++)
        {
            // NaN is neither less nor more, and stays.
            float least = x[i] < lowest ? lowest : x[i];
            x[i] = least > highest ? highest : least;
        }
    }
}

using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The entropy of softmax: its cross-entropy with itself.</summary>
internal readonly struct Entropy<TArithmetic> : IRowLoss
    where TArithmetic : struct, IArithmetic
{
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public float Of(ReadOnlySpan<float> logits)
    {
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], logits.Length);
        return Of(logits, workspace.Floats);
    }

    /// <summary>The entropy, with room for the probabilities.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float Of(ReadOnlySpan<float> logits, Span<float> probabilities)
    {
        RowLoops<TArithmetic>.Softmax(logits, probabilities);
        return RowLoops<TArithmetic>.CrossEntropy(logits, probabilities);
    }

    /// <summary>p (u − p·u) with u = −log p: the gradient of softmax at its own surprisals.</summary>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public float Gradient(ReadOnlySpan<float> logits, Span<float> destination, float scale)
    {
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], logits.Length);
        Span<float> probabilities = workspace.Floats;
        float entropy = Of(logits, probabilities);
        Span<float> surprisals = destination.Slice(0, logits.Length);
        RowLoops<TArithmetic>.LogSoftmax(logits, surprisals);
        RowLoops<TArithmetic>.Map(surprisals, probabilities, surprisals, default(Surprisals<TArithmetic>));
        RowLoops<TArithmetic>.SoftmaxGradient(probabilities, surprisals, surprisals);
        RowLoops<TArithmetic>.Map(surprisals, surprisals, surprisals, new ScaledElements<TArithmetic>(scale));
        return entropy;
    }
}

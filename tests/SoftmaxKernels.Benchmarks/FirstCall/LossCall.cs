using System;

namespace SoftmaxKernels.Benchmarks.FirstCall;

/// <summary>Calls a method that computes a loss and its gradient.</summary>
internal sealed class LossCall(string method, LossCall.Target target, int length) : Call(method)
{
    private readonly float[] _logits = new float[length];
    private readonly float[] _gradient = new float[length];

    public delegate float Target(ReadOnlySpan<float> logits, int label, Span<float> gradient, float scale);

    public override void Invoke() => target(_logits, 0, _gradient, 1f);
}

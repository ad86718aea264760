using System;

namespace SoftmaxKernels.Benchmarks.FirstCall;

/// <summary>Calls a method from floats to floats.</summary>
internal sealed class RowCall(string method, RowCall.Target target, int length) : Call(method)
{
    private readonly float[] _input = new float[length];
    private readonly float[] _output = new float[length];

    public delegate void Target(ReadOnlySpan<float> input, Span<float> output);

    public override void Invoke() => target(_input, _output);
}

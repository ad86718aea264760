using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using SoftmaxKernels.Arithmetic;

namespace Explorer.Errors;

/// <summary>Answers how far the functions that kernels are made of are from the exact values: measured once, by whoever asks first.</summary>
internal sealed class ErrorAnswers
{
    private readonly Lazy<Task<ErrorAnswer>> _answer = new(() => Task.Run(Measure), LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>The answer.</summary>
    public Task<ErrorAnswer> AnswerAsync() => _answer.Value;

    // The ranges are those where the results are normal numbers, and neither 0 nor 1 by definition.
    private static ErrorAnswer Measure() => new(
    [
        ErrorCurve.Measure("exp", -86.5, 88.5, KernelMath<Fastest>.Exp, Math.Exp),
        ErrorCurve.Measure("tanh", -10.0, 10.0, KernelMath<Fastest>.Tanh, Math.Tanh),
        ErrorCurve.Measure("sigmoid", -87.0, 18.0, KernelMath<Fastest>.Sigmoid, x => 1.0 / (1.0 + Math.Exp(-x))),
    ]);
}

/// <summary>The errors of some functions.</summary>
/// <param name="Functions">The functions.</param>
internal sealed record ErrorAnswer(IReadOnlyList<ErrorCurve> Functions);

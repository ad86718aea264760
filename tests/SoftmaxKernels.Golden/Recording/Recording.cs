using System;
using System.Collections.Generic;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Checksums;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using SoftmaxKernels.Tests.Samplers;
using SoftmaxKernels.Tests.Sweeps;

namespace SoftmaxKernels.Golden;

/// <summary>A checksum or hash that tests hold the product to, and how the reference gives it.</summary>
/// <param name="Name">Its name in the tests.</param>
/// <param name="TableCells">The first cells of its row in the table of the numerics contract; <see langword="null"/> if it is in the tests only.</param>
/// <param name="Compute">Computes it, for a fused profile or not.</param>
internal sealed record Recording(string Name, string? TableCells, Func<bool, ulong> Compute)
{
    /// <summary>Gets the family whose member it is of; <see langword="null"/> if it stands for itself.</summary>
    public string? Family { get; init; }

    public static readonly IReadOnlyList<Recording> All =
    [
        Function("ExpAboveZero", "p of the exponential, v > 0", FunctionChecksums.ExpAboveZero, Exp),
        Function("ExpBelowZero", "p of the exponential, v < 0", FunctionChecksums.ExpBelowZero, Exp),
        Function("Tanh", "tanh", FunctionChecksums.Tanh, math => math.Tanh),
        Function("TanhDerivative", "derivative of tanh", FunctionChecksums.TanhDerivative, math => math.TanhDerivative),
        Activation("SigmoidAboveZero", "sigmoid, x > 0", FunctionChecksums.SigmoidAboveZero, math => math.Sigmoid),
        Activation("SigmoidBelowZero", "sigmoid, x < 0", FunctionChecksums.SigmoidBelowZero, math => math.Sigmoid),
        Activation("SiluAboveZero", "SiLU, x > 0", FunctionChecksums.SiluAboveZero, math => math.Silu),
        Activation("SiluBelowZero", "SiLU, x < 0", FunctionChecksums.SiluBelowZero, math => math.Silu),
        Activation("SiluDerivativeAboveZero", "derivative of SiLU, x > 0", FunctionChecksums.SiluDerivativeAboveZero, math => math.SiluDerivative),
        Activation("SiluDerivativeBelowZero", "derivative of SiLU, x < 0", FunctionChecksums.SiluDerivativeBelowZero, math => math.SiluDerivative),
        Activation("EluBelowZero", "ELU, x < 0", FunctionChecksums.EluBelowZero, math => math.Elu),
        Rows("SoftmaxOfRows", "softmax", RowChecksums.Softmax),
        Rows("SoftmaxWithTemperatureOfRows", "softmax, T = 0.7f", RowChecksums.SoftmaxWithTemperature),
        Rows("LogSoftmaxOfRows", "log-softmax", RowChecksums.LogSoftmax),
        Rows("LabelGradientOfRows", "loss and gradient, label", RowChecksums.LabelGradient),
        Rows("TargetsGradientOfRows", "loss and gradient, targets", RowChecksums.TargetsGradient),
        Rows("SoftmaxGradientOfRows", "vector-Jacobian product of softmax(x)", RowChecksums.SoftmaxGradient),
        new("HashOfRows", null, fused => HashedResults.Rows(new GoldenGenerator(fused).Kernel, batch: false).Value),
        new("HashOfElements", null, HashOfElements),
        new("HashOfActivations", null, HashOfActivations),
        new("HashOfElu", null, HashOfElu),
        new("RandomNumbers", null, _ => HashedRandomNumbers.Of(seed => new ReferenceRandom(seed)).Value),
        .. FamilyRecordings.All,
    ];

    private static Recording Function(string name, string title, FloatRange range, Func<ReferenceMath, Func<float, float>> function) =>
        Checksum(name, title, range, fused => function(new ReferenceMath(fused)));

    private static Recording Activation(string name, string title, FloatRange range, Func<ReferenceActivations, Func<float, float>> function) =>
        Checksum(name, title, range, fused => function(new ReferenceActivations(fused)));

    private static Recording Checksum(string name, string title, FloatRange range, Func<bool, Func<float, float>> function) => new(
        name,
        $"| {title} | {range.First:x8} … {range.Last:x8} |",
        fused => FunctionChecksums.Of(Apply(function(fused)), range));

    private static Recording Rows(string name, string title, Func<Func<int, IKernel>, ulong> checksum) =>
        new(name, $"| {title} | rows |", fused => checksum(new GoldenGenerator(fused).Kernel));

    private static ulong HashOfElements(bool fused)
    {
        ReferenceMath math = new(fused);
        return HashedResults.Elements(Apply(math.Tanh), Apply(math.TanhDerivative), Apply(Exp(math))).Value;
    }

    private static ulong HashOfActivations(bool fused)
    {
        ReferenceActivations math = new(fused);
        return HashedResults.Activations(Apply(math.Sigmoid), Apply(math.Silu), Apply(math.SiluDerivative), Apply(ReferenceActivations.Relu)).Value;
    }

    private static ulong HashOfElu(bool fused)
    {
        ReferenceActivations math = new(fused);
        return HashedResults.Activations(Apply(math.Elu), Apply(ReferenceActivations.EluDerivative), Apply(math.EluThereAndBack)).Value;
    }

    private static Func<float, float> Exp(ReferenceMath math) => x => math.Exp(x, out _);

    private static Map Apply(Func<float, float> function) => (input, destination) =>
    {
        for (int i = 0; i < input.Length; i++)
        {
            destination[i] = function(input[i]);
        }
    };
}

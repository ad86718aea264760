using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Generator.Features.Rows.Methods;
using SoftmaxKernels.Generator.Features.Types;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>The methods that a kernel can have.</summary>
internal static class RowMethods
{
    /// <summary>The name of the constant that every kernel has.</summary>
    public const string SizeConstant = "Size";

    /// <summary>The name of the method that every kernel has.</summary>
    public const string PrepareMethod = "Prepare";

    /// <summary>The method that every kernel has, with its parameter types.</summary>
    public const string PrepareSignature = PrepareMethod + "()";

    /// <summary>Every method with spans, in the order in which users see them.</summary>
    public static readonly IReadOnlyList<RowMethod> All =
    [
        Softmax.Row,
        Softmax.AtTemperature,
        LogSoftmax.Row,
        LogSoftmax.AtTemperature,
        LogSoftmax.SumExp,
        ArgMax.Row,
        Sample.Row,
        Sample.AtTemperature,
        Tanh.Row,
        Tanh.Scaled,
        Tanh.Gradient,
        Tanh.Derivative,
        Activations.Sigmoid,
        Activations.SigmoidGradient,
        Activations.Silu,
        Activations.SiluGradient,
        Activations.Relu,
        Activations.ReluGradient,
        CrossEntropy.OfLabel,
        CrossEntropy.OfTargets,
        CrossEntropyGradient.OfLabel,
        CrossEntropyGradient.OfTargets,
        SoftmaxGradient.Row,
        SoftmaxGradient.Jacobian,
        Losses.NegativeLogLikelihood,
        Losses.NegativeLogLikelihoodGradient,
        Losses.KullbackLeibler,
        Losses.KullbackLeiblerGradient,
        Losses.KullbackLeiblerOfLogTargets,
        Losses.KullbackLeiblerOfLogTargetsGradient,
        Losses.LogProbability,
        Losses.LogProbabilityGradient,
        Losses.CrossEntropyOfProbabilities,
        Losses.CrossEntropyOfProbabilitiesGradient,
        Losses.CrossEntropyOfProbabilitiesAndTargets,
        Losses.CrossEntropyOfProbabilitiesAndTargetsGradient,
        Losses.Entropy,
        Losses.EntropyGradient,
        Losses.FocalLoss,
        Losses.FocalLossGradient,
        Losses.ZLoss,
        Losses.ZLossGradient,
        BinaryCrossEntropy.Row,
        BinaryCrossEntropy.WithOptions,
        BinaryCrossEntropy.Each,
        BinaryCrossEntropy.Gradient,
        BinaryCrossEntropy.GradientWithOptions,
        Derivatives.LogSoftmaxGradient,
        Derivatives.LogSumExpGradient,
        Derivatives.CrossEntropyHessianProduct,
        Derivatives.Softmin,
        Softmax.Batch,
        Softmax.BatchAtTemperature,
        LogSoftmax.Batch,
        LogSoftmax.BatchAtTemperature,
        LogSoftmax.SumExpBatch,
        ArgMax.Batch,
        Sample.Batch,
        Sample.BatchAtTemperature,
        Tanh.Batch,
        Tanh.ScaledBatch,
        Tanh.GradientBatch,
        Tanh.DerivativeBatch,
        Activations.SigmoidBatch,
        Activations.SigmoidGradientBatch,
        Activations.SiluBatch,
        Activations.SiluGradientBatch,
        Activations.ReluBatch,
        Activations.ReluGradientBatch,
        CrossEntropy.BatchOfLabels,
        CrossEntropy.BatchOfTargets,
        CrossEntropyGradient.BatchOfLabels,
        CrossEntropyGradient.BatchOfTargets,
        SoftmaxGradient.Batch,
        Losses.NegativeLogLikelihoodBatch,
        Losses.NegativeLogLikelihoodGradientBatch,
        Losses.KullbackLeiblerBatch,
        Losses.KullbackLeiblerGradientBatch,
        Losses.KullbackLeiblerOfLogTargetsBatch,
        Losses.KullbackLeiblerOfLogTargetsGradientBatch,
        Losses.LogProbabilityBatch,
        Losses.LogProbabilityGradientBatch,
        Losses.LogProbabilityGradientBatchWithScales,
        Losses.CrossEntropyOfProbabilitiesBatch,
        Losses.CrossEntropyOfProbabilitiesGradientBatch,
        Losses.CrossEntropyOfProbabilitiesAndTargetsBatch,
        Losses.CrossEntropyOfProbabilitiesAndTargetsGradientBatch,
        Losses.EntropyBatch,
        Losses.EntropyGradientBatch,
        Losses.FocalLossBatch,
        Losses.FocalLossGradientBatch,
        Losses.ZLossBatch,
        Losses.ZLossGradientBatch,
        BinaryCrossEntropy.Batch,
        BinaryCrossEntropy.BatchWithOptions,
        BinaryCrossEntropy.BatchOfEach,
        BinaryCrossEntropy.GradientBatch,
        BinaryCrossEntropy.GradientBatchWithOptions,
        Derivatives.LogSoftmaxGradientBatch,
        Derivatives.LogSumExpGradientBatch,
        Derivatives.CrossEntropyHessianProductBatch,
        Derivatives.SoftminBatch,
        .. Masking.All,
        .. Samplers.All,
        .. LossOptions.All,
        .. RandomSources.All,
        .. Striding.All,
    ];

    /// <summary>The overloads with pointers, in the same order.</summary>
    public static readonly IReadOnlyList<RowMethod> WithPointers =
        [.. All.Where(method => method.Reinterprets is null).Select(method => method.WithPointers())];

    /// <summary>The methods with spans that are written together, in the order in which they are written.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<RowMethod>> Groups =
    [
        .. All.GroupBy(method => method.Group)

            // Written after TanhDerivative, though documented before it.
            .OrderBy(group => group.Key.Families)
            .ThenBy(group => group.Key == Tanh.Gradient)
            .Select(group => group.ToList()),
    ];

    /// <summary>The methods that a kernel of this size and these families has.</summary>
    public static IEnumerable<RowMethod> For(int size, MethodFamilies families) => All.Concat(WithPointers).Where(method =>
        (method.Families & ~families) == 0 && (!method.Has(ParameterRole.Matrix) || size <= Contract.LargestJacobianSize));

    /// <summary>All names that members of kernels can have.</summary>
    private static readonly HashSet<string> AllNames =
        new(All.Select(method => method.Name).Append(SizeConstant).Append(PrepareMethod), StringComparer.OrdinalIgnoreCase);

    /// <summary>The members that a kernel is to have.</summary>
    /// <param name="size">The number of classes.</param>
    /// <param name="families">The families that were asked for.</param>
    public static GeneratedMembers MembersFor(int size, MethodFamilies families) => new(
        AllNames,
        [SizeConstant],
        [.. For(size, families).Select(method => (method.Name, method.Signature)), (PrepareMethod, PrepareSignature)]);
}

using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Accuracy;
using SoftmaxKernels.Tests.LossOptions;
using SoftmaxKernels.Tests.Masks;
using SoftmaxKernels.Tests.Reference;
using SoftmaxKernels.Tests.Samplers;
using ReferenceLosses = SoftmaxKernels.Tests.Losses.ReferenceLosses;
using ReferenceLossesWithOptions = SoftmaxKernels.Tests.LossOptions.ReferenceLosses;

namespace SoftmaxKernels.Golden;

/// <summary>The golden vectors of a profile, from the scalar reference.</summary>
/// <param name="fused">
/// Whether it is Fastest with fused multiply-add, also on hardware without: the reference may emulate it, the product never does.
/// </param>
internal sealed class GoldenGenerator(bool fused)
{
    private const string Format =
        "binary32 bit patterns, 8 hex digits (sample u: binary64, 16 digits); nan = any NaN; grad, soft_grad are scaled by scale; "
        + "jacobian row-major; sample: i from softmax e, i_T from softmax_T e, -1 = NaN row; batch_mean = mean of the label losses of the listed ids; "
        + "masked_rows, loss_batches, loss_rows: results of the members of GenericKernel by name, each what it returns, then what it writes; "
        + "sampler_rows: a class for each u (binary64), without_replacement from as many u as there are classes; random_numbers: binary64 or 64 bits, hex; "
        + "ulp = largest error against exact arithmetic, decimal; only what NUMERICS.md specifies";

    private const int LargestWithUpstream = 129;
    private const int LargestJacobian = 5;

    /// <summary>Rows with larger losses are not in the mean: one of them would hide all others.</summary>
    private const float LargestLossOfMean = 100f;

    /// <summary>From here on the derivative of tanh keeps its value.</summary>
    private const float DerivativeClamp = 43f;

    /// <summary>The bits of the number that the exponential's argument is added to: n = 0.</summary>
    private static readonly int BitsOfMagic = BitConverter.SingleToInt32Bits(ReferenceMath.Magic);

    private readonly ReferenceMath _math = new(fused);
    private readonly ReferenceActivations _activations = new(fused);

    public static GoldenFile File() => new(Format, new GoldenProfiles(new GoldenGenerator(fused: false).Profile(), new GoldenGenerator(fused: true).Profile()));

    public KernelArithmetic Arithmetic => fused ? KernelArithmetic.Fastest : KernelArithmetic.Reproducible;

    public SamplerReference Samplers { get; } = new(fused ? KernelArithmetic.Fastest : KernelArithmetic.Reproducible, fused);

    /// <summary>A reference kernel of this profile.</summary>
    public ReferenceKernel Kernel(int size) => new(size, Arithmetic, fused);

    public GoldenExp Exp(float x)
    {
        float p = _math.Exp(x, out int bitsOfZ);
        int n = bitsOfZ - BitsOfMagic;
        return new GoldenExp(x, p, n, GoldenErrorsOf.Rounded(Ulp.Error(p, DoubleDouble.ScaleB(ExactMath.Exp(x), -n)))!.Value);
    }

    public GoldenTanh Tanh(float x)
    {
        float tanh = _math.Tanh(x);
        float derivative = _math.TanhDerivative(x);
        bool finite = float.IsFinite(x) && MathF.Abs(x) <= DerivativeClamp;
        return new GoldenTanh(x, tanh, derivative)
        {
            TanhUlp = finite ? GoldenErrorsOf.Rounded(Ulp.Error(tanh, ExactMath.Tanh(x))) : null,
            DtanhUlp = finite ? GoldenErrorsOf.Rounded(Ulp.Error(derivative, ExactMath.TanhDerivative(x))) : null,
        };
    }

    public GoldenTanhGradient TanhGradient((float Y, float Upstream) input) =>
        new(input.Y, input.Upstream, _math.TanhGradient(input.Y, input.Upstream));

    public GoldenActivation Activation(float x)
    {
        float sigmoid = _activations.Sigmoid(x);
        float silu = _activations.Silu(x);
        float elu = _activations.Elu(x);
        bool finite = float.IsFinite(x);
        return new GoldenActivation(x, sigmoid, silu, ReferenceActivations.Relu(x), elu)
        {
            SigmoidUlp = finite && float.IsNormal(sigmoid) ? GoldenErrorsOf.Rounded(Ulp.Error(sigmoid, ExactMath.Sigmoid(x))) : null,
            SiluUlp = finite && float.IsNormal(silu) ? GoldenErrorsOf.Rounded(Ulp.Error(silu, ExactMath.Silu(x))) : null,
            EluUlp = finite && x < 0f && float.IsNormal(elu) ? GoldenErrorsOf.Rounded(Ulp.Error(elu, ExactMath.ExpMinus1(x))) : null,
        };
    }

    public GoldenActivationGradient ActivationGradient((float X, float Upstream) input) => new(
        input.X,
        input.Upstream,
        ReferenceActivations.SigmoidGradient(input.X, input.Upstream),
        _activations.SiluGradient(input.X, input.Upstream),
        ReferenceActivations.ReluGradient(input.X, input.Upstream),
        ReferenceActivations.EluGradient(input.X, input.Upstream));

    public GoldenRow Row(RowInput input)
    {
        int size = input.Logits.Length;
        ReferenceKernel kernel = Kernel(size);
        float[] softmax = Filled(size, destination => kernel.Softmax(input.Logits, destination));
        float[] gradient = new float[size];
        float loss = kernel.CrossEntropyGradient(input.Logits, input.Label, gradient, input.Scale);
        float[] softGradient = new float[size];
        float softLoss = kernel.CrossEntropyGradient(input.Logits, input.Targets, softGradient, input.Scale);
        bool hasUpstream = size <= LargestWithUpstream;
        return new GoldenRow(
            input.Id,
            input.Tag,
            input.Logits,
            input.Temperature,
            input.Label,
            input.Scale,
            input.Targets,
            softmax,
            Filled(size, destination => kernel.Softmax(input.Logits, input.Temperature, destination)),
            Filled(size, destination => kernel.LogSoftmax(input.Logits, destination)),
            kernel.LogSumExp(input.Logits),
            loss,
            gradient,
            softLoss,
            softGradient,
            [.. input.Uniforms.Select(uniform => new GoldenSample(uniform, kernel.Sample(input.Logits, uniform), kernel.Sample(input.Logits, input.Temperature, uniform)))])
        {
            Upstream = hasUpstream ? input.Upstream : null,
            SoftmaxGradient = hasUpstream ? Filled(size, destination => kernel.SoftmaxGradient(softmax, input.Upstream, destination)) : null,
            Jacobian = size <= LargestJacobian ? Filled(size * size, destination => kernel.SoftmaxJacobian(softmax, destination)) : null,
            Ulp = GoldenErrorsOf.Row(kernel, input),
        };
    }

    public GoldenMaskedRow Masked(MaskedInput input) =>
        GoldenFamilyRows.Masked(input, new MaskDefinition(Kernel(input.Row.Logits.Length), input.EmptyRows).Call);

    public GoldenLossBatch LossBatch(LossBatchInput input)
    {
        ReferenceBatch reference = new(new ReferenceLossesWithOptions(Kernel(input.Batch.Size), input.Options), input.Batch);
        return GoldenFamilyRows.LossBatch(input, output => output.OfReference(reference));
    }

    public GoldenLossRow LossRow(LossRowInput input)
    {
        ReferenceLosses reference = new(Kernel(input.Arguments.Size));
        return GoldenFamilyRows.LossRow(input, (definition, arguments) => definition.Reference(reference, arguments));
    }

    public GoldenSamplerRow SamplerRow(SamplerInput input) =>
        GoldenFamilyRows.SamplerRow(input, new ReferenceSamplerBatches(input.Row.Logits.Length, Samplers));

    /// <summary>Numbers of the generator, the same in every profile.</summary>
    public static GoldenRandomNumbers RandomNumbers(ulong seed) => GoldenFamilyRows.RandomNumbers(seed, new ReferenceRandom(seed));

    private static float[] Filled(int length, Action<float[]> fill)
    {
        float[] destination = new float[length];
        fill(destination);
        return destination;
    }

    private static GoldenBatchMean Mean(IReadOnlyList<GoldenRow> rows)
    {
        IReadOnlyList<GoldenRow> chosen = [.. rows.Where(row => row.Loss <= LargestLossOfMean)];
        return new GoldenBatchMean([.. chosen.Select(row => row.Id)], ReferenceMean.Of(chosen.Select(row => row.Loss)));
    }

    private GoldenProfile Profile()
    {
        IReadOnlyList<GoldenRow> rows = [.. RowInputs.All.Select(Row)];
        return new GoldenProfile(
            [.. FunctionInputs.Exp.Select(Exp)],
            [.. FunctionInputs.Tanh.Select(Tanh)],
            [.. FunctionInputs.TanhGradient.Select(TanhGradient)],
            [.. FunctionInputs.Activations.Select(Activation)],
            [.. FunctionInputs.ActivationGradients.Select(ActivationGradient)],
            rows,
            [.. FamilyInputs.Masks.Select(Masked)],
            [.. FamilyInputs.LossBatches.Select(LossBatch)],
            [.. FamilyInputs.LossRows.Select(LossRow)],
            [.. FamilyInputs.Samplers.Select(SamplerRow)],
            [.. FamilyInputs.Seeds.Select(RandomNumbers)],
            Mean(rows));
    }
}

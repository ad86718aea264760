using System;
using SoftmaxKernels.Tests.Accuracy;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Tests.Training;

/// <summary>
/// One step against the published formula in double, from the same floats. A parameter of 0 shows the update alone, without the
/// rounding that a parameter beside it would bring.
/// </summary>
public sealed class StepAccuracyTests(ITestOutputHelper output)
{
    private const int Length = 20_000;
    private static readonly long[] Steps = [1, 2, 10, 100, 1000, 100_000, 10_000_000];

    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    /// <summary>In ULP of the larger of what the old velocity and the gradient bring.</summary>
    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Update_of_Sgd(KernelArithmetic arithmetic)
    {
        RandomSource random = new(89);
        Blocks blocks = new(random);
        Sgd sgd = new(0.1, 0.9);
        float[] v = [.. blocks.First];
        sgd.Step(blocks.Parameters, blocks.Gradients, v, arithmetic);

        double worst = 0.0;
        for (int i = 0; i < Length; i++)
        {
            double kept = 0.9 * blocks.First[i];
            double magnitude = 0.1 * Math.Max(Math.Abs(kept), Math.Abs(blocks.Gradients[i]));
            worst = Math.Max(worst, Error(blocks.Parameters[i], -0.1 * (kept + blocks.Gradients[i]), magnitude));
        }

        output.WriteLine($"{arithmetic}: {worst:F3} ULP");
        Assert.InRange(worst, 0.5, Hardware.Fuses(arithmetic) ? 2.41 : 3.13);
    }

    /// <summary>In ULP of what the larger of the two summands of the first moment brings.</summary>
    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Update_of_Adam(KernelArithmetic arithmetic)
    {
        const double Rate = 1e-3, Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-8;
        RandomSource random = new(97);
        double worst = 0.0;
        foreach (long step in Steps)
        {
            Blocks blocks = new(random);
            float[] m = [.. blocks.First];
            float[] v = [.. blocks.Second];
            new Adam(Rate, Beta1, Beta2, Epsilon).Step(blocks.Parameters, blocks.Gradients, m, v, step, arithmetic);

            double correction1 = 1.0 - Math.Pow(Beta1, step);
            double correction2 = 1.0 - Math.Pow(Beta2, step);
            for (int i = 0; i < Length; i++)
            {
                double g = blocks.Gradients[i];
                double kept = Beta1 * blocks.First[i];
                double added = (1.0 - Beta1) * g;
                double second = (Beta2 * blocks.Second[i]) + ((1.0 - Beta2) * g * g);
                double scale = Rate / correction1 / (Math.Sqrt(second / correction2) + Epsilon);
                worst = Math.Max(
                    worst,
                    Error(blocks.Parameters[i], -scale * (kept + added), scale * Math.Max(Math.Abs(kept), Math.Abs(added))));
            }
        }

        output.WriteLine($"{arithmetic}: {worst:F3} ULP");
        Assert.InRange(worst, 0.5, Hardware.Fuses(arithmetic) ? 6.29 : 6.74);
    }

    private static double Error(float actual, double exact, double magnitude) => Math.Abs(actual - exact) / Ulp.Of(magnitude);

    /// <summary>Parameters of 0, and gradients and moments of one another's size.</summary>
    private sealed class Blocks
    {
        public Blocks(RandomSource random)
        {
            for (int i = 0; i < Length; i++)
            {
                double magnitude = Math.Pow(10.0, random.NextDouble(-4.0, 2.0));
                Gradients[i] = (float)(magnitude * random.NextNormal());
                First[i] = (float)(magnitude * random.NextNormal());
                double root = magnitude * random.NextNormal();
                Second[i] = (float)(root * root);
            }
        }

        public float[] Parameters { get; } = new float[Length];

        public float[] Gradients { get; } = new float[Length];

        public float[] First { get; } = new float[Length];

        public float[] Second { get; } = new float[Length];
    }
}

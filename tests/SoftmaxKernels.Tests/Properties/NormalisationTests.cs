using System.Linq;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Properties;

/// <summary>Probabilities lie in 0 … 1 and sum to 1.</summary>
public sealed class NormalisationTests
{
    public static TheoryData<KernelSource, int> Kernels => PropertyCheck.Kernels;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Probabilities_sum_to_1(KernelSource source, int size) =>
        PropertyCheck.ForEachKernel(source, size, RowGenerator.WithZeros(size), (kernel, logits) =>
        {
            float[] p = new float[size];
            kernel.Softmax(logits, p);

            // The roundings compound, and the last product may round up: hence a little more than their number.
            double bound = Tolerance.NormalisationRoundings(size) * Tolerance.Rounding * (1.0 + 1e-5);
            Assert.InRange(p.Sum(value => (double)value), 1.0 - bound, 1.0 + bound);
            Assert.All(p, value => Assert.InRange(value, 0f, 1f + (float)bound));
        });
}

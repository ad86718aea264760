using System;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Properties;

/// <summary>A column of the Jacobian is the vector-Jacobian product of a unit vector, and the matrix is symmetric.</summary>
public sealed class JacobianTests
{
    public static TheoryData<KernelSource, int> Kernels => PropertyCheck.Kernels;

    /// <summary>Bit for bit: all but one summand of the dot product are 0.</summary>
    [Theory]
    [MemberData(nameof(Kernels))]
    public void Has_the_bits_of_the_vector_Jacobian_product(KernelSource source, int size) =>
        PropertyCheck.ForEachKernel(source, size, RowGenerator.WithZeros(size), (kernel, logits, choice) =>
        {
            int column = choice % size;
            float[] probabilities = new float[size];
            float[] jacobian = new float[size * size];
            float[] product = new float[size];
            float[] unit = new float[size];
            unit[column] = 1f;
            kernel.Softmax(logits, probabilities);
            kernel.SoftmaxJacobian(probabilities, jacobian);
            kernel.SoftmaxGradient(probabilities, unit, product);

            for (int i = 0; i < size; i++)
            {
                Assert.Equal(BitConverter.SingleToInt32Bits(product[i]), BitConverter.SingleToInt32Bits(jacobian[(i * size) + column]));
                Assert.Equal(jacobian[(column * size) + i], jacobian[(i * size) + column]);
            }
        });
}

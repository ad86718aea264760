using System;
using SoftmaxKernels.Tests.Isa;
using Xunit;

namespace SoftmaxKernels.Tests.Training;

/// <summary>
/// The correction 1 − β₁ᵗ to its last bit in double, which rounding to float hides: learning rates are sought whose quotient with it
/// lies on either side of the middle of two floats, and with a correction next to it would not.
/// </summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class CorrectionBitsTests
{
    private const double Beta = 0.999;

    // Corrections from 0.5 to 0.6, so that a bit of them is more than one of the quotient.
    [Theory]
    [InlineData(700)]
    [InlineData(737)]
    [InlineData(767)]
    [InlineData(800)]
    [InlineData(853)]
    [InlineData(895)]
    public void Of_the_first_moment(long step)
    {
        double correction = 1.0 - ReferenceUpdates.Power(Beta, step);
        double above = (1.5 + Math.ScaleB(1.0, -24)) * correction;
        while ((float)(above / correction) > 1.5f)
        {
            above = Math.BitDecrement(above);
        }

        double below = above;
        above = Math.BitIncrement(above);
        Assert.NotEqual((float)(below / correction), (float)(below / Math.BitDecrement(correction)));
        Assert.NotEqual((float)(above / correction), (float)(above / Math.BitIncrement(correction)));

        Assert.Equal((float)(below / correction), Rate(below, step));
        Assert.Equal((float)(above / correction), Rate(above, step));
    }

    /// <summary>By how far a parameter goes whose first moment is the gradient and whose second moment is its square.</summary>
    private static float Rate(double learningRate, long step)
    {
        float[] parameters = [0f];
        new Adam(learningRate, Beta, beta2: 0.0, epsilon: 1e-45).Step(parameters, [2f], [2f], [4f], step);
        return -parameters[0];
    }
}

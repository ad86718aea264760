using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>What a step of gradient descent multiplies by, rounded to float.</summary>
internal readonly struct SgdFactors
{
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public SgdFactors(double learningRate, double momentum, double weightDecay, bool nesterov)
    {
        NegativeLearningRate = (float)-learningRate;
        Momentum = (float)momentum;
        WeightDecay = (float)weightDecay;
        Nesterov = nesterov;
    }

    public float NegativeLearningRate { get; }

    public float Momentum { get; }

    public float WeightDecay { get; }

    public bool Nesterov { get; }
}

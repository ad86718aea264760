using System;
using DigitClassifier;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Training;
using Xunit;

namespace SoftmaxKernels.Tests.Samples;

/// <summary>
/// A whole training, from drawing the digits to the last step, ends with the same bits at each level of instruction sets, and with
/// those of the scalar reference. They are literals: each machine is held to the same ones.
/// </summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class TrainingBitsTests
{
    private const int Epochs = 3;
    private const uint LossOfLearned = 0x3f312aab;
    private const uint LossOfHeldBack = 0x3f41ecbe;

    private readonly DigitSet _learned;
    private readonly DigitSet _heldBack;

    public TrainingBitsTests()
    {
        // A fifth is held back; of the others 8 are left over for a last batch of their own.
        (_learned, _heldBack) = DrawnDigits.Draw(count: 1_010, new SplitMix64(seed: 2)).HoldBack(new SplitMix64(seed: 3));
        FeatureScaling scaling = new(_learned);
        _learned = scaling.Apply(_learned);
        _heldBack = scaling.Apply(_heldBack);
    }

    [Fact]
    public void Of_the_losses_after_three_epochs()
    {
        TrainingRun training = new(_learned, _heldBack, Epochs);
        int steps = 0;
        EpochResult first = training.RunEpoch(() => steps++);
        training.RunEpoch(() => steps++);
        EpochResult last = training.RunEpoch(() => steps++);

        Assert.Equal(Epochs * training.StepsPerEpoch, steps);
        Assert.True(last.HeldBack.Confusion.Accuracy > first.HeldBack.Confusion.Accuracy);
        Assert.Equal(LossOfLearned, BitConverter.SingleToUInt32Bits(last.Learned.Loss));
        Assert.Equal(LossOfHeldBack, BitConverter.SingleToUInt32Bits(last.HeldBack.Loss));
    }

    [Fact]
    public void Of_the_losses_of_the_reference()
    {
        ReferenceNetwork network = new(new Network(TrainingRun.FirstLearningRate, TrainingRun.Momentum));
        Batches batches = new(_learned, new SplitMix64(seed: 1));
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            SgdOptions options = new(TrainingRun.FirstLearningRate * (Epochs - epoch) / Epochs, TrainingRun.Momentum);
            batches.Shuffle();
            for (int i = 0; i < batches.Count; i++)
            {
                network.Step(batches.Gather(i), options);
            }
        }

        Assert.Equal(LossOfLearned, BitConverter.SingleToUInt32Bits(network.Loss(_learned)));
        Assert.Equal(LossOfHeldBack, BitConverter.SingleToUInt32Bits(network.Loss(_heldBack)));
    }
}

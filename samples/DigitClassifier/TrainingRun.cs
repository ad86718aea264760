using System;

namespace DigitClassifier;

/// <summary>Trains a network on one set of digits and tries it on another after each pass.</summary>
internal sealed class TrainingRun
{
    public const double FirstLearningRate = 0.1;
    public const double Momentum = 0.9;

    private readonly DigitSet _learned;
    private readonly DigitSet _heldBack;
    private readonly Batches _batches;
    private readonly Network _network = new(FirstLearningRate, Momentum);
    private readonly int _epochs;
    private int _epochsDone;

    /// <summary>Begins a training.</summary>
    /// <param name="learned">The digits to learn from, scaled.</param>
    /// <param name="heldBack">Digits to try the network on, scaled by the same numbers.</param>
    /// <param name="epochs">The number of passes, over which the learning rate falls.</param>
    public TrainingRun(DigitSet learned, DigitSet heldBack, int epochs)
    {
        _learned = learned;
        _heldBack = heldBack;
        _epochs = epochs;
        _batches = new Batches(learned, new SplitMix64(seed: 1));
    }

    /// <summary>Gets the number of steps of a pass.</summary>
    public int StepsPerEpoch => _batches.Count;

    /// <summary>Lets the network see every digit once more.</summary>
    /// <param name="stepDone">What to do after each step.</param>
    public EpochResult RunEpoch(Action stepDone)
    {
        // In a straight line towards 0: IEEE 754 rounds its operations alike everywhere, as it does not a cosine.
        _network.SetLearningRate(FirstLearningRate * (_epochs - _epochsDone) / _epochs);
        _batches.Shuffle();
        for (int i = 0; i < _batches.Count; i++)
        {
            _network.Step(_batches.Gather(i));
            stepDone();
        }

        _epochsDone++;
        return new EpochResult(_network.Evaluate(_learned), _network.Evaluate(_heldBack));
    }
}

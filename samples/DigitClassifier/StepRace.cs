using System;
using System.Diagnostics;

namespace DigitClassifier;

/// <summary>A step of the network against one of the same network without the generator.</summary>
internal sealed class StepRace
{
    private const int StepsToAgree = 100;
    private const double Tolerance = 1e-4;

    // A smaller loss is the logarithm of a sum so near to 1 that a float has too few digits left for the comparison.
    private const double SmallestLoss = 1e-2;

    private const int Turns = 301;
    private const int StepsPerTurn = 20;

    // The runtime compiles the library's methods anew, in the background, once they have been called often.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(1.5);

    private readonly DigitSet _digits;
    private readonly Network _network = new(TrainingRun.FirstLearningRate, TrainingRun.Momentum);
    private readonly TensorNetwork _peer;
    private readonly int _rows;
    private int _batch;

    /// <summary>Prepares a race over digits, a batch after the other.</summary>
    public StepRace(DigitSet digits)
    {
        _digits = digits;
        _peer = new TensorNetwork(_network, TrainingRun.FirstLearningRate, TrainingRun.Momentum);
        _rows = Math.Min(Batches.Size, digits.Count);
    }

    private delegate float TakeStep(DigitBatch batch);

    /// <summary>Trains both networks from the same parameters, side by side, and compares what they compute.</summary>
    /// <returns>The largest relative difference of their losses.</returns>
    /// <exception cref="InvalidOperationException">They do not agree, so they are not the same network.</exception>
    public double RequireAgreement()
    {
        double largest = 0;
        for (int i = 0; i < StepsToAgree; i++)
        {
            DigitBatch batch = NextBatch();
            double loss = _network.Step(batch);
            double difference = Math.Abs(_peer.Step(batch) - loss) / Math.Max(loss, SmallestLoss);
            if (!(difference <= Tolerance))
            {
                throw new InvalidOperationException($"The losses of step {i + 1} differ by {difference:g2} of their size.");
            }

            largest = Math.Max(largest, difference);
        }

        return largest;
    }

    /// <summary>Times both in turns, so that a disturbance of the machine hits both.</summary>
    /// <returns>The medians in microseconds per step.</returns>
    public (double Network, double Peer) Run()
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < s_warmUp)
        {
            TimePerStep(_network.Step);
            TimePerStep(_peer.Step);
        }

        double[] network = new double[Turns];
        double[] peer = new double[Turns];
        for (int i = 0; i < Turns; i++)
        {
            network[i] = TimePerStep(_network.Step);
            peer[i] = TimePerStep(_peer.Step);
        }

        return (Median(network), Median(peer));
    }

    private double TimePerStep(TakeStep step)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < StepsPerTurn; i++)
        {
            step(NextBatch());
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / StepsPerTurn;
    }

    private DigitBatch NextBatch()
    {
        _batch = (_batch + 1) % (_digits.Count / _rows);
        return _digits.Rows(_batch * _rows, _rows);
    }

    private static double Median(double[] times)
    {
        Array.Sort(times);
        return times[times.Length / 2];
    }
}

using System;
using System.Diagnostics;
using System.Linq;

namespace QuickStart;

/// <summary>Fills the destination from all rows of the logits.</summary>
internal delegate void SoftmaxRows(ReadOnlySpan<float> logits, Span<float> destination);

/// <summary>Times several ways to do the same, in turns, so that a disturbance of the machine hits all of them.</summary>
internal sealed class Race
{
    // Small enough for both buffers to stay in the first-level cache.
    private const int Floats = 2_000;

    private const int Rounds = 201;

    private static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(0.3);

    private readonly SoftmaxRows[] _contenders;
    private readonly float[] _logits;
    private readonly float[] _destination;
    private readonly int _rows;

    // Of each contender.
    private readonly int[] _repetitions;
    private readonly double[][] _times;

    public Race(int size, SoftmaxRows[] contenders)
    {
        _contenders = contenders;
        _rows = Floats / size;
        _logits = new float[_rows * size];
        _destination = new float[_rows * size];
        _repetitions = new int[contenders.Length];
        _times = [.. contenders.Select(_ => new double[Rounds])];
        Array.Fill(_repetitions, 10);

        Random random = new(1);
        foreach (ref float logit in _logits.AsSpan())
        {
            logit = (10 * random.NextSingle()) - 5;
        }
    }

    /// <summary>Warms up and runs all races at once.</summary>
    /// <returns>For each race, the timing of each contender; and whether the warm-up ended with stable times.</returns>
    /// <remarks>
    /// All races together: the runtime tunes what they share, such as TensorPrimitives, to the calls that it has seen so far,
    /// and would tune it to the first race alone.
    /// </remarks>
    public static (Timing[][] Timings, bool IsWarm) Run(params Race[] races)
    {
        bool isWarm = WarmUp.UntilStable(() => [.. races.SelectMany(race => race.RunTurns())]);
        foreach (Race race in races)
        {
            race.ChooseRepetitions();
        }

        for (int round = 0; round < Rounds; round++)
        {
            foreach (Race race in races)
            {
                race.RunRound(round);
            }
        }

        return ([.. races.Select(race => race._times.Select(Timing.Of).ToArray())], isWarm);
    }

    private void ChooseRepetitions()
    {
        for (int i = 0; i < _contenders.Length; i++)
        {
            double estimate = TimePerRow(i) * _rows;
            _repetitions[i] = Math.Max(1, (int)(s_turn.TotalNanoseconds / estimate));
        }
    }

    private void RunRound(int round)
    {
        double[] times = RunTurns();
        for (int i = 0; i < times.Length; i++)
        {
            _times[i][round] = times[i];
        }
    }

    private double[] RunTurns()
    {
        double[] times = new double[_contenders.Length];
        for (int i = 0; i < times.Length; i++)
        {
            times[i] = TimePerRow(i);
        }

        return times;
    }

    private double TimePerRow(int contender)
    {
        SoftmaxRows run = _contenders[contender];
        int repetitions = _repetitions[contender];
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < repetitions; i++)
        {
            run(_logits, _destination);
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / ((double)repetitions * _rows);
    }
}

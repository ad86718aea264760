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

    // Long enough for the runtime to replace its first, unoptimised code by the final one.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(1.5);

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

    /// <summary>Runs all races at once.</summary>
    /// <returns>For each race, the median time per row of each contender, in nanoseconds.</returns>
    public static double[][] Run(params Race[] races)
    {
        WarmUp(races);
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

        return [.. races.Select(race => race._times.Select(Median).ToArray())];
    }

    // All races together: the runtime tunes what they share, such as TensorPrimitives, to the calls that it has seen so
    // far, and would tune it to the first race alone.
    private static void WarmUp(Race[] races)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < s_warmUp)
        {
            foreach (Race race in races)
            {
                race.RunRound(0);
            }
        }
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
        for (int i = 0; i < _contenders.Length; i++)
        {
            _times[i][round] = TimePerRow(i);
        }
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

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}

using System;
using System.Linq;
using Arena;
using Xunit;

namespace SoftmaxKernels.Tests.Samples;

/// <summary>The figures of the sample Arena.</summary>
public sealed class ArenaFiguresTests
{
    [Fact]
    public void Percentiles_are_of_the_last_frames()
    {
        FrameTimes times = new(capacity: 200);
        Assert.Equal(new Percentiles(0f, 0f, 0f), times.Percentiles());

        // 1,000 long ago, then 1 to 200.
        foreach (int time in Enumerable.Repeat(1_000, 50).Concat(Enumerable.Range(1, 200).Reverse()))
        {
            times.Add(TimeSpan.FromMilliseconds(time));
        }

        Assert.Equal(new Percentiles(100f, 190f, 198f), times.Percentiles());
    }

    [Fact]
    public void The_reward_is_of_the_first_and_the_last_second()
    {
        RewardWindow window = new();
        Assert.Equal((0.0, 0.0), (window.AtBeginning, window.AtEnd));

        window.Add(5);
        Assert.Equal((5.0, 5.0), (window.AtBeginning, window.AtEnd));

        foreach (int reward in Enumerable.Repeat(5, 59).Concat(Enumerable.Repeat(9, 100)).Concat(Enumerable.Repeat(7, 60)))
        {
            window.Add(reward);
        }

        Assert.Equal((5.0, 7.0), (window.AtBeginning, window.AtEnd));
    }

    /// <summary>A curve of what grows by 1 from frame to frame: 4 frames a point until it is full, then 8.</summary>
    [Fact]
    public void A_full_curve_has_half_as_many_points()
    {
        RewardCurve curve = new();
        for (int frame = 0; frame < (64 * 4) + 8; frame++)
        {
            curve.Add(frame);
        }

        Assert.Equal(33, curve.Count);
        Assert.Equal(Enumerable.Range(0, 33).Select(point => (8 * point) + 3.5), curve.Points.ToArray());
    }

    /// <summary>The published numbers of seed 0 begin e220a8397b1dcdaf.</summary>
    [Fact]
    public void Uniform_numbers_are_those_of_SplitMix64()
    {
        double[] uniforms = new double[1];

        new SplitMix64(seed: 0).Fill(uniforms);

        Assert.Equal((0xe220a8397b1dcdaf >> 11) / 9007199254740992.0, uniforms[0]);
    }
}

using System;

namespace Arena;

/// <summary>The last frames of the agents that are learned from: a ring, of which the oldest frame is complete with what came of it.</summary>
/// <param name="agents">The number of these agents.</param>
internal sealed class Rollout(int agents)
{
    /// <summary>The number of frames, and so how far ahead a reward counts for a move.</summary>
    public const int Frames = 6;

    private const float Discount = 0.8f;

    private readonly float[] _observations = new float[Frames * agents * Sight.Observations];
    private readonly bool[] _allowed = new bool[Frames * agents * Compass.Moves];
    private readonly int[] _moves = new int[Frames * agents];
    private readonly int[] _rewards = new int[Frames * agents];
    private int _recorded;
    private int _oldest;

    /// <summary>Gets the number of agents.</summary>
    public int Agents => agents;

    /// <summary>Gets a value indicating whether the oldest frame is complete.</summary>
    public bool IsFull => _recorded == Frames;

    /// <summary>Gets what the agents saw in the oldest frame.</summary>
    public ReadOnlySpan<float> Observations => Frame(_observations, _oldest, Sight.Observations);

    /// <summary>Gets what they were allowed.</summary>
    public ReadOnlySpan<bool> Allowed => Frame(_allowed, _oldest, Compass.Moves);

    /// <summary>Gets what they did.</summary>
    public ReadOnlySpan<int> Moves => Frame(_moves, _oldest, 1);

    /// <summary>Records a frame, in the place of the oldest. Of each span only what belongs to the first agents is kept.</summary>
    public void Record(ReadOnlySpan<float> observations, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> moves, ReadOnlySpan<int> rewards)
    {
        int frame = _oldest;
        Keep(observations, Frame(_observations, frame, Sight.Observations));
        Keep(allowed, Frame(_allowed, frame, Compass.Moves));
        Keep(moves, Frame(_moves, frame, 1));
        Keep(rewards, Frame(_rewards, frame, 1));
        _oldest = Next(frame);
        _recorded = Math.Min(_recorded + 1, Frames);
    }

    /// <summary>Writes what each agent got from its move of the oldest frame on, later rewards discounted.</summary>
    public void Returns(Span<float> returns)
    {
        returns.Clear();
        int frame = _oldest;
        for (int i = 0; i < Frames; i++)
        {
            // The newest first.
            frame = frame == 0 ? Frames - 1 : frame - 1;
            ReadOnlySpan<int> rewards = Frame(_rewards, frame, 1);
            for (int agent = 0; agent < returns.Length; agent++)
            {
                returns[agent] = rewards[agent] + (Discount * returns[agent]);
            }
        }
    }

    private static int Next(int frame) => frame == Frames - 1 ? 0 : frame + 1;

    private static void Keep<T>(ReadOnlySpan<T> source, Span<T> destination) => source[..destination.Length].CopyTo(destination);

    private Span<T> Frame<T>(T[] ring, int frame, int width) => ring.AsSpan(frame * agents * width, agents * width);
}

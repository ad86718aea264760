namespace Arena;

/// <summary>The mean reward of the first frames of a run and of the last.</summary>
internal sealed class RewardWindow
{
    /// <summary>The frames at each end: a second.</summary>
    public const int Frames = 60;

    private readonly double[] _last = new double[Frames];
    private double _sumOfFirst;
    private long _count;

    /// <summary>Gets the mean of the first frames.</summary>
    public double AtBeginning => _count == 0 ? 0 : _sumOfFirst / long.Min(_count, Frames);

    /// <summary>Gets the mean of the last frames.</summary>
    public double AtEnd
    {
        get
        {
            int count = (int)long.Min(_count, Frames);
            double sum = 0;
            for (int i = 0; i < count; i++)
            {
                sum += _last[i];
            }

            return count == 0 ? 0 : sum / count;
        }
    }

    /// <summary>Adds the mean reward of a frame.</summary>
    public void Add(double reward)
    {
        if (_count < Frames)
        {
            _sumOfFirst += reward;
        }

        _last[_count % Frames] = reward;
        _count++;
    }
}

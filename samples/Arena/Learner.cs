using System;

namespace Arena;

/// <summary>
/// Policy gradient: REINFORCE, with a critic for the baseline. A frame is learned from once it is complete, so learning takes the
/// same time in each frame.
/// </summary>
internal sealed class Learner
{
    private const double PolicyRate = 1e-3;
    private const double CriticRate = 3e-3;
    private const double SmallestDeviation = 1e-3;

    private readonly Parameters _policy = new(Policy.ParameterCount, PolicyRate);
    private readonly Parameters _critic = new(Critic.ParameterCount, CriticRate);
    private readonly float[] _advantages;
    private readonly float[] _upstream;

    /// <summary>Begins with parameters that know nothing.</summary>
    /// <param name="agents">The number of agents that are learned from.</param>
    /// <param name="seed">What the first parameters follow from.</param>
    public Learner(int agents, ulong seed)
    {
        _advantages = new float[agents];
        _upstream = new float[agents];
        Policy.Initialize(_policy.Values, seed);
        Critic.Initialize(_critic.Values, seed);
        Policy.Prepare();
        Critic.Prepare();
    }

    /// <summary>Gets the parameters of the policy.</summary>
    public ReadOnlySpan<float> Parameters => _policy.Values;

    /// <summary>Takes one step towards what turned out better than expected in the oldest frame of a rollout.</summary>
    public void Learn(Rollout rollout)
    {
        rollout.Returns(_advantages);
        LearnWhatToExpect(rollout.Observations);
        Standardize(_advantages);
        Policy.CrossEntropyGradientBatch(
            _policy.Values, rollout.Observations, rollout.Allowed, rollout.Moves, _advantages, _policy.Gradients, inputGradients: default);
        _policy.Step();
    }

    // Makes advantages of the returns. Half their mean square is the critic's loss: its gradient is −advantage / agents.
    private void LearnWhatToExpect(ReadOnlySpan<float> observations)
    {
        Critic.ForwardBatch(_critic.Values, observations, _upstream);
        for (int i = 0; i < _advantages.Length; i++)
        {
            _advantages[i] -= _upstream[i];
            _upstream[i] = -_advantages[i] / _advantages.Length;
        }

        Critic.BackwardBatch(_critic.Values, observations, _upstream, _critic.Gradients, inputGradients: default);
        _critic.Step();
    }

    // Mean 0, deviation 1, and a sum over the agents that is a mean. One after the other: a sum in another order has other bits.
    private static void Standardize(Span<float> advantages)
    {
        double sum = 0;
        foreach (float value in advantages)
        {
            sum += value;
        }

        double mean = sum / advantages.Length;
        double squares = 0;
        foreach (float value in advantages)
        {
            squares += (value - mean) * (value - mean);
        }

        double deviation = Math.Max(Math.Sqrt(squares / advantages.Length), SmallestDeviation);
        for (int i = 0; i < advantages.Length; i++)
        {
            advantages[i] = (float)((advantages[i] - mean) / (deviation * advantages.Length));
        }
    }
}

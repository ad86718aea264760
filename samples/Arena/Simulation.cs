using System;

namespace Arena;

/// <summary>
/// Agents that act by one policy and learn it. All of it is arithmetic that IEEE 754 specifies to the last bit, in a fixed order,
/// on one thread: the same seed is the same run on every machine.
/// </summary>
internal sealed class Simulation
{
    // All agents act, these are learned from.
    private const int MostLearners = 1_024;

    private const float Temperature = 1f;

    private readonly SplitMix64 _random;
    private readonly Agents _agents;
    private readonly Rollout _rollout;
    private readonly Learner _learner;
    private readonly RunHash _hash = new();
    private readonly float[] _observations;
    private readonly bool[] _allowed;
    private readonly double[] _uniforms;
    private readonly int[] _moves;

    /// <summary>Builds the field, spreads the agents, and has their networks compiled.</summary>
    public Simulation(int agents, ulong seed)
    {
        _random = new SplitMix64(seed);
        Field = new Field(agents, _random);
        _agents = new Agents(agents, Field);
        int learners = Math.Min(agents, MostLearners);
        _rollout = new Rollout(learners);
        _learner = new Learner(learners, seed);
        _observations = new float[agents * Sight.Observations];
        _allowed = new bool[agents * Compass.Moves];
        _uniforms = new double[agents];
        _moves = new int[agents];
    }

    /// <summary>Gets the field with all that is in it.</summary>
    public Field Field { get; }

    /// <summary>Gets the number of agents.</summary>
    public int AgentCount => _moves.Length;

    /// <summary>Gets the hash of all actions, positions and parameters until now.</summary>
    public ulong Hash => _hash.Value;

    /// <summary>Lets every agent see, choose and move once, and the policy learn. Allocates nothing.</summary>
    /// <returns>The sum of the rewards of all agents.</returns>
    public int Step()
    {
        Sight.Look(Field, _agents.Positions, _observations, _allowed);
        _random.Fill(_uniforms);
        Policy.SampleBatch(_learner.Parameters, _observations, _allowed, Temperature, _uniforms, _moves);
        int reward = _agents.Move(_moves);

        _rollout.Record(_observations, _allowed, _moves, _agents.Rewards);
        if (_rollout.IsFull)
        {
            _learner.Learn(_rollout);
        }

        _hash.Add(_moves);
        _hash.Add(_agents.Positions);
        _hash.Add(_learner.Parameters);
        return reward;
    }
}

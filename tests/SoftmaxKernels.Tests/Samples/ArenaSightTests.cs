using Arena;
using Xunit;

namespace SoftmaxKernels.Tests.Samples;

/// <summary>What the agents of the sample Arena see, against a walk along each move.</summary>
public sealed class ArenaSightTests
{
    private const int AgentCount = 500;

    [Fact]
    public void Is_what_a_walk_finds()
    {
        Field field = new(AgentCount, new SplitMix64(seed: 1));
        Agents agents = new(AgentCount, field);
        float[] observations = new float[AgentCount * Sight.Observations];
        bool[] allowed = new bool[AgentCount * Compass.Moves];

        Sight.Look(field, agents.Positions, observations, allowed);

        for (int i = 0; i < allowed.Length; i++)
        {
            int position = agents.Positions[i / Compass.Moves];
            int offset = field.MoveOffsets[i % Compass.Moves];
            Assert.Equal((field[position + offset] & (Cells.Wall | Cells.Agent)) == 0, allowed[i]);
            Assert.Equal(Nearness(field, position, offset), observations[(4 * i)..(4 * (i + 1))]);
        }
    }

    private static float[] Nearness(Field field, int position, int offset)
    {
        Cells[] kinds = [Cells.Wall, Cells.Food, Cells.Hazard, Cells.Agent];
        float[] nearness = new float[kinds.Length];
        for (int distance = 1; distance <= Sight.Range; distance++)
        {
            Cells content = field[position + (distance * offset)];
            for (int kind = 0; kind < kinds.Length; kind++)
            {
                nearness[kind] = (content & kinds[kind]) != 0 && nearness[kind] == 0 ? 1f / distance : nearness[kind];
            }

            if (content == Cells.Wall)
            {
                break;
            }
        }

        return nearness;
    }
}

using System.IO;

namespace Arena;

/// <summary>What a run came to.</summary>
internal static class Summary
{
    public static void Write(TextWriter output, MeasuredRun run, ulong seed)
    {
        output.WriteLine($"run                  {run.Simulation.AgentCount:N0} agents, {run.Frames:N0} frames, seed {seed}");
        output.WriteLine($"reward               {run.Rewards.AtBeginning:0.0000} per agent and frame at the beginning, {run.Rewards.AtEnd:0.0000} at the end");
        output.WriteLine($"frame time           {run.Times.Percentiles()}");
        output.WriteLine($"allocated per frame  {run.AllocatedBytesPerFrame:0.##} bytes");
        output.WriteLine($"hash                 {run.Simulation.Hash:x16}: the same in every run with these numbers, on every machine");
    }
}

namespace SoftmaxKernels.Benchmarks.Quick;

/// <summary>What a measuring process is started with.</summary>
/// <param name="Level">What it may use of the machine's instructions; null for whatever the machine has.</param>
/// <param name="DynamicProfile">Whether the runtime optimises by a profile of the first calls.</param>
internal sealed record ProcessConditions(HardwareLevel? Level, bool DynamicProfile)
{
    /// <summary>Whether the runtime uses code that was compiled ahead of time, its own libraries' included.</summary>
    public bool PrecompiledCode { get; init; } = true;

    /// <summary>The only processor that the process sees from its start; null: all of them.</summary>
    public int? OnlyCore { get; init; }
}

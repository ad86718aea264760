namespace Explorer.Timing;

/// <summary>What a child process is to call.</summary>
/// <param name="Time">The member.</param>
/// <param name="Contender">The index of the contender.</param>
/// <param name="IsPrepared">Whether Prepare() comes first.</param>
internal sealed record FirstCallJob(TimeJob Time, int Contender, bool IsPrepared);

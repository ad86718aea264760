namespace Explorer.Hashes;

/// <summary>The hash at a level.</summary>
/// <param name="Level">The level.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Hash">The hash, in hexadecimal digits; <see langword="null"/> where the machine does not have the level.</param>
/// <param name="Outputs">The number of floats that it is of.</param>
/// <param name="Why">Why there is none, or why it may differ from the others.</param>
internal sealed record HashEvent(string Level, string Title, string? Hash, long Outputs, string? Why);

/// <summary>What comes last.</summary>
/// <param name="AreEqual">Whether all hashes are equal of which the contract says so.</param>
internal sealed record HashesDone(bool AreEqual);

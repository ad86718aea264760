using System.Collections.Generic;

namespace Explorer.Listings;

/// <summary>What a child process is to have compiled.</summary>
/// <param name="TypeName">The full name of the kernel's type.</param>
/// <param name="Members">The members.</param>
internal sealed record ListingJob(string TypeName, IReadOnlyList<string> Members);

using System.Collections.Generic;

namespace SoftmaxKernels.Benchmarks.Targets;

/// <summary>How a target came out: the cells that were judged, and those that miss it.</summary>
internal sealed record TargetOutcome(string Title, int Judged, IReadOnlyList<string> Misses);

using System.Collections.Generic;

namespace SoftmaxKernels.Benchmarks.Charts;

/// <summary>A line of a chart.</summary>
internal sealed record Series(string Name, IReadOnlyList<(double X, double Y)> Points);

namespace Arena;

/// <summary>Frame times in milliseconds.</summary>
/// <param name="P50">The median.</param>
/// <param name="P95">95 % of the frames take no longer.</param>
/// <param name="P99">99 % of the frames take no longer.</param>
internal readonly record struct Percentiles(float P50, float P95, float P99)
{
    public override string ToString() => $"p50 {P50:0.00} ms, p95 {P95:0.00} ms, p99 {P99:0.00} ms";
}

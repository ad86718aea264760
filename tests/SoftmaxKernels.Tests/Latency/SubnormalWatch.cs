using System.Collections.Generic;

namespace SoftmaxKernels.Tests.Latency;

/// <summary>Looks at the result of every operation of a computation, and notes the steps that gave a subnormal number.</summary>
internal sealed class SubnormalWatch
{
    private readonly Dictionary<string, int> _found = [];

    /// <summary>Gets the number of results looked at.</summary>
    public long Operations { get; private set; }

    /// <summary>Gets the steps that gave a subnormal number.</summary>
    public IReadOnlyCollection<string> Steps => _found.Keys;

    public float See(string step, float result)
    {
        Operations++;
        if (float.IsSubnormal(result))
        {
            _found[step] = _found.GetValueOrDefault(step) + 1;
        }

        return result;
    }

    public double See(string step, double result)
    {
        Operations++;
        if (double.IsSubnormal(result))
        {
            _found[step] = _found.GetValueOrDefault(step) + 1;
        }

        return result;
    }

    public override string ToString() => _found.Count == 0 ? "none" : string.Join(", ", _found);
}

using System;
using System.Collections.Generic;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>Collects differences, so that a failing test shows how far a defect reaches and not only its first trace.</summary>
internal sealed class Mismatches
{
    private const int Shown = 12;

    private readonly List<string> _messages = [];
    private int _compared;

    public void Compare(string what, float expected, float actual)
    {
        _compared++;
        if (!FloatBits.Same(expected, actual))
        {
            Add($"{what}: expected {FloatBits.Show(expected)}, got {FloatBits.Show(actual)}");
        }
    }

    public void Compare(string what, int expected, int actual)
    {
        _compared++;
        if (expected != actual)
        {
            Add($"{what}: expected {expected}, got {actual}");
        }
    }

    public void Compare(string what, ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        _compared += expected.Length;
        int index = FloatBits.FirstDifference(expected, actual);
        if (index >= 0)
        {
            Add($"{what}[{index}] of {actual.Length}: {Show(expected, index)}, got {Show(actual, index)}");
        }
    }

    public void Compare(string what, ReadOnlySpan<int> expected, ReadOnlySpan<int> actual)
    {
        _compared += expected.Length;
        int index = expected.CommonPrefixLength(actual);
        if (index < expected.Length || index < actual.Length)
        {
            Add($"{what}[{index}] of {actual.Length} indices differs");
        }
    }

    /// <summary>Counts comparisons that the caller made itself, because a message for each would take too long to write.</summary>
    public void Count(int compared) => _compared += compared;

    public void Add(string message) => _messages.Add(message);

    /// <summary>Fails if anything differed, or if nothing was compared.</summary>
    public void AssertNone()
    {
        Assert.True(_compared > 0, "Nothing was compared.");
        if (_messages.Count > 0)
        {
            string shown = string.Join('\n', _messages.GetRange(0, Math.Min(Shown, _messages.Count)));
            Assert.Fail($"{_messages.Count} differences in {_compared} values:\n{shown}");
        }
    }

    private static string Show(ReadOnlySpan<float> values, int index) =>
        index < values.Length ? FloatBits.Show(values[index]) : "nothing";
}

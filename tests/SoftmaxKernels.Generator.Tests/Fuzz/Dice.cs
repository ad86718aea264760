using System;

namespace SoftmaxKernels.Generator.Tests.Fuzz;

/// <summary>Random choices that a seed repeats, on every machine and in every later version of .NET.</summary>
/// <param name="seed">The seed.</param>
internal sealed class Dice(int seed)
{
    // Of a seeded Random, .NET keeps the sequence.
    private readonly Random _random = new(seed);

    /// <summary>A number from 0 to one less than the end.</summary>
    public int Below(int end) => _random.Next(end);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(params ReadOnlySpan<T> options) => options[Below(options.Length)];
}

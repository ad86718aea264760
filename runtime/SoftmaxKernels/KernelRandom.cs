using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <summary>
/// Random numbers whose bits are specified: the same on every machine, framework and version of this library. A generator of 32 bytes,
/// to be kept in a field and handed to samplers by reference.
/// </summary>
/// <remarks>
/// xoshiro256++ 1.0 of D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators" (ACM TOMS 47, 2021;
/// prng.di.unimi.it), whose period is 2²⁵⁶ − 1. It is seeded by SplitMix64, as its authors advise. It is not for secrets. A copy
/// gives the same numbers as the original: hand it over by <c>ref</c>, and make others by <see cref="Split"/> or <see cref="Jump"/>.
/// </remarks>
/// <example>
/// <code>
/// KernelRandom random = new(seed: 42);
/// int action = GenericKernel.Sample(logits, ref random);
/// KernelRandom ofWorker = random.Split();
/// </code>
/// </example>
public struct KernelRandom : IEquatable<KernelRandom>, IUniformSource
{
    /// <summary>The numbers of a <see cref="Save"/>d state.</summary>
    public const int StateLength = 4;

    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>Initializes a new instance of the <see cref="KernelRandom"/> struct.</summary>
    /// <param name="seed">Any number. Two seeds give sequences that have nothing to do with each other.</param>
    public KernelRandom(ulong seed)
    {
        SplitMix64 mixer = new(seed);
        _s0 = mixer.Next();
        _s1 = mixer.Next();
        _s2 = mixer.Next();
        _s3 = mixer.Next();
    }

    /// <summary>Initializes a new instance of the <see cref="KernelRandom"/> struct that goes on where another was saved.</summary>
    /// <param name="state">The <see cref="StateLength"/> numbers that <see cref="Save"/> wrote.</param>
    /// <exception cref="ArgumentException">There are more or fewer, or all are 0, which no generator has.</exception>
    public KernelRandom(ReadOnlySpan<ulong> state)
    {
        KernelArguments.RequireLength(state.Length, StateLength, nameof(state));
        if ((state[0] | state[1] | state[2] | state[3]) == 0)
        {
            throw new ArgumentException("The state of a generator is never all 0.", nameof(state));
        }

        _s0 = state[0];
        _s1 = state[1];
        _s2 = state[2];
        _s3 = state[3];
    }

    /// <summary>Gets a value indicating whether this is the default value, which is no generator.</summary>
    internal readonly bool IsDefault
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_s0 | _s1 | _s2 | _s3) == 0;
    }

    /// <summary>Whether two generators give the same numbers from now on.</summary>
    /// <param name="left">One generator.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(KernelRandom left, KernelRandom right) => left.Equals(right);

    /// <summary>Whether two generators give other numbers from now on.</summary>
    /// <param name="left">One generator.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(KernelRandom left, KernelRandom right) => !left.Equals(right);

    /// <summary>The next number.</summary>
    /// <returns>Any of 2⁶⁴ numbers.</returns>
    /// <exception cref="InvalidOperationException">This is the default value, which is no generator.</exception>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public ulong NextUInt64()
    {
        if (IsDefault)
        {
            ThrowDefault();
        }

        ulong result = unchecked(RotateLeft(_s0 + _s3, 23) + _s0);
        Step();
        return result;
    }

    /// <summary>The next number in [0, 1): a multiple of 2⁻⁵³, the upper 53 bits of <see cref="NextUInt64"/>.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidOperationException">This is the default value, which is no generator.</exception>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1L << 53));

    /// <summary>
    /// Splits a generator off, which has nothing to do with this one, nor with others that are split off from either: for each worker, game or
    /// simulation its own, in a tree of any form.
    /// </summary>
    /// <remarks>
    /// Its state is the next four numbers of this one, each mixed by the function of SplitMix64. That two of a million generators meet within their first
    /// 2⁶⁴ numbers has a probability below 2⁻¹⁵⁰. Sequences that are known to stay apart gives <see cref="Jump"/>.
    /// </remarks>
    /// <returns>The new generator.</returns>
    /// <exception cref="InvalidOperationException">This is the default value, which is no generator.</exception>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public KernelRandom Split()
    {
        KernelRandom other = default;
        other._s0 = new SplitMix64(NextUInt64()).Next();
        other._s1 = new SplitMix64(NextUInt64()).Next();
        other._s2 = new SplitMix64(NextUInt64()).Next();

        // The last bit keeps the state from being all 0.
        other._s3 = new SplitMix64(NextUInt64()).Next() | 1;
        return other;
    }

    /// <summary>Goes on by 2¹²⁸ numbers: a copy that was made before never meets the generator in as many numbers.</summary>
    /// <remarks>The function and its constants are those of the authors.</remarks>
    /// <exception cref="InvalidOperationException">This is the default value, which is no generator.</exception>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public void Jump()
    {
        if (IsDefault)
        {
            ThrowDefault();
        }

        KernelRandom sum = default;
        AddStates(0x180EC6D33CFD0ABAUL, ref sum);
        AddStates(0xD5A61266F0C9392CUL, ref sum);
        AddStates(0xA9582618E03FC9AAUL, ref sum);
        AddStates(0x39ABDC4529B1661CUL, ref sum);
        this = sum;
    }

    /// <summary>Writes the state, from which another generator can go on.</summary>
    /// <param name="destination">At least <see cref="StateLength"/> numbers.</param>
    /// <exception cref="ArgumentException">There is room for fewer.</exception>
    public readonly void Save(Span<ulong> destination)
    {
        KernelArguments.RequireRoom(destination.Length, StateLength);
        destination[0] = _s0;
        destination[1] = _s1;
        destination[2] = _s2;
        destination[3] = _s3;
    }

    /// <inheritdoc/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    double IUniformSource.NextUniform() => NextDouble();

    /// <inheritdoc/>
    public readonly bool Equals(KernelRandom other) => _s0 == other._s0 && _s1 == other._s1 && _s2 == other._s2 && _s3 == other._s3;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is KernelRandom other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => unchecked((int)(_s0 ^ (_s1 >> 32)));

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static ulong RotateLeft(ulong value, int count) => (value << count) | (value >> (64 - count));

    private static void ThrowDefault() =>
        throw new InvalidOperationException("The default value of KernelRandom is no generator; make one of a seed: new KernelRandom(42).");

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private void Step()
    {
        ulong t = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = RotateLeft(_s3, 45);
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private void AddStates(ulong factors, ref KernelRandom sum)
    {
        for (int bit = 0; bit < 64; bit++)
        {
            if ((factors & (1UL << bit)) != 0)
            {
                sum._s0 ^= _s0;
                sum._s1 ^= _s1;
                sum._s2 ^= _s2;
                sum._s3 ^= _s3;
            }

            Step();
        }
    }
}

using System.Globalization;
using System.Numerics;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Tests.Samplers;

/// <summary>xoshiro256++ with its state as one number of 256 bits, written without the four words that the product has.</summary>
/// <param name="seed">The seed, which goes through SplitMix64.</param>
internal sealed class ReferenceRandom(ulong seed) : IRandomNumbers
{
    /// <summary>The polynomial by which the authors' jump goes on by 2¹²⁸ numbers, bit by bit.</summary>
    public static readonly BigInteger JumpPolynomial = BigInteger.Parse("39abdc4529b1661ca9582618e03fc9aad5a61266f0c9392c180ec6d33cfd0aba", NumberStyles.HexNumber, null);

    private BigInteger _state = Seeded(seed);

    public ulong NextUInt64()
    {
        ulong output = OutputOf(_state);
        _state = Next(_state);
        return output;
    }

    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    public void Jump() => _state = Combination(_state, JumpPolynomial);

    public IRandomNumbers Split()
    {
        BigInteger state = 0;
        for (int word = 0; word < 4; word++)
        {
            ulong mixed = new RandomSource(NextUInt64()).NextBits();
            state |= (BigInteger)(word == 3 ? mixed | 1 : mixed) << (64 * word);
        }

        return new ReferenceRandom(0) { _state = state };
    }

    public static ulong OutputOf(BigInteger state) =>
        unchecked(BitOperations.RotateLeft(Word(state, 0) + Word(state, 3), 23) + Word(state, 0));

    /// <summary>The new words, each as a sum of the old ones: the linear map of the paper, written out.</summary>
    public static BigInteger Next(BigInteger state)
    {
        ulong a = Word(state, 0);
        ulong b = Word(state, 1);
        ulong c = Word(state, 2);
        ulong d = Word(state, 3);
        BigInteger next = BitOperations.RotateLeft(b ^ d, 45);
        next = (next << 64) | (a ^ c ^ (b << 17));
        next = (next << 64) | (a ^ b ^ c);
        return (next << 64) | (a ^ b ^ d);
    }

    /// <summary>The sum of those of the next states that a polynomial names.</summary>
    public static BigInteger Combination(BigInteger state, BigInteger polynomial)
    {
        BigInteger sum = 0;
        for (; !polynomial.IsZero; polynomial >>= 1)
        {
            sum ^= polynomial.IsEven ? 0 : state;
            state = Next(state);
        }

        return sum;
    }

    private static BigInteger Seeded(ulong seed)
    {
        RandomSource mixer = new(seed);
        BigInteger state = 0;
        for (int word = 0; word < 4; word++)
        {
            state |= (BigInteger)mixer.NextBits() << (64 * word);
        }

        return state;
    }

    private static ulong Word(BigInteger state, int index) => (ulong)((state >> (64 * index)) & ulong.MaxValue);
}

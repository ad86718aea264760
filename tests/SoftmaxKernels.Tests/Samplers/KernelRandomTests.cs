using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using SoftmaxKernels.Tests.Corpus;
using Xunit;

namespace SoftmaxKernels.Tests.Samplers;

/// <summary>The bits of <see cref="KernelRandom"/>.</summary>
public sealed class KernelRandomTests
{
    [Fact]
    public void First_numbers_of_the_state_1_2_3_4_are_the_published_ones()
    {
        KernelRandom random = new([1, 2, 3, 4]);

        Assert.Equal(
            [
                41943041, 58720359, 3588806011781223, 3591011842654386, 9228616714210784205,
                9973669472204895162, 14011001112246962877, 12406186145184390807, 15849039046786891736, 10450023813501588000,
            ],
            Numbers(ref random, 10));
    }

    /// <summary>The state as one number of 256 bits, on which the generator is written without its four words.</summary>
    [Fact]
    public void Numbers_are_those_of_another_transcription()
    {
        KernelRandom random = new(seed: 0xDEADBEEF);
        BigInteger state = StateOf(random);
        for (int i = 0; i < 1000; i++)
        {
            Assert.Equal(ReferenceRandom.OutputOf(state), random.NextUInt64());
            state = ReferenceRandom.Next(state);
            Assert.Equal(state, StateOf(random));
        }
    }

    [Fact]
    public void Seed_goes_through_SplitMix64()
    {
        foreach (ulong seed in new[] { 0UL, 1UL, 42UL, ulong.MaxValue })
        {
            RandomSource mixer = new(seed);
            ulong[] state = new ulong[KernelRandom.StateLength];
            new KernelRandom(seed).Save(state);

            Assert.Equal([mixer.NextBits(), mixer.NextBits(), mixer.NextBits(), mixer.NextBits()], state);
        }
    }

    /// <summary>x²^128 modulo the characteristic polynomial of the generator, which the polynomial of the jump must be: found from its outputs.</summary>
    [Fact]
    public void Jump_goes_on_by_2_to_the_128()
    {
        // One bit of the state, as a sequence, has the characteristic polynomial of the generator (Berlekamp and Massey).
        KernelRandom random = new(seed: 7);
        BigInteger state = StateOf(random);
        bool[] bits = new bool[1024];
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = !state.IsEven;
            state = ReferenceRandom.Next(state);
        }

        BigInteger characteristic = CharacteristicPolynomial(bits);
        Assert.Equal(257, (int)characteristic.GetBitLength());
        BigInteger power = 2;
        for (int i = 0; i < 128; i++)
        {
            power = Modulo(Square(power), characteristic);
        }

        Assert.Equal(ReferenceRandom.JumpPolynomial, power);

        KernelRandom jumped = random;
        jumped.Jump();
        Assert.Equal(ReferenceRandom.Combination(StateOf(random), ReferenceRandom.JumpPolynomial), StateOf(jumped));
    }

    /// <summary>Jumps and single numbers may trade places, as in any sum of steps.</summary>
    [Fact]
    public void Jump_commutes_with_numbers()
    {
        KernelRandom left = new(seed: 3);
        KernelRandom right = left;
        left.Jump();
        left.NextUInt64();
        right.NextUInt64();
        right.Jump();

        Assert.Equal(left, right);
    }

    [Fact]
    public void Split_takes_four_numbers_through_SplitMix64()
    {
        KernelRandom random = new(seed: 11);
        KernelRandom twin = random;
        KernelRandom split = random.Split();
        ulong[] numbers = Numbers(ref twin, 4);
        ulong[] state = new ulong[4];
        split.Save(state);

        Assert.Equal(numbers.Select((number, i) => new RandomSource(number).NextBits() | (i == 3 ? 1UL : 0UL)), state);
        Assert.Equal(twin, random);
    }

    /// <summary>A tree in which every generator splits others off: no two of all give a number in common.</summary>
    [Fact]
    public void Splits_of_splits_do_not_meet()
    {
        List<KernelRandom> generators = [new(seed: 5)];
        for (int level = 0; level < 6; level++)
        {
            foreach (int parent in Enumerable.Range(0, generators.Count).ToArray())
            {
                KernelRandom random = generators[parent];
                generators.Add(random.Split());
                generators[parent] = random;
            }
        }

        HashSet<ulong> seen = [];
        foreach (KernelRandom generator in generators)
        {
            KernelRandom random = generator;
            foreach (ulong number in Numbers(ref random, 1000))
            {
                Assert.True(seen.Add(number));
            }
        }

        Assert.Equal(64, generators.Count);
    }

    [Fact]
    public void Saved_state_goes_on_with_the_same_numbers()
    {
        KernelRandom random = new(seed: 42);
        Numbers(ref random, 17);
        ulong[] state = [9, 9, 9, 9, 9, 9];
        random.Save(state);
        KernelRandom restored = new(state.AsSpan(0, 4));

        Assert.Equal(random, restored);
        Assert.Equal([9, 9], state[4..]);
        Assert.Equal(Numbers(ref random, 100), Numbers(ref restored, 100));
    }

    [Fact]
    public void States_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>("state", () => new KernelRandom(new ulong[4]));
        Assert.Throws<ArgumentException>("state", () => new KernelRandom([1, 2, 3]));
        Assert.Throws<ArgumentException>("state", () => new KernelRandom([1, 2, 3, 4, 5]));
        ulong[] tooShort = [7, 7, 7];
        Assert.Throws<ArgumentException>("destination", () => new KernelRandom(1).Save(tooShort));
        Assert.Equal([7, 7, 7], tooShort);
    }

    [Fact]
    public void Default_value_gives_nothing()
    {
        KernelRandom none = default;

        Assert.Throws<InvalidOperationException>(() => none.NextUInt64());
        Assert.Throws<InvalidOperationException>(() => none.NextDouble());
        Assert.Throws<InvalidOperationException>(() => none.Split());
        Assert.Throws<InvalidOperationException>(none.Jump);
        Assert.Equal(default, none);
    }

    [Fact]
    public void Doubles_are_the_upper_53_bits()
    {
        KernelRandom random = new(seed: 1);
        KernelRandom twin = random;
        for (int i = 0; i < 10_000; i++)
        {
            double number = random.NextDouble();

            Assert.InRange(number, 0.0, Math.BitDecrement(1.0));
            Assert.Equal(Math.ScaleB(twin.NextUInt64() >> 11, -53), number);
        }

        // The numbers with the least and the greatest output: their sum, rotated, plus the first word.
        Assert.Equal(0.0, new KernelRandom([0, 1, 0, 0]).NextDouble());
        KernelRandom largest = new([0, 1, 2, ulong.MaxValue]);
        Assert.Equal(Math.BitDecrement(1.0), largest.NextDouble());
    }

    [Fact]
    public void Equal_generators_give_equal_numbers()
    {
        KernelRandom left = new(seed: 8);
        KernelRandom right = new(seed: 8);
        Assert.True(left == right && left.Equals((object)right) && left.GetHashCode() == right.GetHashCode());

        right.NextUInt64();
        Assert.True(left != right && !left.Equals(right));
        left.NextUInt64();
        Assert.True(left == right);
        Assert.False(left.Equals("a generator"));
    }

    private static ulong[] Numbers(ref KernelRandom random, int count)
    {
        ulong[] numbers = new ulong[count];
        for (int i = 0; i < count; i++)
        {
            numbers[i] = random.NextUInt64();
        }

        return numbers;
    }

    private static BigInteger StateOf(KernelRandom random)
    {
        ulong[] words = new ulong[4];
        random.Save(words);
        return words.Reverse().Aggregate(BigInteger.Zero, (state, word) => (state << 64) | word);
    }

    private static BigInteger Square(BigInteger polynomial)
    {
        BigInteger square = 0;
        for (int bit = 0; bit < polynomial.GetBitLength(); bit++)
        {
            square |= ((polynomial >> bit) & 1) << (2 * bit);
        }

        return square;
    }

    private static BigInteger Modulo(BigInteger polynomial, BigInteger divisor)
    {
        long degree = divisor.GetBitLength();
        while (polynomial.GetBitLength() >= degree)
        {
            polynomial ^= divisor << (int)(polynomial.GetBitLength() - degree);
        }

        return polynomial;
    }

    /// <summary>The shortest recurrence of a sequence of bits, as a polynomial whose highest power has the last bit.</summary>
    private static BigInteger CharacteristicPolynomial(bool[] bits)
    {
        BigInteger connection = 1;
        BigInteger before = 1;
        int length = 0;
        int distance = 1;
        for (int n = 0; n < bits.Length; n++)
        {
            bool discrepancy = false;
            for (int i = 0; i <= length; i++)
            {
                discrepancy ^= !((connection >> i) & 1).IsZero && bits[n - i];
            }

            BigInteger saved = connection;
            if (discrepancy)
            {
                connection ^= before << distance;
                if (2 * length <= n)
                {
                    length = n + 1 - length;
                    before = saved;
                    distance = 0;
                }
            }

            distance++;
        }

        // The connection polynomial has the powers in the other order.
        BigInteger characteristic = 0;
        for (int i = 0; i <= length; i++)
        {
            characteristic |= ((connection >> i) & 1) << (length - i);
        }

        return characteristic;
    }
}

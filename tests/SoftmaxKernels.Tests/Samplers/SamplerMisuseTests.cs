using System;
using System.Linq;
using System.Runtime.InteropServices;
using Xunit;

// The analyzers see many of the mistakes that are made here.
#pragma warning disable SMK0008, SMK0015

namespace SoftmaxKernels.Tests.Samplers;

/// <summary>Every argument that is wrong is named, nothing is written, and no number is drawn. Nothing is allocated where none is.</summary>
public sealed class SamplerMisuseTests
{
    private const int Size = 3;
    private const int Rows = 2;

    private static readonly float[] Row = [1f, 2f, 3f];
    private static readonly float[] Batch = [1f, 2f, 3f, 4f, 5f, 6f];
    private static readonly double[] Uniforms = [0.1, 0.9];
    private static readonly SamplerOptions Options = new() { TopK = 2, TopP = 0.9f, Temperature = 0.5f };

    [Fact]
    public void Inputs_of_other_lengths()
    {
        foreach (float[] wrong in new[] { [], Row[1..], Batch[2..] })
        {
            Refuses<ArgumentException>("logits", d => Samplers3.Truncate(wrong, Options, d));
            Refuses<ArgumentException>("logits", _ => Samplers3.Sample(wrong, Options, 0.5));
            Refuses<ArgumentException>("probabilities", _ => Samplers3.SampleFromProbabilities(wrong, 0.5));
            RefusesClasses<ArgumentException>("logits", d => Samplers3.SampleWithoutReplacement(wrong, Uniforms, d));
            Refuses<ArgumentException>("logits", _ => Samplers3.SampleGumbel(wrong, new double[Size]));
        }

        foreach (float[] ragged in new[] { Batch[1..], Batch[2..] })
        {
            Refuses<ArgumentException>("logits", d => Samplers3.TruncateBatch(ragged, Options, d));
            RefusesClasses<ArgumentException>("logits", d => Samplers3.SampleBatch(ragged, Options, Uniforms, d));
            RefusesClasses<ArgumentException>("probabilities", d => Samplers3.SampleFromProbabilitiesBatch(ragged, Uniforms, d));
            RefusesClasses<ArgumentException>("logits", d => Samplers3.SampleWithoutReplacementBatch(ragged, Uniforms, d));
            RefusesClasses<ArgumentException>("logits", d => Samplers3.SampleGumbelBatch(ragged, new double[ragged.Length], d));
        }

        foreach (double[] wrong in new[] { [], Uniforms[1..], new double[3] })
        {
            RefusesClasses<ArgumentException>("uniforms", d => Samplers3.SampleBatch(Batch, Options, wrong, d));
            RefusesClasses<ArgumentException>("uniforms", d => Samplers3.SampleFromProbabilitiesBatch(Batch, wrong, d));
        }

        foreach (double[] wrong in new[] { [], new double[4] })
        {
            RefusesClasses<ArgumentException>("uniforms", d => Samplers3.SampleWithoutReplacement(Row, wrong, d));
            Refuses<ArgumentException>("uniforms", _ => Samplers3.SampleGumbel(Row, wrong));
        }

        foreach (double[] wrong in new[] { [], new double[3], new double[8] })
        {
            RefusesClasses<ArgumentException>("uniforms", d => Samplers3.SampleWithoutReplacementBatch(Batch, wrong, d));
            RefusesClasses<ArgumentException>("uniforms", d => Samplers3.SampleGumbelBatch(Batch, wrong, d));
        }
    }

    [Fact]
    public void Short_destinations()
    {
        float[] floats = [7f, 7f];
        Assert.Throws<ArgumentException>("destination", () => Samplers3.Truncate(Row, Options, floats));
        Assert.Throws<ArgumentException>("destination", () => Samplers3.TruncateBatch(Batch, Options, floats));
        int[] one = [7];
        Assert.Throws<ArgumentException>("destination", () => Samplers3.SampleBatch(Batch, Options, Uniforms, one));
        Assert.Throws<ArgumentException>("destination", () => Samplers3.SampleFromProbabilitiesBatch(Batch, Uniforms, one));
        Assert.Throws<ArgumentException>("destination", () => Samplers3.SampleWithoutReplacement(Row, Uniforms, one));
        Assert.Throws<ArgumentException>("destination", () => Samplers3.SampleWithoutReplacementBatch(Batch, Uniforms, one));
        Assert.Throws<ArgumentException>("destination", () => Samplers3.SampleGumbelBatch(Batch, new double[6], one));
        Assert.Equal((7f, 7f, 7), (floats[0], floats[1], one[0]));
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(-1e-300)]
    [InlineData(double.NaN)]
    public void Numbers_outside(double wrong)
    {
        Refuses<ArgumentOutOfRangeException>("uniform", _ => Samplers3.Sample(Row, Options, wrong));
        Refuses<ArgumentOutOfRangeException>("uniform", _ => Samplers3.SampleFromProbabilities(Row, wrong));
        RefusesClasses<ArgumentOutOfRangeException>("uniforms", d => Samplers3.SampleWithoutReplacement(Row, [0.5, wrong], d));
        Refuses<ArgumentOutOfRangeException>("uniforms", _ => Samplers3.SampleGumbel(Row, [0.5, 0.5, wrong]));
        RefusesClasses<ArgumentOutOfRangeException>("uniforms", d => Samplers3.SampleBatch(Batch, Options, [0.5, wrong], d));
        RefusesClasses<ArgumentOutOfRangeException>("uniforms", d => Samplers3.SampleFromProbabilitiesBatch(Batch, [0.5, wrong], d));
        RefusesClasses<ArgumentOutOfRangeException>("uniforms", d => Samplers3.SampleWithoutReplacementBatch(Batch, [0.5, wrong], d));
        RefusesClasses<ArgumentOutOfRangeException>("uniforms", d => Samplers3.SampleGumbelBatch(Batch, [0, 0, 0, 0, 0, wrong], d));
    }

    [Fact]
    public void Overlaps()
    {
        float[] memory = [1f, 2f, 3f, 4f, 5f, 6f, 7f];
        Assert.Throws<ArgumentException>("destination", () => Samplers3.Truncate(memory.AsSpan(0, 3), Options, memory.AsSpan(1)));
        Assert.Throws<ArgumentException>("destination", () => Samplers3.TruncateBatch(memory.AsSpan(0, 6), Options, memory.AsSpan(1)));
        Assert.Throws<ArgumentException>("destination", () => Samplers3.SampleBatch(memory.AsSpan(0, 6), Options, Uniforms, MemoryMarshal.Cast<float, int>(memory.AsSpan())));
        Assert.Throws<ArgumentException>("destination", () => Samplers3.SampleWithoutReplacement(memory.AsSpan(0, 3), Uniforms, MemoryMarshal.Cast<float, int>(memory.AsSpan())));
        Assert.Throws<ArgumentException>("destination", () => Samplers3.SampleGumbelBatch(memory.AsSpan(0, 6), new double[6], MemoryMarshal.Cast<float, int>(memory.AsSpan())));
        Assert.Throws<ArgumentException>("destination", () => Draw((ref KernelRandom random) => Samplers3.SampleBatch(memory.AsSpan(0, 6), ref random, MemoryMarshal.Cast<float, int>(memory.AsSpan()))));
        Assert.Throws<ArgumentException>("destination", () => Draw((ref KernelRandom random) => Samplers3.SampleWithoutReplacement(memory.AsSpan(0, 3), ref random, MemoryMarshal.Cast<float, int>(memory.AsSpan(0, 2)))));
        Assert.Equal([1f, 2f, 3f, 4f, 5f, 6f, 7f], memory);

        double[] numbers = [0.1, 0.2, 0.3];
        Assert.Throws<ArgumentException>("destination", () => Samplers3.SampleBatch(Batch, Options, numbers.AsSpan(0, 2), MemoryMarshal.Cast<double, int>(numbers.AsSpan())));
        Assert.Throws<ArgumentException>("destination", () => Samplers3.SampleFromProbabilitiesBatch(Batch, numbers.AsSpan(0, 2), MemoryMarshal.Cast<double, int>(numbers.AsSpan())));
        Assert.Throws<ArgumentException>("destination", () => Samplers3.SampleWithoutReplacement(Row, numbers.AsSpan(0, 2), MemoryMarshal.Cast<double, int>(numbers.AsSpan())));
        Assert.Equal([0.1, 0.2, 0.3], numbers);
    }

    [Fact]
    public void Rows_of_nothing()
    {
        Assert.Throws<ArgumentException>("logits", () => GenericKernel.Truncate([], Options, []));
        Assert.Throws<ArgumentException>("logits", () => GenericKernel.Sample([], Options, 0.5));
        Assert.Throws<ArgumentException>("probabilities", () => GenericKernel.SampleFromProbabilities([], 0.5));
        Assert.Throws<ArgumentException>("logits", () => GenericKernel.SampleWithoutReplacement([], Uniforms, new int[2]));
        Assert.Throws<ArgumentException>("logits", () => GenericKernel.SampleGumbel([], []));
        Assert.Throws<ArgumentOutOfRangeException>("size", () => GenericKernel.TruncateBatch(Batch, 0, Options, new float[6]));
        Assert.Throws<ArgumentOutOfRangeException>("size", () => GenericKernel.SampleBatch(Batch, Options, Uniforms, 0, new int[2]));
        Assert.Throws<ArgumentOutOfRangeException>("size", () => GenericKernel.SampleFromProbabilitiesBatch(Batch, Uniforms, -1, new int[2]));
        Assert.Throws<ArgumentOutOfRangeException>("size", () => GenericKernel.SampleWithoutReplacementBatch(Batch, Uniforms, 0, new int[2]));
        Assert.Throws<ArgumentOutOfRangeException>("size", () => GenericKernel.SampleGumbelBatch(Batch, new double[6], 0, new int[2]));
        Assert.Throws<ArgumentOutOfRangeException>("arithmetic", () => GenericKernel.Truncate(Row, Options, new float[3], (KernelArithmetic)9));

        Samplers3.TruncateBatch([], Options, []);
        Samplers3.SampleBatch([], Options, [], []);
        Samplers3.SampleWithoutReplacementBatch([], [], []);
        Samplers3.SampleGumbelBatch([], [], []);
        Draw((ref KernelRandom random) => Samplers3.SampleWithoutReplacementBatch([], ref random, []));
    }

    /// <summary>A refused call leaves the generator as it was, and a default one is refused before anything is written.</summary>
    [Fact]
    public void Generators()
    {
        bool[] allowed = [true, true, true];
        byte[] bytes = [1, 2, 3];
        int[] classes = [7, 7, 7, 7];
        (string Parameter, Drawing Call)[] refused =
        [
            ("logits", (ref KernelRandom random) => Samplers3.Sample(Batch, ref random)),
            ("logits", (ref KernelRandom random) => Samplers3.Sample(Batch, 0.5f, ref random)),
            ("temperature", (ref KernelRandom random) => Samplers3.Sample(Row, -1f, ref random)),
            ("temperature", (ref KernelRandom random) => Samplers3.SampleBatch(Batch, float.NaN, ref random, classes)),
            ("temperature", (ref KernelRandom random) => Samplers3.Sample(Row, allowed, -1f, ref random)),
            ("temperature", (ref KernelRandom random) => Samplers3.Sample(Row, bytes, -1f, ref random)),
            ("logits", (ref KernelRandom random) => Samplers3.Sample(Batch, Options, ref random)),
            ("allowed", (ref KernelRandom random) => Samplers3.Sample(Row, allowed.AsSpan(1), ref random)),
            ("allowed", (ref KernelRandom random) => Samplers3.Sample(Row, bytes.AsSpan(1), ref random)),
            ("allowed", (ref KernelRandom random) => Samplers3.SampleBatch(Batch, allowed.AsSpan(1), ref random, classes)),
            ("allowed", (ref KernelRandom random) => Samplers3.SampleBatch(Batch, bytes.AsSpan(1), ref random, classes)),
            ("probabilities", (ref KernelRandom random) => Samplers3.SampleFromProbabilities(Batch, ref random)),
            ("logits", (ref KernelRandom random) => Samplers3.SampleGumbel(Batch, ref random)),
            ("logits", (ref KernelRandom random) => Samplers3.SampleWithoutReplacement(Batch, ref random, classes)),
            ("destination", (ref KernelRandom random) => Samplers3.SampleWithoutReplacement(Row, ref random, classes)),
            ("destination", (ref KernelRandom random) => Samplers3.SampleWithoutReplacement(Row, ref random, [])),
            ("destination", (ref KernelRandom random) => Samplers3.SampleWithoutReplacementBatch(Batch, ref random, classes.AsSpan(1))),
            ("logits", (ref KernelRandom random) => Samplers3.SampleBatch(Batch.AsSpan(1), ref random, classes)),
            ("destination", (ref KernelRandom random) => Samplers3.SampleBatch(Batch, ref random, classes.AsSpan(3))),
            ("destination", (ref KernelRandom random) => Samplers3.SampleBatch(Batch, Options, ref random, classes.AsSpan(3))),
            ("destination", (ref KernelRandom random) => Samplers3.SampleGumbelBatch(Batch, ref random, classes.AsSpan(3))),
            ("destination", (ref KernelRandom random) => Samplers3.SampleFromProbabilitiesBatch(Batch, ref random, classes.AsSpan(3))),
        ];
        foreach ((string parameter, Drawing call) in refused)
        {
            KernelRandom random = new(seed: 1);
            Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(() => call(ref random)).ParamName);
            Assert.Equal(new KernelRandom(seed: 1), random);
        }

        Drawing[] good =
        [
            (ref KernelRandom random) => Samplers3.Sample(Row, ref random),
            (ref KernelRandom random) => Samplers3.Sample(Row, 0.5f, ref random),
            (ref KernelRandom random) => Samplers3.Sample(Row, Options, ref random),
            (ref KernelRandom random) => Samplers3.Sample(Row, allowed, ref random),
            (ref KernelRandom random) => Samplers3.Sample(Row, bytes, ref random),
            (ref KernelRandom random) => Samplers3.Sample(Row, allowed, 0.5f, ref random),
            (ref KernelRandom random) => Samplers3.Sample(Row, bytes, 0.5f, ref random),
            (ref KernelRandom random) => Samplers3.SampleFromProbabilities(Row, ref random),
            (ref KernelRandom random) => Samplers3.SampleGumbel(Row, ref random),
            (ref KernelRandom random) => Samplers3.SampleWithoutReplacement(Row, ref random, classes.AsSpan(2)),
            (ref KernelRandom random) => Samplers3.SampleBatch(Batch, ref random, classes),
            (ref KernelRandom random) => Samplers3.SampleBatch(Batch, 0.5f, ref random, classes),
            (ref KernelRandom random) => Samplers3.SampleBatch(Batch, Options, ref random, classes),
            (ref KernelRandom random) => Samplers3.SampleBatch(Batch, allowed, ref random, classes),
            (ref KernelRandom random) => Samplers3.SampleBatch(Batch, bytes, ref random, classes),
            (ref KernelRandom random) => Samplers3.SampleBatch(Batch, allowed, 0.5f, ref random, classes),
            (ref KernelRandom random) => Samplers3.SampleBatch(Batch, bytes, 0.5f, ref random, classes),
            (ref KernelRandom random) => Samplers3.SampleFromProbabilitiesBatch(Batch, ref random, classes),
            (ref KernelRandom random) => Samplers3.SampleGumbelBatch(Batch, ref random, classes),
            (ref KernelRandom random) => Samplers3.SampleWithoutReplacementBatch(Batch, ref random, classes),
        ];
        foreach (Drawing call in good)
        {
            KernelRandom none = default;
            Assert.Throws<ArgumentException>("random", () => call(ref none));
            Assert.Equal(default, none);
        }

        Random missing = null!;
        Action[] withoutGenerator =
        [
            () => Samplers3.Sample(Row, missing),
            () => Samplers3.Sample(Row, 0.5f, missing),
            () => Samplers3.Sample(Row, Options, missing),
            () => Samplers3.SampleFromProbabilities(Row, missing),
            () => Samplers3.SampleGumbel(Row, missing),
            () => Samplers3.SampleWithoutReplacement(Row, missing, classes.AsSpan(2)),
            () => Samplers3.SampleBatch(Batch, missing, classes),
            () => Samplers3.SampleGumbelBatch(Batch, missing, classes),
            () => Samplers3.Sample(Row, bytes, missing),
            () => Samplers3.Sample(Row, bytes, 0.5f, missing),
            () => Samplers3.SampleBatch(Batch, bytes, missing, classes),
            () => Samplers3.SampleBatch(Batch, bytes, 0.5f, missing, classes),
        ];
        Assert.All(withoutGenerator, call => Assert.Throws<ArgumentNullException>("random", call));
        Assert.Equal([7, 7, 7, 7], classes);
    }

    /// <summary>What a derived generator may give.</summary>
    [Theory]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void Numbers_of_a_derived_generator(double number) =>
        Assert.Throws<ArgumentOutOfRangeException>("random", () => Samplers3.Sample(Row, new ConstantRandom(number)));

    [Fact]
    public void Nothing_is_allocated()
    {
        foreach (int size in new[] { 1, 3, 64, 1000, 5003 })
        {
            float[] rows = [.. Enumerable.Range(0, Rows * size).Select(i => i % 17 * 0.25f)];
            float[] row = rows[..size];
            double[] uniforms = new double[rows.Length];
            byte[] bytes = [.. rows.Select((_, i) => (byte)(i % 3))];
            float[] scores = new float[rows.Length];
            int[] classes = new int[Rows];
            KernelRandom random = new(seed: 1);
            Random framework = new(1);

            // The first call may rent, and initialises static fields.
            CallAll();
            long before = GC.GetAllocatedBytesForCurrentThread();
            CallAll();
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

            void CallAll()
            {
                GenericKernel.Truncate(row, Options, scores);
                GenericKernel.TruncateBatch(rows, size, Options, scores);
                GenericKernel.Sample(row, Options, 0.5);
                GenericKernel.Sample(row, Options, ref random);
                GenericKernel.Sample(row, Options, framework);
                GenericKernel.SampleBatch(rows, size, Options, ref random, classes);
                GenericKernel.SampleBatch(rows, size, Options, framework, classes);
                GenericKernel.SampleFromProbabilities(row, 0.5);
                GenericKernel.SampleFromProbabilitiesBatch(rows, size, ref random, classes);
                GenericKernel.SampleWithoutReplacement(row, uniforms.AsSpan(0, 1), classes);
                GenericKernel.SampleWithoutReplacementBatch(rows, size, ref random, classes);
                GenericKernel.SampleGumbel(row, uniforms.AsSpan(0, size));
                GenericKernel.SampleGumbelBatch(rows, size, framework, classes);
                GenericKernel.Sample(row, bytes.AsSpan(0, size), ref random);
                GenericKernel.Sample(row, bytes.AsSpan(0, size), 0.5f, framework);
                GenericKernel.SampleBatch(rows, bytes, size, framework, classes);
                GenericKernel.SampleBatch(rows, bytes, size, 0.5f, ref random, classes);
            }
        }
    }

    private static void Draw(Drawing call)
    {
        KernelRandom random = new(seed: 1);
        call(ref random);
    }

    private static void Refuses<TException>(string parameter, Action<float[]> call)
        where TException : ArgumentException
    {
        float[] destination = [7f, 7f, 7f, 7f, 7f, 7f];
        Assert.Throws<TException>(parameter, () => call(destination));
        Assert.All(destination, element => Assert.Equal(7f, element));
    }

    private static void RefusesClasses<TException>(string parameter, Action<int[]> call)
        where TException : ArgumentException
    {
        int[] destination = [7, 7, 7, 7, 7, 7, 7, 7];
        Assert.Throws<TException>(parameter, () => call(destination));
        Assert.All(destination, element => Assert.Equal(7, element));
    }

    private delegate void Drawing(ref KernelRandom random);

    private sealed class ConstantRandom(double number) : Random
    {
        public override double NextDouble() => number;
    }
}

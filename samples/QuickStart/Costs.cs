using System;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SoftmaxKernels;

namespace QuickStart;

/// <summary>What softmax costs with the kernels and without.</summary>
internal static class Costs
{
    // In the order of the contenders.
    private static readonly string[] s_names =
    [
        "Softmax, row by row",
        "SoftmaxBatch",
        "TensorPrimitives.SoftMax",
        "  safe: maximum subtracted first",
        "plain MathF loop",
    ];

    public static void Print()
    {
        // What the first calls would take is no part of these times.
        Moves.Prepare();
        Digits.Prepare();
        Vocabulary.Prepare();
        Race moves = new(Moves.Size, [MovesRowByRow, Moves.SoftmaxBatch, .. PeersRowByRow(Moves.Size)]);
        Race digits = new(Digits.Size, [DigitsRowByRow, Digits.SoftmaxBatch, .. PeersRowByRow(Digits.Size)]);
        Race vocabulary = new(Vocabulary.Size, [VocabularyRowByRow, Vocabulary.SoftmaxBatch, .. PeersRowByRow(Vocabulary.Size)]);
        (Timing[][] timings, bool isWarm) = Race.Run(moves, digits, vocabulary);
        PrintTable(timings);
        PrintConditions();
        PrintDoubts(timings, isWarm);
        Console.WriteLine();
    }

    private static void MovesRowByRow(ReadOnlySpan<float> logits, Span<float> destination)
    {
        for (int i = 0; i < logits.Length; i += Moves.Size)
        {
            Moves.Softmax(logits.Slice(i, Moves.Size), destination.Slice(i, Moves.Size));
        }
    }

    private static void DigitsRowByRow(ReadOnlySpan<float> logits, Span<float> destination)
    {
        for (int i = 0; i < logits.Length; i += Digits.Size)
        {
            Digits.Softmax(logits.Slice(i, Digits.Size), destination.Slice(i, Digits.Size));
        }
    }

    private static void VocabularyRowByRow(ReadOnlySpan<float> logits, Span<float> destination)
    {
        for (int i = 0; i < logits.Length; i += Vocabulary.Size)
        {
            Vocabulary.Softmax(logits.Slice(i, Vocabulary.Size), destination.Slice(i, Vocabulary.Size));
        }
    }

    private static SoftmaxRows[] PeersRowByRow(int size) =>
    [
        (logits, destination) =>
        {
            for (int i = 0; i < logits.Length; i += size)
            {
                Peers.TensorPrimitivesSoftMax(logits.Slice(i, size), destination.Slice(i, size));
            }
        },
        (logits, destination) =>
        {
            for (int i = 0; i < logits.Length; i += size)
            {
                Peers.SafeTensorPrimitives(logits.Slice(i, size), destination.Slice(i, size));
            }
        },
        (logits, destination) =>
        {
            for (int i = 0; i < logits.Length; i += size)
            {
                Peers.MathFLoop(logits.Slice(i, size), destination.Slice(i, size));
            }
        },
    ];

    private static void PrintTable(Timing[][] races)
    {
        Console.WriteLine("What they cost: ns per row, and as a multiple of the first line; less is better");
        Console.WriteLine($"  {"",-34}{"3 classes",16} {"10 classes",16} {"1,000 classes",16}");
        for (int i = 0; i < s_names.Length; i++)
        {
            Console.WriteLine($"  {s_names[i],-34}{Cell(races[0], i)}{Cell(races[1], i)}{Cell(races[2], i)}".TrimEnd());
        }
    }

    private static string Cell(Timing[] timings, int index)
    {
        Timing timing = timings[index];
        return $"{timing.Median,9:0.0}{timing.Median / timings[0].Median,6:0.0}x{(timing.IsDoubtful ? '?' : ' ')}";
    }

    private static void PrintConditions()
    {
        Console.WriteLine("  One run: medians of interleaved turns, one thread, data in the cache.");
        Console.WriteLine($"  {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, {VectorWidth()}.");
        if (IsUnoptimised(typeof(Costs).Assembly) || IsUnoptimised(typeof(GenericKernel).Assembly))
        {
            Console.WriteLine("  This is a Debug build, so these times mean nothing. Run it in Release.");
        }
    }

    private static void PrintDoubts(Timing[][] races, bool isWarm)
    {
        Timing[] timings = [.. races.SelectMany(race => race)];
        if (timings.Any(timing => timing.IsDoubtful))
        {
            Console.WriteLine(
                $"  ?: half of its turns are farther apart than a fifth (at most {timings.Max(timing => timing.Spread):P0}): the machine is busy. Run it again before you judge.");
        }

        if (!isWarm)
        {
            Console.WriteLine("  The times were still falling when the warm-up was given up, so some code may not be optimised yet. Run it again.");
        }
    }

    // The order in which the kernels choose.
    private static string VectorWidth() =>
        Vector512.IsHardwareAccelerated ? "vectors of 512 bits" :
        Vector256.IsHardwareAccelerated ? "vectors of 256 bits" :
        Vector128.IsHardwareAccelerated ? "vectors of 128 bits" :
        "no vectors";

    private static bool IsUnoptimised(Assembly assembly) =>
        assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled == true;
}

using System;

namespace QuickStart;

/// <summary>What the kernels allocate: nothing.</summary>
internal static class Allocations
{
    public static void Print()
    {
        const int Calls = 1_000;
        CallKernels(Calls);
        long before = GC.GetAllocatedBytesForCurrentThread();
        CallKernels(Calls);
        long after = GC.GetAllocatedBytesForCurrentThread();

        Console.WriteLine("What they allocate");
        Console.WriteLine($"  {after - before} bytes in {Calls:N0} rounds of nine methods");
        Console.WriteLine();
    }

    private static void CallKernels(int calls)
    {
        Span<float> logits = stackalloc float[Vocabulary.Size];
        Span<float> destination = stackalloc float[Vocabulary.Size];
        Span<int> classes = stackalloc int[Vocabulary.Size / Digits.Size];
        logits.Clear();
        classes.Clear();

        for (int i = 0; i < calls; i++)
        {
            Vocabulary.Softmax(logits, destination);
            Vocabulary.Softmax(logits, temperature: 2, destination);
            Vocabulary.LogSoftmax(logits, destination);
            Vocabulary.CrossEntropyGradient(logits, label: 0, destination);
            Vocabulary.Sample(logits, uniform: 0.5);
            Vocabulary.Tanh(logits, destination);
            Digits.SoftmaxBatch(logits, destination);
            Digits.ArgMaxBatch(logits, classes);
            Digits.CrossEntropyGradientBatch(logits, classes, destination);
        }
    }
}

using System;
using System.Numerics.Tensors;

namespace QuickStart;

/// <summary>What the kernels compute.</summary>
internal static class Results
{
    public static void Print()
    {
        Console.WriteLine("What the kernels compute");
        PrintSoftmax();
        PrintCrossEntropy();
        PrintLargeLogits();
        PrintTemperatures();
        PrintSamples();
        PrintTanh();
        Console.WriteLine();
    }

    private static void PrintSoftmax()
    {
        float[] probabilities = new float[Moves.Size];
        Moves.Softmax([2, 3, 4], probabilities);
        PrintLine("Softmax [2, 3, 4]", probabilities);
    }

    private static void PrintCrossEntropy()
    {
        float[] gradient = new float[Moves.Size];
        float loss = Moves.CrossEntropyGradient([2, 3, 4], label: 1, gradient);
        PrintLine("CrossEntropyGradient, label 1", gradient, $"loss {loss:0.0000}");
    }

    private static void PrintLargeLogits()
    {
        float[] logits = [123, 456, 789];
        float[] probabilities = new float[Moves.Size];

        Moves.Softmax(logits, probabilities);
        PrintLine("Softmax [123, 456, 789]", probabilities);

        // e^123 is beyond the largest float, and this method does not subtract the maximum first.
        TensorPrimitives.SoftMax(logits, probabilities);
        PrintLine("  TensorPrimitives.SoftMax", probabilities);
    }

    private static void PrintTemperatures()
    {
        float[] probabilities = new float[Moves.Size];
        foreach (float temperature in (ReadOnlySpan<float>)[0, 0.5f, 2])
        {
            Moves.Softmax([2, 3, 4], temperature, probabilities);
            PrintLine($"Softmax [2, 3, 4], temperature {temperature}", probabilities);
        }
    }

    private static void PrintSamples()
    {
        const int Draws = 100_000;
        Random random = new(1);
        float[] shares = new float[Moves.Size];
        for (int i = 0; i < Draws; i++)
        {
            int move = Moves.Sample([2, 3, 4], random.NextDouble());
            shares[move] += 1f / Draws;
        }

        PrintLine("Sample [2, 3, 4], shares", shares, $"of {Draws:N0} draws");
    }

    private static void PrintTanh()
    {
        float[] x = [-1, 0, 1];
        float[] y = new float[Moves.Size];

        Moves.Tanh(x, y);
        PrintLine("Tanh [-1, 0, 1]", y);

        Moves.TanhDerivative(x, y);
        PrintLine("TanhDerivative [-1, 0, 1]", y);
    }

    private static void PrintLine(string what, float[] row, string remark = "") =>
        Console.WriteLine($"  {what,-34}{row[0],9:0.0000}{row[1],9:0.0000}{row[2],9:0.0000}   {remark}".TrimEnd());
}

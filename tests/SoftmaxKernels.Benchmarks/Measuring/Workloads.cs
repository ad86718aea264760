using System;
using System.Linq;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>Makes workloads whose expected output is computed in double precision.</summary>
internal static class Workloads
{
    // Input and output of the row tables together: fits the first-level cache of any processor of the last ten years
    // beside the stack. The batch tables may take a part of the second level.
    private const int RowTableFloats = 24 * 1024 / (2 * sizeof(float));
    private const int BatchTableFloats = 256 * 1024 / (2 * sizeof(float));
    private const int MostRows = 16;
    private const int MostBatchRows = 256;

    /// <summary>So many rows take turns that each meets other data than the last, yet all of them stay in the first-level cache.</summary>
    public static int RowsInTurn(int size) => Math.Clamp(RowTableFloats / size, 1, MostRows);

    /// <summary>The rows of a batch: 256, or what stays in the second-level cache.</summary>
    public static int RowsOfBatch(int size) => Math.Clamp(BatchTableFloats / size, 1, MostBatchRows);

    /// <summary>Draws the elements of an input, the same in every process.</summary>
    public static Func<int, int, float> Elements(InputKind kind)
    {
        var random = new Random(20240229);
        return (row, column) => Inputs.Next(random, kind, row, column);
    }

    public static Workload Softmax(int size, int rows, InputKind kind = InputKind.Ordinary)
    {
        var workload = new Workload(size, rows, Elements(kind));
        for (int row = 0; row < rows; row++)
        {
            Probabilities(workload, row);
        }

        return workload;
    }

    public static Workload Loss(int size, int rows)
    {
        var workload = new Workload(size, rows, Elements(InputKind.Ordinary));
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            double logSumExp = Probabilities(workload, row);
            int label = (row * size) + workload.Labels[row];
            total += logSumExp - workload.Input[label];
            workload.ExpectedOutput[label] = (float)(Math.Exp(workload.Input[label] - logSumExp) - 1.0);
        }

        workload.ExpectedLoss = (float)(total / rows);
        return workload;
    }

    /// <summary>The expected output is the class with the largest logit, in the whole row.</summary>
    public static Workload ArgMax(int size, int rows)
    {
        var workload = new Workload(size, rows, Elements(InputKind.Ordinary));
        for (int row = 0; row < rows; row++)
        {
            float[] logits = workload.Input.Slice(row * size, size).ToArray();
            workload.ExpectedOutput.AsSpan(row * size, size).Fill(Array.IndexOf(logits, logits.Max()));
        }

        return workload;
    }

    public static Workload Tanh(int size, int rows) => Map(size, rows, Math.Tanh);

    public static Workload Sigmoid(int size, int rows) => Map(size, rows, x => 1.0 / (1.0 + Math.Exp(-x)));

    public static Workload Silu(int size, int rows) => Map(size, rows, x => x / (1.0 + Math.Exp(-x)));

    private static Workload Map(int size, int rows, Func<double, double> function)
    {
        var workload = new Workload(size, rows, Elements(InputKind.Ordinary));
        for (int i = 0; i < workload.ExpectedOutput.Length; i++)
        {
            workload.ExpectedOutput[i] = (float)function(workload.Input[i]);
        }

        return workload;
    }

    /// <summary>The input are gradients, the expected output the parameters after the first step from 0.</summary>
    public static Workload SgdStep(int size, double learningRate, double momentum) =>
        Map(size, 1, gradient => -learningRate * ((momentum * OptimizerState.SecondMomentAtStart) + gradient));

    /// <summary>The same of Adam.</summary>
    public static Workload AdamStep(int size, double learningRate, double beta1, double beta2, double epsilon) => Map(size, 1, gradient =>
    {
        double first = (beta1 * OptimizerState.FirstMomentAtStart) + ((1.0 - beta1) * gradient);
        double second = (beta2 * OptimizerState.SecondMomentAtStart) + ((1.0 - beta2) * gradient * gradient);
        return -learningRate * (first / (1.0 - beta1)) / (Math.Sqrt(second / (1.0 - beta2)) + epsilon);
    });

    private static double Probabilities(Workload workload, int row)
    {
        ReadOnlySpan<float> logits = workload.Input.Slice(row * workload.Size, workload.Size);
        Span<float> probabilities = workload.ExpectedOutput.AsSpan(row * workload.Size, workload.Size);
        double max = double.NegativeInfinity;
        foreach (float logit in logits)
        {
            max = Math.Max(max, logit);
        }

        double sum = 0.0;
        foreach (float logit in logits)
        {
            sum += Math.Exp(logit - max);
        }

        for (int i = 0; i < logits.Length; i++)
        {
            probabilities[i] = (float)(Math.Exp(logits[i] - max) / sum);
        }

        return max + Math.Log(sum);
    }
}

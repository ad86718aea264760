using System;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>Rows of input, room for the output, and what the output must be. All contenders of a table share one.</summary>
internal sealed unsafe class Workload
{
    private readonly Buffers _buffers;

    public Workload(int size, int rows, Func<int, int, float> element)
    {
        Size = size;
        Rows = rows;
        _buffers = new Buffers(size * rows);
        Labels = new int[rows];
        ExpectedOutput = new float[size * rows];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < size; column++)
            {
                _buffers.Input[(row * size) + column] = element(row, column);
            }

            Labels[row] = row * 7 % size;
        }
    }

    /// <summary>The number of classes.</summary>
    public int Size { get; }

    public int Rows { get; }

    /// <summary>One class index per row.</summary>
    public int[] Labels { get; }

    public ReadOnlySpan<float> Input => new(_buffers.Input, _buffers.Length);

    public Span<float> Output => new(_buffers.Output, _buffers.Length);

    public float* InputPointer => _buffers.Input;

    public float* OutputPointer => _buffers.Output;

    public float[] ExpectedOutput { get; }

    /// <summary>The mean loss, where the workload is one of losses.</summary>
    public float ExpectedLoss { get; set; }
}

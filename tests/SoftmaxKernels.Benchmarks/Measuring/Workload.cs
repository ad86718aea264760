using System;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>Rows of input, room for the output, and what the output must be. All contenders of a table share one.</summary>
internal unsafe class Workload
{
    private readonly Buffers _buffers;

    public Workload(int size, int rows, Func<int, int, float> element)
        : this(size, size, rows, 0, element)
    {
    }

    /// <param name="inputs">The length of a row of input.</param>
    /// <param name="size">The length of a row of output.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="sums">The length of what is not computed for each row but for all of them; it is behind the rows of output.</param>
    /// <param name="element">An element of the input, by row and column.</param>
    protected Workload(int inputs, int size, int rows, int sums, Func<int, int, float> element)
    {
        Inputs = inputs;
        Size = size;
        Rows = rows;
        ExpectedOutput = new float[(size * rows) + sums];
        _buffers = new Buffers(Math.Max(inputs * rows, ExpectedOutput.Length));
        Labels = new int[rows];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < inputs; column++)
            {
                _buffers.Input[(row * inputs) + column] = element(row, column);
            }

            Labels[row] = row * 7 % size;
        }
    }

    /// <summary>The length of a row of input.</summary>
    public int Inputs { get; }

    /// <summary>The length of a row of output: the number of classes.</summary>
    public int Size { get; }

    public int Rows { get; }

    /// <summary>One class index per row.</summary>
    public int[] Labels { get; }

    public ReadOnlySpan<float> Input => new(_buffers.Input, Inputs * Rows);

    public Span<float> Output => new(_buffers.Output, ExpectedOutput.Length);

    public float* InputPointer => _buffers.Input;

    public float* OutputPointer => _buffers.Output;

    public float[] ExpectedOutput { get; }

    /// <summary>What an output may be off by, however small it is: more where products cancel.</summary>
    public float AbsoluteTolerance { get; protected init; } = 2e-7f;

    /// <summary>The mean loss, where the workload is one of losses.</summary>
    public float ExpectedLoss { get; set; }
}

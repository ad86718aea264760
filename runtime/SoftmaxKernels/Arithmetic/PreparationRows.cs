using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.InteropServices;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>Rows and other arguments on which <c>Prepare</c> calls the methods of a kernel, so that all they reach is compiled.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PreparationRows
{
    /// <summary>Shorter rows are done many at a time in batches: as many as a register has lanes, and some left over.</summary>
    private const int RowsOfGroups = 33;

    private readonly float[] _row;
    private readonly float[] _batch;
    private readonly float[] _destination;
    private readonly float[] _batchDestination;
    private readonly float[] _matrix;
    private readonly float[] _results;
    private readonly bool[] _allowed;
    private readonly float[] _weights;
    private readonly int[] _labels;
    private readonly long[] _longLabels;
    private readonly int[] _classes;
    private readonly double[] _uniforms;
    private double[]? _classUniforms;
    private KernelRandom _kernelRandom = new(1);

    private PreparationRows(int size, float temperature, float samplerTemperature, Func<int, float> logit)
    {
        int rows = size <= LabelBlock.LongestRow ? RowsOfGroups : 2;
        _row = new float[size];
        for (int i = 0; i < size; i++)
        {
            _row[i] = logit(i);
        }

        _batch = new float[rows * size];
        for (int start = 0; start < _batch.Length; start += size)
        {
            _row.CopyTo(_batch, start);
        }

        _destination = new float[size];
        _batchDestination = new float[_batch.Length];
        _matrix = size <= Contract.LargestPreparedJacobian ? new float[size * size] : [];
        _results = new float[rows];
        _allowed = new bool[size];
        _allowed.AsSpan().Fill(true);
        _weights = new float[size];
        _weights.AsSpan().Fill(1f);
        _labels = new int[rows];
        _longLabels = new long[rows];
        _classes = new int[rows];
        _uniforms = new double[rows];
        Temperature = temperature;
        SamplerOptions = new SamplerOptions { Temperature = samplerTemperature, TopK = 2, TopP = 0.9f, MinP = 0.01f };
    }

    /// <summary>Gets one row.</summary>
    public ReadOnlySpan<float> Row => _row;

    /// <summary>Gets the rows of a batch.</summary>
    public ReadOnlySpan<float> Batch => _batch;

    /// <summary>Gets room for a row.</summary>
    public Span<float> Destination => _destination;

    /// <summary>Gets room for a batch.</summary>
    public Span<float> BatchDestination => _batchDestination;

    /// <summary>Gets room for a number for each pair of classes; nothing for long rows.</summary>
    public Span<float> Matrix => _matrix;

    /// <summary>Gets room for a float for each row of the batch.</summary>
    public Span<float> Results => _results;

    /// <summary>Gets a flag for each class, for all rows of the batch.</summary>
    public ReadOnlySpan<bool> Allowed => _allowed;

    /// <summary>Gets the same flags as bytes.</summary>
    public ReadOnlySpan<byte> AllowedBytes => MemoryMarshal.Cast<bool, byte>(_allowed.AsSpan());

    /// <summary>Gets a label for each row of the batch.</summary>
    public ReadOnlySpan<int> Labels => _labels;

    /// <summary>Gets a label of 64 bits for each row of the batch.</summary>
    public ReadOnlySpan<long> LongLabels => _longLabels;

    /// <summary>Gets options of losses: with smoothing on some rows, and without on others.</summary>
    public CrossEntropyOptions LossOptions => new()
    {
        ClassWeights = _weights,
        LabelSmoothing = Temperature == 0f ? 0f : 0.5f,
        Allowed = _allowed,
        Temperature = LossTemperature,
    };

    /// <summary>Gets how far apart the rows of the batch begin.</summary>
    public int Stride => _row.Length;

    /// <summary>Gets a number in [0, 1) for each row of the batch.</summary>
    public ReadOnlySpan<double> Uniforms => _uniforms;

    /// <summary>Gets room for a class for each row of the batch.</summary>
    public Span<int> Classes => _classes;

    /// <summary>Gets a temperature.</summary>
    public float Temperature { get; }

    /// <summary>Gets what truncates a row.</summary>
    public SamplerOptions SamplerOptions { get; }

    /// <summary>Gets a number in [0, 1) for each class.</summary>
    public ReadOnlySpan<double> ClassUniforms => BatchUniforms.Slice(0, _row.Length);

    /// <summary>Gets a number in [0, 1) for each class of each row of the batch.</summary>
    /// <remarks>Made for those who ask: they take as much memory as most of the others together.</remarks>
    public ReadOnlySpan<double> BatchUniforms => _classUniforms ??= new double[_batch.Length];

    /// <summary>Gets a number in [0, 1) for one draw.</summary>
    public ReadOnlySpan<double> Draws => _uniforms.AsSpan(0, 1);

    /// <summary>Gets room for the class of one draw.</summary>
    public Span<int> DrawnClasses => _classes.AsSpan(0, 1);

    /// <summary>Gets a generator of this library.</summary>
    public ref KernelRandom KernelRandom => ref _kernelRandom;

    /// <summary>Gets a generator of the framework.</summary>
    public Random Random { get; } = new(1);
    /// <summary>Gets options of binary cross-entropy, with a weight for each class.</summary>
    public BinaryCrossEntropyOptions BinaryOptions => new() { PositiveWeights = _weights };

#pragma warning disable CA1822 // Like the others: generated code asks the rows for every argument.
    /// <summary>Gets a label.</summary>
    public int Label => 0;

    /// <summary>Gets a number in [0, 1).</summary>
    public double Uniform => 0.5;

    /// <summary>Gets a factor.</summary>
    public float Scale => 1f;

    /// <summary>Gets a temperature of a loss.</summary>
    public float LossTemperature => 0.5f;
#pragma warning restore CA1822

    /// <summary>Gets the number of <see cref="Draws"/>.</summary>
    public int DrawCount => Draws.Length;

    /// <summary>Gets the number of rows of the batch.</summary>
    public int Count => _labels.Length;

    /// <summary>Rows of every kind that takes a way of its own, one after the other: long ones take some memory.</summary>
    /// <param name="size">The number of classes.</param>
    /// <returns>Ordinary rows, decided ones, rows beyond ±256, and rows of NaN; nothing where code is compiled ahead of time.</returns>
    public static IEnumerable<PreparationRows> Of(int size)
    {
#if NET8_0_OR_GREATER
        if (!RuntimeFeature.IsDynamicCodeCompiled)
        {
            yield break;
        }
#endif
        Workspace.Prepare();
        yield return new PreparationRows(size, 0.5f, 1f, i => (i % 7) * 0.25f);
        yield return new PreparationRows(size, 1f, 0.5f, i => (i % 7) * 0.25f);
        yield return new PreparationRows(size, 0.5f, float.PositiveInfinity, i => i == 0 ? 1f : float.NegativeInfinity);
        yield return new PreparationRows(size, 0f, 1f, i => 1000f + (i % 7));
        yield return new PreparationRows(size, float.PositiveInfinity, 0f, _ => float.NaN);
    }
}

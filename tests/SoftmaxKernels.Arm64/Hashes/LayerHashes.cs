using System;

namespace SoftmaxKernels.Arm64;

/// <summary>The hashes of one layer or network.</summary>
internal static class LayerHashes
{
    /// <summary>The hashes of each: outputs, gradients, and of classes losses and samples.</summary>
    public const int Count = 3;

    private const int Batches = 4;

    private const float Scale = 0.125f;

    private const float Temperature = 0.7f;

    /// <summary>Computes the hashes of what has no classes, of which the last is of nothing.</summary>
    /// <typeparam name="TLayer">The layer or network.</typeparam>
    public static void Compute<TLayer>(Span<ulong> destination)
        where TLayer : struct, ILayerFunctions
    {
        Span<HashSum> sums = stackalloc HashSum[Count];
        Span<float> parameters = stackalloc float[TLayer.BlockLength];
        Span<float> gradients = stackalloc float[TLayer.BlockLength];
        Span<float> inputs = stackalloc float[HashedRows.BatchRows * TLayer.InputCount];
        Span<float> inputGradients = stackalloc float[inputs.Length];
        Span<float> outputs = stackalloc float[HashedRows.BatchRows * TLayer.OutputCount];
        Span<float> upstream = stackalloc float[outputs.Length];

        HashedRows rows = new(1);
        for (int batch = 0; batch < Batches; batch++)
        {
            Initialize<TLayer>(batch, parameters, gradients, sums);
            rows.NextNumbers(inputs);
            rows.NextNumbers(upstream);
            for (int row = 0; row < HashedRows.BatchRows; row++)
            {
                Span<float> one = outputs.Slice(row * TLayer.OutputCount, TLayer.OutputCount);
                TLayer.Forward(parameters, inputs.Slice(row * TLayer.InputCount, TLayer.InputCount), one);
                sums[0].Add(one);
            }

            TLayer.ForwardBatch(parameters, inputs, outputs);
            sums[0].Add(outputs);
            TLayer.BackwardBatch(parameters, inputs, outputs, upstream, gradients, inputGradients);
            sums[1].Add(gradients);
            sums[1].Add(inputGradients);
        }

        for (int i = 0; i < Count; i++)
        {
            destination[i] = sums[i].Value;
        }
    }

    /// <summary>Computes the hashes of what has classes.</summary>
    /// <typeparam name="TLayer">The layer or network.</typeparam>
    /// <param name="heads">The classes of each head.</param>
    /// <param name="destination">Where they go.</param>
    public static void ComputeClassifier<TLayer>(ReadOnlySpan<int> heads, Span<ulong> destination)
        where TLayer : struct, IClassifierFunctions
    {
        Compute<TLayer>(destination);
        HashSum sum = default;
        Span<float> parameters = stackalloc float[TLayer.BlockLength];
        Span<float> gradients = stackalloc float[TLayer.BlockLength];
        Span<float> inputs = stackalloc float[HashedRows.BatchRows * TLayer.InputCount];
        Span<float> inputGradients = stackalloc float[inputs.Length];
        Span<int> labels = stackalloc int[HashedRows.BatchRows * heads.Length];
        Span<double> uniforms = stackalloc double[labels.Length];

        HashedRows rows = new(2);
        KernelRandom random = new(2);
        for (int batch = 0; batch < Batches; batch++)
        {
            TLayer.Initialize(parameters, (ulong)batch, LayerInitializer.GlorotUniform);
            gradients.Clear();
            rows.NextNumbers(inputs);
            for (int i = 0; i < labels.Length; i++)
            {
                labels[i] = (int)(random.NextUInt64() % (uint)heads[i % heads.Length]);
                uniforms[i] = random.NextDouble();
            }

            sum.Add(TLayer.CrossEntropyGradientBatch(parameters, inputs, labels, gradients, inputGradients, Scale));
            sum.Add(gradients);
            sum.Add(inputGradients);
            TLayer.SampleBatch(parameters, inputs, Temperature, uniforms, labels);
            foreach (int index in labels)
            {
                sum.Add(index);
            }
        }

        destination[Count - 1] = sum.Value;
    }

    /// <summary>Numbers of each distribution; those of the last one stay.</summary>
    private static void Initialize<TLayer>(int batch, Span<float> parameters, Span<float> gradients, Span<HashSum> sums)
        where TLayer : struct, ILayerFunctions
    {
        gradients.Clear();
        foreach (LayerInitializer initializer in (ReadOnlySpan<LayerInitializer>)
            [LayerInitializer.GlorotUniform, LayerInitializer.HeNormal, LayerInitializer.Orthogonal, LayerInitializer.Uniform])
        {
            TLayer.Initialize(parameters, (ulong)batch, initializer);
            sums[0].Add(parameters);
        }
    }
}

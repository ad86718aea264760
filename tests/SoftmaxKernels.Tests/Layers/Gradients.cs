using System;
using SoftmaxKernels.Tests.Bits;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>The gradients of some rows, in the usual order.</summary>
internal sealed class Gradients(LayerNumbers numbers, LayerCase layer, int rows)
{
    private readonly float[] _ofWeights = (float[])numbers.WeightGradients.Clone();
    private readonly float[] _ofBiases = (float[])numbers.BiasGradients.Clone();

    public float[] OfInputs { get; } = new float[rows * layer.Inputs];

    public void Add(ReferenceLayer reference, int row, ReadOnlySpan<float> inputs, float[] delta)
    {
        reference.AddGradients(inputs, delta, _ofWeights, _ofBiases);
        reference.InputGradients(delta).CopyTo(OfInputs.AsSpan(row * layer.Inputs));
    }

    public float[] Pack(ILayer product)
    {
        float[] block = new float[product.ParameterCount];
        product.Pack(_ofWeights, _ofBiases, block);
        return block;
    }

    public void Unpack(ILayer product, float[] block) => product.Unpack(block, _ofWeights, _ofBiases);

    public void Compare(Mismatches mismatches, string what, Gradients actual)
    {
        mismatches.Compare($"{what}: ∂W", _ofWeights, actual._ofWeights);
        if (_ofBiases.Length > 0)
        {
            mismatches.Compare($"{what}: ∂b", _ofBiases, actual._ofBiases);
        }

        if (OfInputs.Length > 0)
        {
            mismatches.Compare($"{what}: ∂a", OfInputs, actual.OfInputs);
        }
    }
}

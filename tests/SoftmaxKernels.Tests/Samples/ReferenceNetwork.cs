using System.Linq;
using DigitClassifier;
using SoftmaxKernels.Tests.Reference;
using SoftmaxKernels.Tests.Training;

namespace SoftmaxKernels.Tests.Samples;

/// <summary>The network of the sample, of the scalar reference alone.</summary>
internal sealed class ReferenceNetwork
{
    private readonly ReferenceTrainedLayer _hidden = new(HiddenLayer.Inputs, HiddenLayer.Outputs, LayerActivation.Tanh);
    private readonly ReferenceTrainedLayer _output = new(OutputLayer.Inputs, OutputLayer.Outputs, LayerActivation.Softmax);

    /// <summary>Begins with the parameters of a network.</summary>
    public ReferenceNetwork(Network network)
    {
        HiddenLayer.Unpack(network.HiddenParameters, _hidden.Weights, _hidden.Biases);
        OutputLayer.Unpack(network.OutputParameters, _output.Weights, _output.Biases);
    }

    public void Step(DigitBatch batch, SgdOptions options)
    {
        int rows = batch.Labels.Length;
        for (int i = 0; i < rows; i++)
        {
            float[] pixels = [.. batch.Features.Slice(i * Digits.FeatureCount, Digits.FeatureCount)];
            float[] activations = _hidden.Layer.Forward(pixels);
            float[] delta = new float[Digits.ClassCount];
            _output.Layer.CrossEntropyGradient(activations, batch.Labels[i], 1f / rows, delta);
            _output.AddGradients(activations, delta);
            _hidden.AddGradients(pixels, _hidden.Layer.Delta(pixels, _output.Layer.InputGradients(delta)));
        }

        _hidden.Step(options);
        _output.Step(options);
    }

    public float Loss(DigitSet digits) => ReferenceMean.Of(Enumerable.Range(0, digits.Count).Select(row => _output.Layer.CrossEntropyGradient(
        _hidden.Layer.Forward(digits.Row(row)), digits.Labels[row], 1f, new float[Digits.ClassCount])));
}

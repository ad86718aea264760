using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Compilation before the first call.</content>
public sealed partial class GenericLayer
{
    /// <summary>Has all that the other methods reach compiled now, on this thread, so that none of them waits for it later.</summary>
    /// <remarks>
    /// Some milliseconds for each method the first time, longer for millions of weights, and memory for a few blocks of parameters.
    /// <c>Initialize</c> is prepared for <c>GlorotUniform</c> only. Nothing to do where code is compiled ahead of time.
    /// </remarks>
    [MethodImpl(Compilation.AtOnce)]
    public void Prepare()
    {
        foreach (LayerPreparation rows in LayerPreparation.Of(_shape))
        {
            Pack(rows.Weights, rows.Biases, rows.Gradients);
            PackTransposed(rows.Weights, rows.Biases, rows.Gradients);
            Unpack(rows.Parameters, rows.UnpackedWeights, rows.UnpackedBiases);
            Initialize(rows.Gradients, rows.Seed, rows.Initializer);
            Forward(rows.Parameters, rows.Inputs, rows.Destination);
            ForwardBatch(rows.Parameters, rows.InputRows, rows.DestinationRows);
            Backward(rows.Parameters, rows.Inputs, rows.Outputs, rows.Outputs, rows.Gradients, rows.InputGradients);
            BackwardBatch(rows.Parameters, rows.InputRows, rows.OutputRows, rows.OutputRows, rows.Gradients, rows.InputGradientRows);
            if (Activation == LayerActivation.Softmax)
            {
                PrepareClasses(rows);
            }
        }
    }

    private void PrepareClasses(LayerPreparation rows)
    {
        CrossEntropy(rows.Parameters, rows.Inputs, rows.Label);
        CrossEntropy(rows.Parameters, rows.Inputs, rows.Outputs);
        CrossEntropyBatch(rows.Parameters, rows.InputRows, rows.Labels);
        CrossEntropyBatch(rows.Parameters, rows.InputRows, rows.OutputRows);
        CrossEntropyGradient(rows.Parameters, rows.Inputs, rows.Label, rows.Gradients, rows.InputGradients, rows.Scale);
        CrossEntropyGradient(rows.Parameters, rows.Inputs, rows.Outputs, rows.Gradients, rows.InputGradients, rows.Scale);
        CrossEntropyGradientBatch(rows.Parameters, rows.InputRows, rows.Labels, rows.Gradients, rows.InputGradientRows, rows.Scale);
        CrossEntropyGradientBatch(rows.Parameters, rows.InputRows, rows.OutputRows, rows.Gradients, rows.InputGradientRows, rows.Scale);
        Predict(rows.Parameters, rows.Inputs);
        PredictBatch(rows.Parameters, rows.InputRows, rows.Classes);
        Sample(rows.Parameters, rows.Inputs, rows.Uniform);
        Sample(rows.Parameters, rows.Inputs, rows.Temperature, rows.Uniform);
        SampleBatch(rows.Parameters, rows.InputRows, rows.Uniforms, rows.Classes);
        SampleBatch(rows.Parameters, rows.InputRows, rows.Temperature, rows.Uniforms, rows.Classes);
    }
}

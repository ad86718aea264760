using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Plans;
using Explorer.Requests;
using SoftmaxKernels;
using SoftmaxKernels.Arithmetic;

namespace Explorer.Networks;

/// <summary>Answers what a network makes of an observation, step by step.</summary>
/// <param name="kernels">The kernels.</param>
internal sealed class NetworkAnswers(LoadedKernels kernels)
{
    private const int MostInputs = 4096;
    private const long MostParameters = 1_000_000;

    /// <summary>The answer for an observation.</summary>
    /// <param name="request">The network.</param>
    /// <param name="text">What the names of the observation's numbers say.</param>
    /// <param name="cancellationToken">Stops waiting and compiling.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="RequestException">It is no network, one that is too large to be shown, or the observation does not fit it.</exception>
    public async Task<NetworkAnswer> AnswerAsync(KernelRequest request, Func<string, string?> text, CancellationToken cancellationToken)
    {
        if (request is not (NetworkRequest or ModelRequest))
        {
            throw new RequestException("Activations are shown for networks.");
        }

        // The compiler goes first: it knows which shapes there are, and says so.
        CompiledKernel kernel = await kernels.LoadAsync(request, cancellationToken);
        LayerPlan plan = LayerPlans.Of(request);
        int inputs = plan.Layers[0].Inputs;
        long parameters = plan.Layers.Sum(layer => layer.Parameters);
        if (inputs > MostInputs || parameters > MostParameters)
        {
            throw new RequestException(
                $"Activations are shown for networks of up to {MostInputs:N0} inputs and {MostParameters:N0} parameters; this one has {inputs:N0} and {parameters:N0}.");
        }

        float[] observation = Observation.Read(text, inputs);
        return await Task.Run(() => Compute(request, new NetworkKernel(kernel), plan, observation), cancellationToken);
    }

    private static NetworkAnswer Compute(KernelRequest request, NetworkKernel kernel, LayerPlan plan, float[] observation)
    {
        float[] outputs = kernel.Forward(observation);
        float[][] activations = request.Arithmetic == KernelArithmetic.Fastest
            ? Activations<Fastest>(RuntimeSteps.Of(request), kernel.Parameters, observation)
            : Activations<Reproducible>(RuntimeSteps.Of(request), kernel.Parameters, observation);
        if (!outputs.Select(BitConverter.SingleToInt32Bits).SequenceEqual(activations[^1].Select(BitConverter.SingleToInt32Bits)))
        {
            throw new InvalidOperationException("What is shown of the last step has other bits than what the kernel gives.");
        }

        return new NetworkAnswer(
            [.. plan.Layers.Select((layer, index) => Layer(plan, index, activations[index]))],
            observation,
            outputs,
            plan.Layers[^1].Activation == nameof(LayerActivation.Softmax));
    }

    // Each step is a network of its own, of the runtime library's code that the whole is done by.
    private static float[][] Activations<TArithmetic>(NetworkShape[] steps, float[] parameters, float[] observation)
        where TArithmetic : struct, IArithmetic
    {
        float[][] rows = new float[steps.Length][];
        int offset = 0;
        float[] current = observation;
        for (int i = 0; i < steps.Length; i++)
        {
            rows[i] = new float[steps[i].Outputs];
            SizedNetwork<TArithmetic>.Forward(parameters.AsSpan(offset, steps[i].ParameterCount), current, rows[i], steps[i]);
            offset += steps[i].ParameterCount;
            current = rows[i];
        }

        return rows;
    }

    private static LayerAnswer Layer(LayerPlan plan, int index, float[] activations)
    {
        PlannedLayer layer = plan.Layers[index];
        int? number = layer.IsLayer ? plan.Layers.Take(index).Count(before => before.IsLayer) : null;
        return new LayerAnswer(
            $"{index + 1}", layer.Inputs, layer.Outputs, layer.Activation, layer.Parameters, layer.Multiplications, number, activations);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Models;
using Explorer.Networks;
using Explorer.Requests;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Networks;

/// <summary>What the page shows between the layers is what the kernel computes.</summary>
public sealed class NetworkTests : IDisposable
{
    private readonly Workshop _workshop = new();
    private readonly LoadedKernels _kernels;
    private readonly NetworkAnswers _answers;

    public NetworkTests()
    {
        _kernels = new LoadedKernels(_workshop);
        _answers = new NetworkAnswers(_kernels);
    }

    public static TheoryData<LayerActivation, LayerActivation, KernelArithmetic> Shapes()
    {
        TheoryData<LayerActivation, LayerActivation, KernelArithmetic> shapes = [];
        foreach (LayerActivation hidden in Enum.GetValues<LayerActivation>().Where(activation => activation != LayerActivation.Softmax))
        {
            shapes.Add(hidden, LayerActivation.None, KernelArithmetic.Fastest);
            shapes.Add(hidden, LayerActivation.Softmax, KernelArithmetic.Reproducible);
        }

        return shapes;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Outputs_are_those_of_the_same_network_at_run_time(LayerActivation hidden, LayerActivation output, KernelArithmetic arithmetic)
    {
        GenericNetwork network = new([9, 17, 4, 5], hidden, output, arithmetic: arithmetic);
        NetworkAnswer answer = await AnswerAsync(new NetworkRequest([9, 17, 4, 5], hidden, output, arithmetic));
        float[] parameters = new float[network.ParameterCount];
        network.Initialize(parameters, seed: 1);
        float[] outputs = new float[5];
        network.Forward(parameters, [.. answer.Observation], outputs);
        Assert.Equal(outputs, answer.Outputs);
        Assert.Equal(answer.Outputs, answer.Layers[^1].Activations);
        Assert.Equal([17, 4, 5], answer.Layers.Select(layer => layer.Activations.Count));
        Assert.Equal(output == LayerActivation.Softmax, answer.Classes);
    }

    [Fact]
    public async Task A_model_has_its_own_parameters_and_steps()
    {
        ModelRequest request = new(ModelReader.Read("policy.onnx", TestModels.Policy()), KernelArithmetic.Fastest);
        NetworkAnswer answer = await AnswerAsync(request, ("observation", "0,0.25,0.5,0.75,1,2.25"));
        Assert.Equal([0f, 0f, 0f, 0f, 0f, 1f], answer.Layers[0].Activations);
        Assert.Equal(answer.Outputs, answer.Layers[^1].Activations);
        Assert.Equal([null, 0, 1], answer.Layers.Select(layer => layer.Layer));
        Assert.Equal(1f, answer.Outputs.Sum(), 1e-6f);
        Assert.True(answer.Classes);
    }

    [Fact]
    public async Task A_large_model_hands_its_parameters_over()
    {
        ModelRequest request = new(ModelReader.Read("large.onnx", TestModels.Large()), KernelArithmetic.Fastest);
        Assert.Contains("Parameters = ParameterSource.External", request.Declaration, StringComparison.Ordinal);
        NetworkAnswer answer = await AnswerAsync(request);
        Assert.Equal(answer.Outputs, answer.Layers[^1].Activations);
        Assert.Contains(answer.Outputs, output => output != 0f);
    }

    [Fact]
    public async Task A_seed_is_an_observation()
    {
        NetworkRequest request = new([4, 3], LayerActivation.Tanh, LayerActivation.None, KernelArithmetic.Fastest);
        NetworkAnswer first = await AnswerAsync(request, ("seed", "7"));
        Assert.Equal(first.Observation, (await AnswerAsync(request, ("seed", "7"))).Observation);
        Assert.NotEqual(first.Observation, (await AnswerAsync(request, ("seed", "8"))).Observation);
        Assert.All(first.Observation, value => Assert.InRange(value, -1f, 1f));
    }

    [Fact]
    public async Task What_does_not_fit_is_refused()
    {
        NetworkRequest network = new([4, 3], LayerActivation.Tanh, LayerActivation.None, KernelArithmetic.Fastest);
        await RefusedAsync("observation has fewer than 4 numbers", network, ("observation", "1,2,3"));
        await RefusedAsync("seed: '-1' is no whole number", network, ("seed", "-1"));
        await RefusedAsync("Activations are shown for networks.", RowRequest.Default);
        await RefusedAsync("Activations are shown for networks of up to 4,096 inputs", network with { Sizes = [4097, 2] });
        await RefusedAsync("Activations are shown for networks of up to 4,096 inputs and 1,000,000 parameters", network with { Sizes = [1000, 1000, 2] });
        await RefusedAsync("SMK0016: ", network with { Sizes = [4] });
    }

    public void Dispose()
    {
        _kernels.Dispose();
        _workshop.Dispose();
    }

    private async Task RefusedAsync(string message, KernelRequest request, params (string Name, string Value)[] values) =>
        Assert.StartsWith(message, (await Assert.ThrowsAsync<RequestException>(() => AnswerAsync(request, values))).Message, StringComparison.Ordinal);

    private Task<NetworkAnswer> AnswerAsync(KernelRequest request, params (string Name, string Value)[] values)
    {
        Dictionary<string, string> texts = values.ToDictionary(value => value.Name, value => value.Value);
        return _answers.AnswerAsync(request, texts.GetValueOrDefault, CancellationToken.None);
    }
}

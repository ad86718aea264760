using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Models;
using Explorer.Requests;
using Explorer.Timing;
using SoftmaxKernels.Build.Tests.Encoding;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Timing;

/// <summary>Layers as kernels of their own, to be measured.</summary>
public sealed class LayersRequestTests
{
    [Fact]
    public async Task Every_layer_of_a_network_is_a_kernel_with_a_loop()
    {
        TimedLayer[] layers =
        [
            .. System.Enum.GetNames<LayerActivation>().Select((name, index) => new TimedLayer(5 + index, 6 + index, name, 0.125f, HasBias: index % 2 == 0)),
        ];
        LayersRequest request = new(layers, KernelArithmetic.Reproducible);
        KernelCode code = request.WithLoops(await KernelCompiler.CompileAsync(request, CancellationToken.None), out TimeJob[] jobs);
        Assert.Empty(code.Diagnostics);
        Assert.NotEmpty(KernelCompiler.Emit(code, CancellationToken.None).Image);
        Assert.Equal(layers.Select(layer => (layer.Inputs, layer.Outputs)), jobs.Select(job => (job.Size, job.Width)));
        Assert.All(jobs, job => Assert.True(job.IsAlone && job.Parameters >= job.Size * job.Width));
        Assert.Contains("Activation = LayerActivation.LeakyRelu, Slope = 0.125f", request.Declaration, System.StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_model_has_between_its_layers_is_none()
    {
        byte[] model = new OnnxEncoder().Input("x", -1, 6).Node("Tanh", "x", "t").Layer("t", "h", 6, 5).Output("h").ToArray();
        LayersRequest request = LayersRequest.Of(new ModelRequest(ModelReader.Read("model.onnx", model), KernelArithmetic.Fastest));
        Assert.Equal([(6, 5, "None")], request.Layers.Select(layer => (layer.Inputs, layer.Outputs, layer.Activation)));
    }

    [Fact]
    public void Rows_and_networks_that_are_too_large_are_refused()
    {
        NetworkRequest large = new([4001, 1000, 2], LayerActivation.Tanh, LayerActivation.None, KernelArithmetic.Fastest);
        Assert.Equal("Layers are measured for networks that have some.", Assert.Throws<RequestException>(() => LayersRequest.Of(RowRequest.Default)).Message);
        Assert.StartsWith("Layers and networks of at most 4,000,000 weights", Assert.Throws<RequestException>(() => LayersRequest.Of(large)).Message, System.StringComparison.Ordinal);
    }
}

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Explorer.Compilation;
using Explorer.Requests;
using SoftmaxKernels;

namespace Explorer.Timing;

/// <summary>The layers of a network as kernels of their own, in one project: so each can be measured.</summary>
/// <param name="Layers">The layers.</param>
/// <param name="Arithmetic">The arithmetic of the network.</param>
internal sealed record LayersRequest(IReadOnlyList<TimedLayer> Layers, KernelArithmetic Arithmetic) : KernelRequest(Arithmetic)
{
    /// <inheritdoc/>
    public override string TypeName => TypeOf(0);

    /// <inheritdoc/>
    public override string Declaration => string.Concat(Layers.Select((layer, index) =>
        $"[LayerKernel({ArgumentsOf(layer)}, Methods = LayerMethods.Forward{ArithmeticArgument})]\npublic static partial class {TypeOf(index)};\n\n"));

    /// <inheritdoc/>
    public override string Query => "kind=layers&layers=" + string.Join(';', Layers.Select(ArgumentsOf)) + ArithmeticQuery;

    /// <inheritdoc/>
    public override string FirstMember => "Forward";

    /// <summary>The layers of a network.</summary>
    /// <param name="request">The network.</param>
    /// <exception cref="RequestException">It is none, or has no layer, or is too large to be measured.</exception>
    public static LayersRequest Of(KernelRequest request)
    {
        TimedLayer[] layers = request is NetworkRequest or ModelRequest ? [.. TimedLayer.Of(request)] : [];
        if (layers.Length == 0)
        {
            throw new RequestException("Layers are measured for networks that have some.");
        }

        TimedLayer.RequireMeasurable(layers);
        return new LayersRequest(layers, request.Arithmetic);
    }

    /// <summary>The kernels with a loop around each.</summary>
    /// <param name="code">The kernels.</param>
    /// <param name="jobs">What is measured.</param>
    public KernelCode WithLoops(KernelCode code, out TimeJob[] jobs)
    {
        TimedMember member = TimedMember.Find(this, FirstMember);
        jobs =
        [
            .. Layers.Select((layer, index) => new TimeJob(
                member.Name,
                $"{Namespace}.{LoopOf(index)}",
                $"{Namespace}.{TypeOf(index)}",
                layer.Inputs,
                layer.Outputs,
                1,
                KernelSymbols.Constant(code.Project.GetTypeByMetadataName($"{Namespace}.{TypeOf(index)}")!, "ParameterCount"),
                [layer]) { IsAlone = true }),
        ];
        return Enumerable.Range(0, Layers.Count).Aggregate(code, (all, index) => LoopSource.AddTo(all, LoopSource.Of(
            LoopOf(index), member.Call(TypeOf(index), hasParameters: true), $"{TypeOf(index)}.Pack(weights, biases, parameters);")));
    }

    private static string ArgumentsOf(TimedLayer layer) => string.Create(
        CultureInfo.InvariantCulture,
        $"Inputs = {layer.Inputs}, Outputs = {layer.Outputs}, Activation = LayerActivation.{layer.Activation}{SlopeOf(layer)}{(layer.HasBias ? string.Empty : ", Bias = false")}");

    // Only the leaky one has any.
    private static string SlopeOf(TimedLayer layer) => layer.Activation == nameof(LayerActivation.LeakyRelu)
        ? string.Create(CultureInfo.InvariantCulture, $", Slope = {layer.Slope:R}f")
        : string.Empty;

    private static string TypeOf(int index) => "Layer" + index;

    private static string LoopOf(int index) => "Loop" + index;
}

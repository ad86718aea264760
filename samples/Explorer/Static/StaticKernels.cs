using System.Collections.Generic;
using Explorer.Requests;
using SoftmaxKernels;

namespace Explorer.Static;

/// <summary>The kernels of an export: the usual ones, and such as show another plan.</summary>
internal static class StaticKernels
{
    // The first is the one that the page shows first.
    private static readonly int[] Sizes = [10, 2, 3, 4, 5, 7, 8, 9, 12, 16, 17, 20, 26, 32, 48, 64, 100, 128, 256, 1000];

    /// <summary>The kernels, in the order of their list.</summary>
    public static IEnumerable<StaticKernel> All()
    {
        foreach (int size in Sizes)
        {
            yield return Row(RowRequest.Default with { Size = size }, string.Empty);
        }

        yield return Row(RowRequest.Default with { Arithmetic = KernelArithmetic.Reproducible }, ", the same bits everywhere");
        yield return Row(RowRequest.Default with { Methods = KernelMethods.All | KernelMethods.Masks }, ", with masks");
        yield return Layer(84, 64, LayerActivation.Tanh);
        yield return Layer(64, 64, LayerActivation.Relu);
        yield return Layer(64, 10, LayerActivation.Softmax);
        yield return Layer(256, 128, LayerActivation.Silu);
        yield return Network(LayerActivation.Tanh, LayerActivation.Softmax, 84, 64, 64, 2);
        yield return Network(LayerActivation.Tanh, LayerActivation.Softmax, 24, 64, 64, 8);
        yield return Network(LayerActivation.Relu, LayerActivation.Softmax, 64, 32, 10);
        yield return Network(LayerActivation.Silu, LayerActivation.None, 17, 64, 64, 6);
    }

    private static StaticKernel Row(RowRequest request, string what) => new(request, $"Softmax of {request.Size:N0}{what}");

    private static StaticKernel Layer(int inputs, int outputs, LayerActivation activation) => new(
        new LayerRequest(inputs, outputs, activation, KernelArithmetic.Fastest), $"Layer {inputs} to {outputs}, {Words(activation)}");

    private static StaticKernel Network(LayerActivation hidden, LayerActivation output, params int[] sizes) => new(
        new NetworkRequest([.. sizes], hidden, output, KernelArithmetic.Fastest), $"Network {string.Join('-', sizes)}, {Words(hidden)}, {Words(output)}");

    private static string Words(LayerActivation activation) => activation == LayerActivation.None ? "no activation" : activation.ToString();
}

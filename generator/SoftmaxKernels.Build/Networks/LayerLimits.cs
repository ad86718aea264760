using SoftmaxKernels.Build.Diagnostics;

namespace SoftmaxKernels.Build.Networks;

/// <summary>How large layers and networks may be.</summary>
internal static class LayerLimits
{
    /// <summary>The most floats that a network may carry.</summary>
    public const long MostParameters = 1L << 26;

    /// <summary>Asserts that a layer is not too large.</summary>
    /// <param name="layer">What to call it.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="outputs">Its outputs.</param>
    /// <exception cref="ModelException">It is.</exception>
    public static void Check(string layer, long inputs, long outputs)
    {
        if (inputs is < 1 or > Contract.LargestLayerSize
            || outputs is < 1 or > Contract.LargestLayerSize
            || inputs * outputs > Contract.LargestLayerWeights)
        {
            throw new ModelException(ModelDiagnostics.LayerSize, layer, inputs, outputs);
        }
    }
}

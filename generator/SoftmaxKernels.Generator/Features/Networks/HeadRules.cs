using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Generator.Features.Layers;

namespace SoftmaxKernels.Generator.Features.Networks;

/// <summary>Whether heads fit a network.</summary>
internal static class HeadRules
{
    /// <summary>What stands against heads.</summary>
    /// <param name="heads">The classes of each head, each at least 1.</param>
    /// <param name="outputs">The number of outputs.</param>
    /// <param name="output">Their activation.</param>
    /// <returns>What they must be, or <see langword="null"/> if they are.</returns>
    public static string? Problem(IReadOnlyList<int> heads, int outputs, LayerActivation output) =>
        heads.Sum(classes => (long)classes) != outputs ? "numbers that add up to the " + outputs.ToString(CultureInfo.InvariantCulture) + " outputs"
        : output is not (LayerActivation.None or LayerActivation.Softmax) ? "left out, since outputs with the activation " + output + " are no classes"
        : null;
}

using System.Collections.Generic;

namespace Explorer.Plans;

/// <summary>What the layers of a network cost.</summary>
/// <param name="Words">What there is to say of all.</param>
/// <param name="Layers">The layers.</param>
internal sealed record LayerPlan(IReadOnlyList<string> Words, IReadOnlyList<PlannedLayer> Layers);

/// <summary>A layer, or another step of a network.</summary>
/// <param name="Inputs">The length of the row that it takes.</param>
/// <param name="Outputs">The length of the row that it leaves.</param>
/// <param name="Activation">The activation, or what else the step does.</param>
/// <param name="Parameters">The numbers that it has.</param>
/// <param name="Multiplications">The multiplications of a row, without those of the activation.</param>
/// <param name="Words">The same in words.</param>
internal sealed record PlannedLayer(int Inputs, int Outputs, string Activation, long Parameters, long Multiplications, string Words)
{
    /// <summary>Gets a value indicating whether it is a layer, and not another step.</summary>
    public bool IsLayer => Multiplications > 0;
}

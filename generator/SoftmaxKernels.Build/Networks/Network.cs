using System.Collections.Generic;

namespace SoftmaxKernels.Build.Networks;

/// <summary>What a model computes: one sequence of steps.</summary>
/// <param name="Model">The name of the file.</param>
/// <param name="Input">The name of the input.</param>
/// <param name="Inputs">The length of its row.</param>
/// <param name="Output">The name of the output.</param>
/// <param name="Outputs">The length of its row.</param>
/// <param name="Steps">The steps, in order.</param>
/// <param name="Notes">What was left out or changed on the way, in words.</param>
internal sealed record Network(
    string Model,
    string Input,
    int Inputs,
    string Output,
    int Outputs,
    IReadOnlyList<NetworkStep> Steps,
    IReadOnlyList<string> Notes);

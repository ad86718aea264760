using System.Collections.Generic;

namespace SoftmaxKernels.Generator.Features.Networks.Models;

/// <summary>A step of a trained network with its numbers.</summary>
/// <param name="Step">The step.</param>
/// <param name="Numbers">The weights of a layer, a row for each output; the constants of another step.</param>
/// <param name="Biases">The biases of a layer; none if it has none.</param>
internal sealed record ModelStep(NetworkStep Step, IReadOnlyList<float> Numbers, IReadOnlyList<float> Biases);

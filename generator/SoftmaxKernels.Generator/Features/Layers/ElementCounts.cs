namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>How many elements the arguments of a layer's or a network's methods have.</summary>
/// <param name="Inputs">The number of inputs.</param>
/// <param name="Outputs">The number of outputs.</param>
/// <param name="Block">The floats of a block of parameters.</param>
/// <param name="Weights">The weights of a layer.</param>
/// <param name="Biases">The biases of a layer.</param>
/// <param name="Heads">The classes that a row has: one for each head.</param>
internal readonly record struct ElementCounts(int Inputs, int Outputs, int Block, int Weights, int Biases, int Heads);

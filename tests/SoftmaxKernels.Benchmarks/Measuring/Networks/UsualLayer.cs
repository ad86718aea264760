namespace SoftmaxKernels.Benchmarks.Measuring.Networks;

/// <summary>A layer of a network in the usual order, and room for its outputs.</summary>
/// <param name="Weights">N × M weights, row-major.</param>
/// <param name="Biases">N biases.</param>
/// <param name="Outputs">Room for N floats.</param>
internal sealed record UsualLayer(float[] Weights, float[] Biases, float[] Outputs);

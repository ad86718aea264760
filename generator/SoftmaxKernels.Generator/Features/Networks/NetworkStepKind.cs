namespace SoftmaxKernels.Generator.Features.Networks;

/// <summary>What a step of a network does with a row. The names are those of the runtime's factories.</summary>
internal enum NetworkStepKind
{
    Layer,
    Activation,
    Add,
    Subtract,
    Multiply,
    Divide,
    Clip,
}

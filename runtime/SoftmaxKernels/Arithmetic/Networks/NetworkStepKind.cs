namespace SoftmaxKernels.Arithmetic;

/// <summary>What a step of a network does with a row.</summary>
internal enum NetworkStepKind
{
    /// <summary>f(W x + b).</summary>
    Layer,

    /// <summary>f(x), without weights.</summary>
    Activation,

    /// <summary>x + c.</summary>
    Add,

    /// <summary>x − c.</summary>
    Subtract,

    /// <summary>x · c.</summary>
    Multiply,

    /// <summary>x / c.</summary>
    Divide,

    /// <summary>x, at least the one number and at most the other.</summary>
    Clip,
}

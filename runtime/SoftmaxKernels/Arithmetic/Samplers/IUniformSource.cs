namespace SoftmaxKernels.Arithmetic;

/// <summary>Where the numbers in [0, 1) of samplers come from.</summary>
internal interface IUniformSource
{
    /// <summary>The next number.</summary>
    /// <returns>The number.</returns>
    double NextUniform();
}

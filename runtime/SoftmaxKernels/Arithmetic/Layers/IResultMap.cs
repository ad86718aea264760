#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>What is done to each result before it is stored, while it is in a register.</summary>
internal interface IResultMap
{
    /// <summary>Gets a value indicating whether it is a few operations.</summary>
    bool IsShort { get; }

    /// <summary>The function of one result.</summary>
    /// <param name="result">The result.</param>
    float Apply(float result);

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="Apply(float)"/>
    Vector128<float> Apply(Vector128<float> result);

    /// <inheritdoc cref="Apply(float)"/>
    Vector256<float> Apply(Vector256<float> result);

    /// <inheritdoc cref="Apply(float)"/>
    Vector512<float> Apply(Vector512<float> result);
#endif
}

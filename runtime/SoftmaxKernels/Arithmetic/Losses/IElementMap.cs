#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>A function of the elements of two rows at the same index: for a scalar and, with the same bits, for every register.</summary>
internal interface IElementMap
{
    float Apply(float x, float other);

#if NET8_0_OR_GREATER
    Vector128<float> Apply(Vector128<float> x, Vector128<float> other);

    Vector256<float> Apply(Vector256<float> x, Vector256<float> other);

    Vector512<float> Apply(Vector512<float> x, Vector512<float> other);
#endif
}

/// <summary>The same with a weight for each element.</summary>
internal interface IWeightedElementMap
{
    float Apply(float x, float other, float weight);

#if NET8_0_OR_GREATER
    Vector128<float> Apply(Vector128<float> x, Vector128<float> other, Vector128<float> weight);

    Vector256<float> Apply(Vector256<float> x, Vector256<float> other, Vector256<float> weight);

    Vector512<float> Apply(Vector512<float> x, Vector512<float> other, Vector512<float> weight);
#endif
}

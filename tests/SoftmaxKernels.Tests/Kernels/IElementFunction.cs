using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Tests.Kernels;

/// <summary>A function of single floats at every register width.</summary>
internal interface IElementFunction
{
    static abstract float Of(float x);

    static abstract Vector128<float> Of(Vector128<float> x);

    static abstract Vector256<float> Of(Vector256<float> x);

    static abstract Vector512<float> Of(Vector512<float> x);
}

/// <summary>A function of two floats at every register width.</summary>
internal interface IElementPairFunction
{
    static abstract float Of(float x, float upstream);

    static abstract Vector128<float> Of(Vector128<float> x, Vector128<float> upstream);

    static abstract Vector256<float> Of(Vector256<float> x, Vector256<float> upstream);

    static abstract Vector512<float> Of(Vector512<float> x, Vector512<float> upstream);
}

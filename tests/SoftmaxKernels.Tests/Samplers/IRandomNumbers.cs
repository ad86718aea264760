namespace SoftmaxKernels.Tests.Samplers;

/// <summary>The generator of random numbers, so that its hash is computed alike from the product and from the reference.</summary>
internal interface IRandomNumbers
{
    ulong NextUInt64();

    double NextDouble();

    void Jump();

    IRandomNumbers Split();
}

namespace SoftmaxKernels.Tests.Samplers;

/// <summary><see cref="KernelRandom"/>.</summary>
internal sealed class ProductRandomNumbers : IRandomNumbers
{
    private KernelRandom _random;

    public ProductRandomNumbers(ulong seed)
        : this(new KernelRandom(seed))
    {
    }

    private ProductRandomNumbers(KernelRandom random) => _random = random;

    public ulong NextUInt64() => _random.NextUInt64();

    public double NextDouble() => _random.NextDouble();

    public void Jump() => _random.Jump();

    public IRandomNumbers Split() => new ProductRandomNumbers(_random.Split());
}

using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The numbers of a <see cref="Random"/>.</summary>
internal readonly struct SystemRandomSource : IUniformSource
{
    private readonly Random _random;

    /// <summary>Initializes a new instance of the <see cref="SystemRandomSource"/> struct.</summary>
    /// <param name="random">The generator, which is not <see langword="null"/>.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public SystemRandomSource(Random random) => _random = random;

    /// <inheritdoc/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public double NextUniform()
    {
        // A type derived from Random may give anything.
        double uniform = _random.NextDouble();
        KernelArguments.RequireUniform(uniform, "random");
        return uniform;
    }
}

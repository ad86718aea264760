namespace SoftmaxKernels.Tests.Samplers;

[SoftmaxKernel(Size = 1, Methods = KernelMethods.Sample | KernelMethods.Masks | KernelMethods.Samplers | KernelMethods.RandomSources | KernelMethods.Batch)]
internal readonly partial struct Samplers1 : IRandomKernel
{
    public static int Classes => Size;

    public static KernelArithmetic Arithmetic => KernelArithmetic.Fastest;
}

[SoftmaxKernel(Size = 2, Methods = KernelMethods.Sample | KernelMethods.Masks | KernelMethods.Samplers | KernelMethods.RandomSources | KernelMethods.Batch)]
internal readonly partial struct Samplers2 : IRandomKernel
{
    public static int Classes => Size;

    public static KernelArithmetic Arithmetic => KernelArithmetic.Fastest;
}

[SoftmaxKernel(Size = 3, Methods = KernelMethods.Sample | KernelMethods.Masks | KernelMethods.Samplers | KernelMethods.RandomSources | KernelMethods.Batch)]
internal readonly partial struct Samplers3 : IRandomKernel
{
    public static int Classes => Size;

    public static KernelArithmetic Arithmetic => KernelArithmetic.Fastest;
}

[SoftmaxKernel(Size = 4, Methods = KernelMethods.Sample | KernelMethods.Masks | KernelMethods.Samplers | KernelMethods.RandomSources | KernelMethods.Batch)]
internal readonly partial struct Samplers4 : IRandomKernel
{
    public static int Classes => Size;

    public static KernelArithmetic Arithmetic => KernelArithmetic.Fastest;
}

[SoftmaxKernel(Size = 5, Methods = KernelMethods.Sample | KernelMethods.Masks | KernelMethods.Samplers | KernelMethods.RandomSources | KernelMethods.Batch)]
internal readonly partial struct Samplers5 : IRandomKernel
{
    public static int Classes => Size;

    public static KernelArithmetic Arithmetic => KernelArithmetic.Fastest;
}

[SoftmaxKernel(Size = 8, Methods = KernelMethods.Sample | KernelMethods.Masks | KernelMethods.Samplers | KernelMethods.RandomSources | KernelMethods.Batch)]
internal readonly partial struct Samplers8 : IRandomKernel
{
    public static int Classes => Size;

    public static KernelArithmetic Arithmetic => KernelArithmetic.Fastest;
}

[SoftmaxKernel(Size = 10, Methods = KernelMethods.Sample | KernelMethods.Masks | KernelMethods.Samplers | KernelMethods.RandomSources | KernelMethods.Batch)]
internal readonly partial struct Samplers10 : IRandomKernel
{
    public static int Classes => Size;

    public static KernelArithmetic Arithmetic => KernelArithmetic.Fastest;
}

[SoftmaxKernel(Size = 17, Methods = KernelMethods.Sample | KernelMethods.Masks | KernelMethods.Samplers | KernelMethods.RandomSources | KernelMethods.Batch)]
internal readonly partial struct Samplers17 : IRandomKernel
{
    public static int Classes => Size;

    public static KernelArithmetic Arithmetic => KernelArithmetic.Fastest;
}

[SoftmaxKernel(Size = 33, Methods = KernelMethods.Sample | KernelMethods.Masks | KernelMethods.Samplers | KernelMethods.RandomSources | KernelMethods.Batch)]
internal readonly partial struct Samplers33 : IRandomKernel
{
    public static int Classes => Size;

    public static KernelArithmetic Arithmetic => KernelArithmetic.Fastest;
}

[SoftmaxKernel(Size = 64, Methods = KernelMethods.Sample | KernelMethods.Masks | KernelMethods.Samplers | KernelMethods.RandomSources | KernelMethods.Batch)]
internal readonly partial struct Samplers64 : IRandomKernel
{
    public static int Classes => Size;

    public static KernelArithmetic Arithmetic => KernelArithmetic.Fastest;
}

[SoftmaxKernel(Size = 65, Methods = KernelMethods.Sample | KernelMethods.Masks | KernelMethods.Samplers | KernelMethods.RandomSources | KernelMethods.Batch)]
internal readonly partial struct Samplers65 : IRandomKernel
{
    public static int Classes => Size;

    public static KernelArithmetic Arithmetic => KernelArithmetic.Fastest;
}

[SoftmaxKernel(Size = 129, Methods = KernelMethods.Sample | KernelMethods.Masks | KernelMethods.Samplers | KernelMethods.RandomSources | KernelMethods.Batch)]
internal readonly partial struct Samplers129 : IRandomKernel
{
    public static int Classes => Size;

    public static KernelArithmetic Arithmetic => KernelArithmetic.Fastest;
}

[SoftmaxKernel(Size = 3, Methods = KernelMethods.Sample | KernelMethods.Masks | KernelMethods.Samplers | KernelMethods.RandomSources | KernelMethods.Batch, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleSamplers3 : IRandomKernel
{
    public static int Classes => Size;

    public static KernelArithmetic Arithmetic => KernelArithmetic.Reproducible;
}

[SoftmaxKernel(Size = 10, Methods = KernelMethods.Sample | KernelMethods.Masks | KernelMethods.Samplers | KernelMethods.RandomSources | KernelMethods.Batch, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleSamplers10 : IRandomKernel
{
    public static int Classes => Size;

    public static KernelArithmetic Arithmetic => KernelArithmetic.Reproducible;
}

[SoftmaxKernel(Size = 17, Methods = KernelMethods.Sample | KernelMethods.Masks | KernelMethods.Samplers | KernelMethods.RandomSources | KernelMethods.Batch, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleSamplers17 : IRandomKernel
{
    public static int Classes => Size;

    public static KernelArithmetic Arithmetic => KernelArithmetic.Reproducible;
}

[SoftmaxKernel(Size = 65, Methods = KernelMethods.Sample | KernelMethods.Masks | KernelMethods.Samplers | KernelMethods.RandomSources | KernelMethods.Batch, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleSamplers65 : IRandomKernel
{
    public static int Classes => Size;

    public static KernelArithmetic Arithmetic => KernelArithmetic.Reproducible;
}

/// <summary>A test that runs for each kernel.</summary>
internal interface ISamplerTest
{
    void Run<TKernel>()
        where TKernel : IRandomKernel;
}

/// <summary>The kernels with samplers.</summary>
internal static class SamplerKernels
{
    /// <summary>Runs a test with each of them.</summary>
    public static void Each(ISamplerTest test)
    {
        test.Run<Samplers1>();
        test.Run<Samplers2>();
        test.Run<Samplers3>();
        test.Run<Samplers4>();
        test.Run<Samplers5>();
        test.Run<Samplers8>();
        test.Run<Samplers10>();
        test.Run<Samplers17>();
        test.Run<Samplers33>();
        test.Run<Samplers64>();
        test.Run<Samplers65>();
        test.Run<Samplers129>();
        test.Run<ReproducibleSamplers3>();
        test.Run<ReproducibleSamplers10>();
        test.Run<ReproducibleSamplers17>();
        test.Run<ReproducibleSamplers65>();
    }
}

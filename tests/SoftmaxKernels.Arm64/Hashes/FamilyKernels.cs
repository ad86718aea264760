namespace SoftmaxKernels.Arm64;

/// <summary>What the kernels of families have.</summary>
internal static class FamilyKernels
{
    public const KernelMethods Methods = KernelMethods.Softmax | KernelMethods.LogSoftmax | KernelMethods.ArgMax | KernelMethods.Sample
        | KernelMethods.CrossEntropy | KernelMethods.Batch | KernelMethods.Masks | KernelMethods.LossOptions | KernelMethods.Losses
        | KernelMethods.BinaryCrossEntropy | KernelMethods.Derivatives | KernelMethods.Samplers | KernelMethods.RandomSources;
}

[SoftmaxKernel(Size = 3, Methods = FamilyKernels.Methods)]
internal readonly partial struct FastestFamilies3 : IFamilyFunctions;

[SoftmaxKernel(Size = 10, Methods = FamilyKernels.Methods)]
internal readonly partial struct FastestFamilies10 : IFamilyFunctions;

[SoftmaxKernel(Size = 17, Methods = FamilyKernels.Methods)]
internal readonly partial struct FastestFamilies17 : IFamilyFunctions;

[SoftmaxKernel(Size = 65, Methods = FamilyKernels.Methods)]
internal readonly partial struct FastestFamilies65 : IFamilyFunctions;

[SoftmaxKernel(Size = 3, Methods = FamilyKernels.Methods, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleFamilies3 : IFamilyFunctions;

[SoftmaxKernel(Size = 10, Methods = FamilyKernels.Methods, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleFamilies10 : IFamilyFunctions;

[SoftmaxKernel(Size = 17, Methods = FamilyKernels.Methods, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleFamilies17 : IFamilyFunctions;

[SoftmaxKernel(Size = 65, Methods = FamilyKernels.Methods, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleFamilies65 : IFamilyFunctions;

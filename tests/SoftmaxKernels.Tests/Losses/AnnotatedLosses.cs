namespace SoftmaxKernels.Tests.Losses;

// The sizes are those at which something changes: scalars, each register with and without a tail, both sides of a chunk.

[SoftmaxKernel(Size = 1, Methods = KernelMethods.Losses | KernelMethods.BinaryCrossEntropy | KernelMethods.Derivatives | KernelMethods.Batch)]
internal readonly partial struct Losses1 : ILossesKernel;

[SoftmaxKernel(Size = 2, Methods = KernelMethods.Losses | KernelMethods.BinaryCrossEntropy | KernelMethods.Derivatives | KernelMethods.Batch)]
internal readonly partial struct Losses2 : ILossesKernel;

[SoftmaxKernel(Size = 3, Methods = KernelMethods.Losses | KernelMethods.BinaryCrossEntropy | KernelMethods.Derivatives | KernelMethods.Batch)]
internal readonly partial struct Losses3 : ILossesKernel;

[SoftmaxKernel(Size = 4, Methods = KernelMethods.Losses | KernelMethods.BinaryCrossEntropy | KernelMethods.Derivatives | KernelMethods.Batch)]
internal readonly partial struct Losses4 : ILossesKernel;

[SoftmaxKernel(Size = 5, Methods = KernelMethods.Losses | KernelMethods.BinaryCrossEntropy | KernelMethods.Derivatives | KernelMethods.Batch)]
internal readonly partial struct Losses5 : ILossesKernel;

[SoftmaxKernel(Size = 8, Methods = KernelMethods.Losses | KernelMethods.BinaryCrossEntropy | KernelMethods.Derivatives | KernelMethods.Batch)]
internal readonly partial struct Losses8 : ILossesKernel;

[SoftmaxKernel(Size = 10, Methods = KernelMethods.Losses | KernelMethods.BinaryCrossEntropy | KernelMethods.Derivatives | KernelMethods.Batch)]
internal readonly partial struct Losses10 : ILossesKernel;

[SoftmaxKernel(Size = 17, Methods = KernelMethods.Losses | KernelMethods.BinaryCrossEntropy | KernelMethods.Derivatives | KernelMethods.Batch)]
internal readonly partial struct Losses17 : ILossesKernel;

[SoftmaxKernel(Size = 33, Methods = KernelMethods.Losses | KernelMethods.BinaryCrossEntropy | KernelMethods.Derivatives | KernelMethods.Batch)]
internal readonly partial struct Losses33 : ILossesKernel;

[SoftmaxKernel(Size = 64, Methods = KernelMethods.Losses | KernelMethods.BinaryCrossEntropy | KernelMethods.Derivatives | KernelMethods.Batch)]
internal readonly partial struct Losses64 : ILossesKernel;

[SoftmaxKernel(Size = 65, Methods = KernelMethods.Losses | KernelMethods.BinaryCrossEntropy | KernelMethods.Derivatives | KernelMethods.Batch)]
internal readonly partial struct Losses65 : ILossesKernel;

[SoftmaxKernel(Size = 129, Methods = KernelMethods.Losses | KernelMethods.BinaryCrossEntropy | KernelMethods.Derivatives | KernelMethods.Batch)]
internal readonly partial struct Losses129 : ILossesKernel;

[SoftmaxKernel(Size = 1, Methods = KernelMethods.Losses | KernelMethods.BinaryCrossEntropy | KernelMethods.Derivatives | KernelMethods.Batch, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleLosses1 : ILossesKernel;

[SoftmaxKernel(Size = 3, Methods = KernelMethods.Losses | KernelMethods.BinaryCrossEntropy | KernelMethods.Derivatives | KernelMethods.Batch, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleLosses3 : ILossesKernel;

[SoftmaxKernel(Size = 10, Methods = KernelMethods.Losses | KernelMethods.BinaryCrossEntropy | KernelMethods.Derivatives | KernelMethods.Batch, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleLosses10 : ILossesKernel;

[SoftmaxKernel(Size = 17, Methods = KernelMethods.Losses | KernelMethods.BinaryCrossEntropy | KernelMethods.Derivatives | KernelMethods.Batch, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleLosses17 : ILossesKernel;

[SoftmaxKernel(Size = 65, Methods = KernelMethods.Losses | KernelMethods.BinaryCrossEntropy | KernelMethods.Derivatives | KernelMethods.Batch, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleLosses65 : ILossesKernel;

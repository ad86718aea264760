namespace SoftmaxKernels.Arm64;

// One size for each way that the generator takes: rows in lanes, one register, several, a tail, sums in float and in double.

[SoftmaxKernel(Size = 2, Methods = KernelMethods.All | KernelMethods.Activations)]
internal readonly partial struct Fastest2 : IRowFunctions;

[SoftmaxKernel(Size = 3, Methods = KernelMethods.All | KernelMethods.Activations)]
internal readonly partial struct Fastest3 : IRowFunctions;

[SoftmaxKernel(Size = 8, Methods = KernelMethods.All | KernelMethods.Activations)]
internal readonly partial struct Fastest8 : IRowFunctions;

[SoftmaxKernel(Size = 10, Methods = KernelMethods.All | KernelMethods.Activations)]
internal readonly partial struct Fastest10 : IRowFunctions;

[SoftmaxKernel(Size = 16, Methods = KernelMethods.All | KernelMethods.Activations)]
internal readonly partial struct Fastest16 : IRowFunctions;

[SoftmaxKernel(Size = 17, Methods = KernelMethods.All | KernelMethods.Activations)]
internal readonly partial struct Fastest17 : IRowFunctions;

[SoftmaxKernel(Size = 64, Methods = KernelMethods.All | KernelMethods.Activations)]
internal readonly partial struct Fastest64 : IRowFunctions;

[SoftmaxKernel(Size = 65, Methods = KernelMethods.All | KernelMethods.Activations)]
internal readonly partial struct Fastest65 : IRowFunctions;

[SoftmaxKernel(Size = 100, Methods = KernelMethods.All | KernelMethods.Activations)]
internal readonly partial struct Fastest100 : IRowFunctions;

[SoftmaxKernel(Size = 2, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct Reproducible2 : IRowFunctions;

[SoftmaxKernel(Size = 3, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct Reproducible3 : IRowFunctions;

[SoftmaxKernel(Size = 8, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct Reproducible8 : IRowFunctions;

[SoftmaxKernel(Size = 10, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct Reproducible10 : IRowFunctions;

[SoftmaxKernel(Size = 16, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct Reproducible16 : IRowFunctions;

[SoftmaxKernel(Size = 17, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct Reproducible17 : IRowFunctions;

[SoftmaxKernel(Size = 64, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct Reproducible64 : IRowFunctions;

[SoftmaxKernel(Size = 65, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct Reproducible65 : IRowFunctions;

[SoftmaxKernel(Size = 100, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct Reproducible100 : IRowFunctions;

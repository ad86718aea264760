namespace SoftmaxKernels.Benchmarks.Catalog;

[SoftmaxKernel(Size = 2, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible2 : IKernel;

[SoftmaxKernel(Size = 3, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible3 : IKernel;

[SoftmaxKernel(Size = 4, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible4 : IKernel;

[SoftmaxKernel(Size = 5, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible5 : IKernel;

[SoftmaxKernel(Size = 8, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible8 : IKernel;

[SoftmaxKernel(Size = 10, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible10 : IKernel;

[SoftmaxKernel(Size = 16, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible16 : IKernel;

[SoftmaxKernel(Size = 17, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible17 : IKernel;

[SoftmaxKernel(Size = 32, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible32 : IKernel;

[SoftmaxKernel(Size = 64, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible64 : IKernel;

[SoftmaxKernel(Size = 100, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible100 : IKernel;

[SoftmaxKernel(Size = 256, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible256 : IKernel;

[SoftmaxKernel(Size = 1000, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible1000 : IKernel;

[SoftmaxKernel(Size = 4096, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible4096 : IKernel;

[SoftmaxKernel(Size = 10000, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible10000 : IKernel;

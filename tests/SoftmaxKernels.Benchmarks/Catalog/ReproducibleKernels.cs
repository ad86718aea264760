namespace SoftmaxKernels.Benchmarks.Catalog;

/// <summary>2 classes, reproducible.</summary>
[SoftmaxKernel(Size = 2, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible2 : IKernel;

/// <summary>3 classes, reproducible.</summary>
[SoftmaxKernel(Size = 3, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible3 : IKernel;

/// <summary>4 classes, reproducible.</summary>
[SoftmaxKernel(Size = 4, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible4 : IKernel;

/// <summary>5 classes, reproducible.</summary>
[SoftmaxKernel(Size = 5, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible5 : IKernel;

/// <summary>8 classes, reproducible.</summary>
[SoftmaxKernel(Size = 8, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible8 : IKernel;

/// <summary>10 classes, reproducible.</summary>
[SoftmaxKernel(Size = 10, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible10 : IKernel;

/// <summary>16 classes, reproducible.</summary>
[SoftmaxKernel(Size = 16, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible16 : IKernel;

/// <summary>17 classes, reproducible.</summary>
[SoftmaxKernel(Size = 17, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible17 : IKernel;

/// <summary>32 classes, reproducible.</summary>
[SoftmaxKernel(Size = 32, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible32 : IKernel;

/// <summary>64 classes, reproducible.</summary>
[SoftmaxKernel(Size = 64, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible64 : IKernel;

/// <summary>100 classes, reproducible.</summary>
[SoftmaxKernel(Size = 100, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible100 : IKernel;

/// <summary>256 classes, reproducible.</summary>
[SoftmaxKernel(Size = 256, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible256 : IKernel;

/// <summary>1,000 classes, reproducible.</summary>
[SoftmaxKernel(Size = 1000, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible1000 : IKernel;

/// <summary>4,096 classes, reproducible.</summary>
[SoftmaxKernel(Size = 4096, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible4096 : IKernel;

/// <summary>10,000 classes, reproducible.</summary>
[SoftmaxKernel(Size = 10000, Arithmetic = KernelArithmetic.Reproducible)]
public partial struct Reproducible10000 : IKernel;

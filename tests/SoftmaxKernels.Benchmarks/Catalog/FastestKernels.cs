namespace SoftmaxKernels.Benchmarks.Catalog;

[SoftmaxKernel(Size = 2)]
public partial struct Fastest2 : IKernel;

[SoftmaxKernel(Size = 3)]
public partial struct Fastest3 : IKernel;

[SoftmaxKernel(Size = 4)]
public partial struct Fastest4 : IKernel;

[SoftmaxKernel(Size = 5)]
public partial struct Fastest5 : IKernel;

[SoftmaxKernel(Size = 8)]
public partial struct Fastest8 : IKernel;

[SoftmaxKernel(Size = 10)]
public partial struct Fastest10 : IKernel;

[SoftmaxKernel(Size = 16)]
public partial struct Fastest16 : IKernel;

[SoftmaxKernel(Size = 17)]
public partial struct Fastest17 : IKernel;

[SoftmaxKernel(Size = 32)]
public partial struct Fastest32 : IKernel;

[SoftmaxKernel(Size = 64)]
public partial struct Fastest64 : IKernel;

[SoftmaxKernel(Size = 100)]
public partial struct Fastest100 : IKernel;

[SoftmaxKernel(Size = 256)]
public partial struct Fastest256 : IKernel;

[SoftmaxKernel(Size = 1000)]
public partial struct Fastest1000 : IKernel;

[SoftmaxKernel(Size = 4096)]
public partial struct Fastest4096 : IKernel;

[SoftmaxKernel(Size = 10000)]
public partial struct Fastest10000 : IKernel;

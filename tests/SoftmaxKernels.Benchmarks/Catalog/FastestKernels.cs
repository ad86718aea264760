namespace SoftmaxKernels.Benchmarks.Catalog;

/// <summary>2 classes, fastest.</summary>
[SoftmaxKernel(Size = 2)]
public partial struct Fastest2 : IKernel;

/// <summary>3 classes, fastest.</summary>
[SoftmaxKernel(Size = 3)]
public partial struct Fastest3 : IKernel;

/// <summary>4 classes, fastest.</summary>
[SoftmaxKernel(Size = 4)]
public partial struct Fastest4 : IKernel;

/// <summary>5 classes, fastest.</summary>
[SoftmaxKernel(Size = 5)]
public partial struct Fastest5 : IKernel;

/// <summary>8 classes, fastest.</summary>
[SoftmaxKernel(Size = 8)]
public partial struct Fastest8 : IKernel;

/// <summary>10 classes, fastest.</summary>
[SoftmaxKernel(Size = 10)]
public partial struct Fastest10 : IKernel;

/// <summary>16 classes, fastest.</summary>
[SoftmaxKernel(Size = 16)]
public partial struct Fastest16 : IKernel;

/// <summary>17 classes, fastest.</summary>
[SoftmaxKernel(Size = 17)]
public partial struct Fastest17 : IKernel;

/// <summary>32 classes, fastest.</summary>
[SoftmaxKernel(Size = 32)]
public partial struct Fastest32 : IKernel;

/// <summary>64 classes, fastest.</summary>
[SoftmaxKernel(Size = 64)]
public partial struct Fastest64 : IKernel;

/// <summary>100 classes, fastest.</summary>
[SoftmaxKernel(Size = 100)]
public partial struct Fastest100 : IKernel;

/// <summary>256 classes, fastest.</summary>
[SoftmaxKernel(Size = 256)]
public partial struct Fastest256 : IKernel;

/// <summary>1,000 classes, fastest.</summary>
[SoftmaxKernel(Size = 1000)]
public partial struct Fastest1000 : IKernel;

/// <summary>4,096 classes, fastest.</summary>
[SoftmaxKernel(Size = 4096)]
public partial struct Fastest4096 : IKernel;

/// <summary>10,000 classes, fastest.</summary>
[SoftmaxKernel(Size = 10000)]
public partial struct Fastest10000 : IKernel;

using SoftmaxKernels;

namespace QuickStart;

/// <summary>Rock, paper or scissors: 3 classes.</summary>
[SoftmaxKernel(Size = 3)]
internal static partial class Moves;

/// <summary>The digits 0 to 9: 10 classes.</summary>
[SoftmaxKernel(Size = 10)]
internal static partial class Digits;

/// <summary>The words of a small language: 1,000 classes.</summary>
[SoftmaxKernel(Size = 1000)]
internal static partial class Vocabulary;

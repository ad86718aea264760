namespace SoftmaxKernels.Tests.Kernels;

// The sizes are those at which something changes: every small size, both sides of each register width, of the 64-element
// summation block and of the switch to double sums, and lengths that leave a tail at every width.

[SoftmaxKernel(Size = 1, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest1;

[SoftmaxKernel(Size = 2, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest2;

[SoftmaxKernel(Size = 3, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest3;

[SoftmaxKernel(Size = 4, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest4;

[SoftmaxKernel(Size = 5, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest5;

[SoftmaxKernel(Size = 6, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest6;

[SoftmaxKernel(Size = 7, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest7;

[SoftmaxKernel(Size = 8, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest8;

[SoftmaxKernel(Size = 9, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest9;

[SoftmaxKernel(Size = 10, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest10;

[SoftmaxKernel(Size = 11, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest11;

[SoftmaxKernel(Size = 12, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest12;

[SoftmaxKernel(Size = 13, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest13;

[SoftmaxKernel(Size = 14, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest14;

[SoftmaxKernel(Size = 15, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest15;

[SoftmaxKernel(Size = 16, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest16;

[SoftmaxKernel(Size = 17, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest17;

[SoftmaxKernel(Size = 18, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest18;

[SoftmaxKernel(Size = 19, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest19;

[SoftmaxKernel(Size = 20, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest20;

[SoftmaxKernel(Size = 21, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest21;

[SoftmaxKernel(Size = 22, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest22;

[SoftmaxKernel(Size = 23, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest23;

[SoftmaxKernel(Size = 24, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest24;

[SoftmaxKernel(Size = 25, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest25;

[SoftmaxKernel(Size = 26, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest26;

[SoftmaxKernel(Size = 27, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest27;

[SoftmaxKernel(Size = 28, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest28;

[SoftmaxKernel(Size = 29, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest29;

[SoftmaxKernel(Size = 30, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest30;

[SoftmaxKernel(Size = 31, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest31;

[SoftmaxKernel(Size = 32, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest32;

[SoftmaxKernel(Size = 33, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest33;

[SoftmaxKernel(Size = 34, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest34;

[SoftmaxKernel(Size = 47, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest47;

[SoftmaxKernel(Size = 48, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest48;

[SoftmaxKernel(Size = 63, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest63;

[SoftmaxKernel(Size = 64, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest64;

[SoftmaxKernel(Size = 65, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest65;

[SoftmaxKernel(Size = 66, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest66;

[SoftmaxKernel(Size = 100, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest100;

[SoftmaxKernel(Size = 121, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest121;

[SoftmaxKernel(Size = 128, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest128;

[SoftmaxKernel(Size = 129, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest129;

[SoftmaxKernel(Size = 256, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest256;

[SoftmaxKernel(Size = 333, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest333;

[SoftmaxKernel(Size = 1000, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest1000;

[SoftmaxKernel(Size = 5003, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest5003;

[SoftmaxKernel(Size = 1, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class Reproducible1;

[SoftmaxKernel(Size = 2, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class Reproducible2;

[SoftmaxKernel(Size = 3, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class Reproducible3;

[SoftmaxKernel(Size = 7, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class Reproducible7;

[SoftmaxKernel(Size = 10, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class Reproducible10;

[SoftmaxKernel(Size = 16, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class Reproducible16;

[SoftmaxKernel(Size = 17, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class Reproducible17;

[SoftmaxKernel(Size = 33, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class Reproducible33;

[SoftmaxKernel(Size = 64, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class Reproducible64;

[SoftmaxKernel(Size = 65, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class Reproducible65;

[SoftmaxKernel(Size = 129, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class Reproducible129;

[SoftmaxKernel(Size = 1000, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class Reproducible1000;

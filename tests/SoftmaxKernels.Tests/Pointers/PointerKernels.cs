namespace SoftmaxKernels.Tests.Pointers;

// One kernel for each way of writing bodies: scalar, part of a register, several registers, loops, and loops beyond the buffer
// for sampling. Each has its overloads with spans, to which those with pointers are compared.

[SoftmaxKernel(Size = 1, Methods = KernelMethods.All | KernelMethods.Activations | KernelMethods.Pointers)]
internal static partial class Pointers1;

[SoftmaxKernel(Size = 3, Methods = KernelMethods.All | KernelMethods.Activations | KernelMethods.Pointers)]
internal static partial class Pointers3;

[SoftmaxKernel(Size = 10, Methods = KernelMethods.All | KernelMethods.Activations | KernelMethods.Pointers)]
internal static partial class Pointers10;

[SoftmaxKernel(Size = 10, Methods = KernelMethods.All | KernelMethods.Activations | KernelMethods.Pointers, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class ReproduciblePointers10;

[SoftmaxKernel(Size = 129, Methods = KernelMethods.All | KernelMethods.Activations | KernelMethods.Pointers)]
internal static partial class Pointers129;

using SoftmaxKernels.Tests.LossOptions;
using SoftmaxKernels.Tests.Masks;

namespace SoftmaxKernels.Tests.Startup;

// Kernels that no other test calls, so that nothing of them is compiled before. One for each way in which the methods do their
// work: no body, one register, several, in columns, in groups, loops at some widths, and the loops of the runtime.

[SoftmaxKernel(Size = 1, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Prepared1;

[SoftmaxKernel(Size = 3, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Prepared3;

[SoftmaxKernel(Size = 10, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Prepared10;

[SoftmaxKernel(Size = 10, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class PreparedReproducible10;

[SoftmaxKernel(Size = 10, Methods = KernelMethods.All | KernelMethods.Activations | KernelMethods.Pointers)]
internal static partial class PreparedPointers10;

[SoftmaxKernel(Size = 37, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Prepared37;

[SoftmaxKernel(Size = 101, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Prepared101;

[SoftmaxKernel(Size = 300, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Prepared300;

[SoftmaxKernel(Size = 10, Methods = KernelMethods.All | KernelMethods.Losses | KernelMethods.Masks)]
internal readonly partial struct PreparedMasks10 : IMaskedKernel;

[SoftmaxKernel(Size = 10, Methods = KernelMethods.LossOptions | KernelMethods.Batch)]
internal readonly partial struct PreparedLosses10 : ILossMembers;

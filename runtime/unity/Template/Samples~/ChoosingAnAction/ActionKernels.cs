using SoftmaxKernels;

namespace ChoosingAnAction
{
    /// <summary>The kernels for the actions, for nothing but what is used here.</summary>
    [SoftmaxKernel(Size = 4, Methods = KernelMethods.Softmax | KernelMethods.Sample)]
    internal static partial class ActionKernels
    {
    }
}

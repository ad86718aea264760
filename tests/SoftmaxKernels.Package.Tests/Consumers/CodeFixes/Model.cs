using SoftmaxKernels;

namespace Broken
{
    internal static class Model
    {
        // Ten of them.
        [SoftmaxKernel]
        internal static class Digits
        {
        }

        [SoftmaxKernel(26)]
        internal static class Letters
        {
        }
    }
}

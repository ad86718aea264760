Console.WriteLine(Careless.Digits.Name);

namespace Careless
{
    using SoftmaxKernels;

    [SoftmaxKernel(Size = 10)]
    public static class Digits
    {
        public static string Name { get; } = "digits";
    }
}

using SoftmaxKernels;

Console.WriteLine(Careless.Digits.Rows());

namespace Careless
{
    [SoftmaxKernel(Size = 10)]
    public static class Digits
    {
        public static int Rows()
        {
            var rows = 3;
            return rows;
        }
    }
}

using SoftmaxKernels;

Console.WriteLine(Digits.ArgMax([1, 2, 3]));

[SoftmaxKernel(Size = 3)]
internal static partial class Digits
{
}

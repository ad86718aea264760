using System.Runtime.CompilerServices;

namespace System.Runtime.Intrinsics.Arm;

/// <summary>
/// The instructions that the library names, declared as in the core library for Arm64: in the one for x64 they are not
/// marked as instructions, and throw.
/// </summary>
[Intrinsic]
internal static class AdvSimd
{
    public static bool IsSupported => true;

    [Intrinsic]
    public static class Arm64
    {
        public static bool IsSupported => true;

        public static Vector128<float> ZipLow(Vector128<float> left, Vector128<float> right) => ZipLow(left, right);

        public static Vector128<double> ZipLow(Vector128<double> left, Vector128<double> right) => ZipLow(left, right);

        public static Vector128<float> ZipHigh(Vector128<float> left, Vector128<float> right) => ZipHigh(left, right);

        public static Vector128<double> ZipHigh(Vector128<double> left, Vector128<double> right) => ZipHigh(left, right);
    }
}

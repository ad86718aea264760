using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Benchmarks.Bounds;

/// <summary>128 bits.</summary>
internal readonly unsafe struct Register128(Vector128<float> value) : IRegister<Register128>
{
    private readonly Vector128<float> _value = value;

    public static int Length => Vector128<float>.Count;

    public static Register128 Load(float* source) => new(Vector128.Load(source));

    public static Register128 Of(float value) => new(Vector128.Create(value));

    public static Register128 Mix(Register128 left, Register128 right) => new(left._value ^ right._value);

    public static Register128 MultiplyAdd(Register128 left, Register128 right, Register128 addend) =>
        new(Vector128.MultiplyAddEstimate(left._value, right._value, addend._value));

    public static float First(Register128 register) => register._value.ToScalar();
}

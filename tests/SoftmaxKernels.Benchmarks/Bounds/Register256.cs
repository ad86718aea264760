using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Benchmarks.Bounds;

/// <summary>256 bits.</summary>
internal readonly unsafe struct Register256(Vector256<float> value) : IRegister<Register256>
{
    private readonly Vector256<float> _value = value;

    public static int Length => Vector256<float>.Count;

    public static Register256 Load(float* source) => new(Vector256.Load(source));

    public static Register256 Of(float value) => new(Vector256.Create(value));

    public static Register256 Mix(Register256 left, Register256 right) => new(left._value ^ right._value);

    public static Register256 MultiplyAdd(Register256 left, Register256 right, Register256 addend) =>
        new(Vector256.MultiplyAddEstimate(left._value, right._value, addend._value));

    public static float First(Register256 register) => register._value.ToScalar();
}

using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Benchmarks.Bounds;

/// <summary>512 bits.</summary>
internal readonly unsafe struct Register512(Vector512<float> value) : IRegister<Register512>
{
    private readonly Vector512<float> _value = value;

    public static int Length => Vector512<float>.Count;

    public static Register512 Load(float* source) => new(Vector512.Load(source));

    public static Register512 Of(float value) => new(Vector512.Create(value));

    public static Register512 Mix(Register512 left, Register512 right) => new(left._value ^ right._value);

    public static Register512 MultiplyAdd(Register512 left, Register512 right, Register512 addend) =>
        new(Vector512.MultiplyAddEstimate(left._value, right._value, addend._value));

    public static float First(Register512 register) => register._value.ToScalar();
}

using System;

namespace SoftmaxKernels.Benchmarks.Bounds;

/// <summary>What a machine without vectors has.</summary>
internal readonly unsafe struct SingleFloat(float value) : IRegister<SingleFloat>
{
    private readonly float _value = value;

    public static int Length => 1;

    public static SingleFloat Load(float* source) => new(*source);

    public static SingleFloat Of(float value) => new(value);

    public static SingleFloat Mix(SingleFloat left, SingleFloat right) =>
        new(BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(left._value) ^ BitConverter.SingleToInt32Bits(right._value)));

    public static SingleFloat MultiplyAdd(SingleFloat left, SingleFloat right, SingleFloat addend) =>
        new((left._value * right._value) + addend._value);

    public static float First(SingleFloat register) => register._value;
}

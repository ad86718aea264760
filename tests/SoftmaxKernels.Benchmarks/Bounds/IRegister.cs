namespace SoftmaxKernels.Benchmarks.Bounds;

/// <summary>What the bounds need of a register of floats.</summary>
internal unsafe interface IRegister<TSelf>
    where TSelf : struct, IRegister<TSelf>
{
    /// <summary>How many floats it holds.</summary>
    static abstract int Length { get; }

    static abstract TSelf Load(float* source);

    static abstract TSelf Of(float value);

    /// <summary>The exclusive or of all bits: done in one cycle, so that it does not hold up loads.</summary>
    static abstract TSelf Mix(TSelf left, TSelf right);

    /// <summary>left · right + addend: fused where the processor has that, in two instructions otherwise.</summary>
    static abstract TSelf MultiplyAdd(TSelf left, TSelf right, TSelf addend);

    static abstract float First(TSelf register);
}

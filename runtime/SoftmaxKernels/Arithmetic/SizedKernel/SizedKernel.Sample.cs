using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>Samples.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.Sample(ReadOnlySpan{float}, double, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, double uniform, int size)
    {
        KernelArguments.RequireLength(logits, size);
        KernelArguments.RequireUniform(uniform);
        return RowLoops<TArithmetic>.Sample(logits, uniform);
    }

    /// <inheritdoc cref="GenericKernel.Sample(ReadOnlySpan{float}, float, double, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, float temperature, double uniform, int size)
    {
        KernelArguments.RequireLength(logits, size);
        KernelArguments.RequireTemperature(temperature);
        KernelArguments.RequireUniform(uniform);
        return RowLoops<TArithmetic>.Sample(logits, temperature, uniform);
    }

    /// <inheritdoc cref="GenericKernel.SampleBatch(ReadOnlySpan{float}, ReadOnlySpan{double}, int, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, Span<int> destination, int size)
    {
        int rows = KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        KernelArguments.RequireLength(uniforms.Length, rows, nameof(uniforms));
        KernelArguments.RequireRoom(destination.Length, rows);
        KernelArguments.RequireUniforms(uniforms);
        KernelArguments.RequireApart(logits, destination);
        KernelArguments.RequireApart(uniforms, destination);
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            destination[row] = RowLoops<TArithmetic>.Sample(logits.Slice(start, size), uniforms[row]);
        }
    }

    /// <inheritdoc cref="GenericKernel.SampleBatch(ReadOnlySpan{float}, float, ReadOnlySpan{double}, int, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination, int size)
    {
        int rows = KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        KernelArguments.RequireLength(uniforms.Length, rows, nameof(uniforms));
        KernelArguments.RequireRoom(destination.Length, rows);
        KernelArguments.RequireUniforms(uniforms);
        KernelArguments.RequireApart(logits, destination);
        KernelArguments.RequireApart(uniforms, destination);
        KernelArguments.RequireTemperature(temperature);
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            destination[row] = RowLoops<TArithmetic>.Sample(logits.Slice(start, size), temperature, uniforms[row]);
        }
    }
}

using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>Truncated rows, and samplers beside <c>Sample</c>.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.Truncate(ReadOnlySpan{float}, SamplerOptions, Span{float}, KernelArithmetic)"/>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static void Truncate(ReadOnlySpan<float> logits, SamplerOptions options, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(logits, destination, size);
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], checked(2 * size));
        Truncation<TArithmetic>.Truncate(logits, options, destination, workspace.Floats);
    }

    /// <inheritdoc cref="GenericKernel.TruncateBatch(ReadOnlySpan{float}, int, SamplerOptions, Span{float}, KernelArithmetic)"/>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static void TruncateBatch(ReadOnlySpan<float> logits, SamplerOptions options, Span<float> destination, int size)
    {
        int rows = KernelArguments.RequireBatch(logits, destination, size);
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], checked(2 * size));
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            Truncation<TArithmetic>.Truncate(logits.Slice(start, size), options, destination.Slice(start, size), workspace.Floats);
        }
    }

    /// <inheritdoc cref="GenericKernel.Sample(ReadOnlySpan{float}, SamplerOptions, double, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, SamplerOptions options, double uniform, int size)
    {
        KernelArguments.RequireLength(logits, size);
        KernelArguments.RequireUniform(uniform);
        return Truncation<TArithmetic>.Sample(logits, options, uniform);
    }

    /// <inheritdoc cref="GenericKernel.SampleBatch(ReadOnlySpan{float}, SamplerOptions, ReadOnlySpan{double}, int, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(ReadOnlySpan<float> logits, SamplerOptions options, ReadOnlySpan<double> uniforms, Span<int> destination, int size) =>
        DrawRows(logits, uniforms, destination, size, new RowSamplers<TArithmetic>.Truncated(options), nameof(logits));

    /// <inheritdoc cref="GenericKernel.SampleFromProbabilities(ReadOnlySpan{float}, double)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int SampleFromProbabilities(ReadOnlySpan<float> probabilities, double uniform, int size)
    {
        KernelArguments.RequireLength(probabilities.Length, size, nameof(probabilities));
        KernelArguments.RequireUniform(uniform);
        return default(RowSamplers<TArithmetic>.OfProbabilities).Draw(probabilities, uniform);
    }

    /// <inheritdoc cref="GenericKernel.SampleFromProbabilitiesBatch(ReadOnlySpan{float}, ReadOnlySpan{double}, int, Span{int})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleFromProbabilitiesBatch(ReadOnlySpan<float> probabilities, ReadOnlySpan<double> uniforms, Span<int> destination, int size) =>
        DrawRows(probabilities, uniforms, destination, size, default(RowSamplers<TArithmetic>.OfProbabilities), nameof(probabilities));

    /// <inheritdoc cref="GenericKernel.SampleWithoutReplacement(ReadOnlySpan{float}, ReadOnlySpan{double}, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleWithoutReplacement(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, Span<int> destination, int size)
    {
        KernelArguments.RequireLength(logits, size);
        DrawWithoutReplacement(logits, uniforms, destination, rows: 1, size);
    }

    /// <inheritdoc cref="GenericKernel.SampleWithoutReplacementBatch(ReadOnlySpan{float}, ReadOnlySpan{double}, int, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleWithoutReplacementBatch(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, Span<int> destination, int size) =>
        DrawWithoutReplacement(logits, uniforms, destination, KernelArguments.RequireRows(logits.Length, size, nameof(logits)), size);

    /// <inheritdoc cref="GenericKernel.SampleGumbel(ReadOnlySpan{float}, ReadOnlySpan{double})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int SampleGumbel(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, int size)
    {
        KernelArguments.RequireLength(logits, size);
        KernelArguments.RequireLength(uniforms.Length, size, nameof(uniforms));
        KernelArguments.RequireUniforms(uniforms);
        return GumbelMax.Sample(logits, uniforms);
    }

    /// <inheritdoc cref="GenericKernel.SampleGumbelBatch(ReadOnlySpan{float}, ReadOnlySpan{double}, int, Span{int})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleGumbelBatch(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, Span<int> destination, int size)
    {
        int rows = RequireDrawnRows(logits, destination, size, nameof(logits));
        KernelArguments.RequireLength(uniforms.Length, logits.Length, nameof(uniforms));
        KernelArguments.RequireUniforms(uniforms);
        KernelArguments.RequireApart(uniforms, destination);
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            destination[row] = GumbelMax.Sample(logits.Slice(start, size), uniforms.Slice(start, size));
        }
    }

    [MethodImpl(Compilation.AtOnce)]
    private static void DrawRows<TSampler>(
        ReadOnlySpan<float> rows, ReadOnlySpan<double> uniforms, Span<int> destination, int size, TSampler sampler, string name)
        where TSampler : struct, IRowSampler
    {
        int count = RequireDrawnRows(rows, destination, size, name);
        KernelArguments.RequireLength(uniforms.Length, count, nameof(uniforms));
        KernelArguments.RequireUniforms(uniforms);
        KernelArguments.RequireApart(uniforms, destination);
        SampledRows.Draw(rows, uniforms, destination, size, sampler);
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void DrawWithoutReplacement(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, Span<int> destination, int rows, int size)
    {
        int draws = KernelArguments.RequireDraws(uniforms.Length, rows, size, nameof(uniforms));
        KernelArguments.RequireRoom(destination.Length, uniforms.Length);
        KernelArguments.RequireUniforms(uniforms);
        KernelArguments.RequireApart(logits, destination);
        KernelArguments.RequireApart(uniforms, destination);
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], size);
        for (int row = 0; row < rows; row++)
        {
            WithoutReplacement<TArithmetic>.Draw(
                logits.Slice(row * size, size), uniforms.Slice(row * draws, draws), destination.Slice(row * draws, draws), workspace.Floats);
        }
    }

    /// <summary>Requires whole rows, and room for a class of each.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static int RequireDrawnRows(ReadOnlySpan<float> rows, Span<int> destination, int size, string name)
    {
        int count = KernelArguments.RequireRows(rows.Length, size, name);
        KernelArguments.RequireRoom(destination.Length, count);
        KernelArguments.RequireApart(rows, destination);
        return count;
    }
}

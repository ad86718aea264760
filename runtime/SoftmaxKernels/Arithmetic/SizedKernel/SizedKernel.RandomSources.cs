using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>Samplers that take their numbers from a generator. Every argument is checked before the first number is taken.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.Sample(ReadOnlySpan{float}, ref KernelRandom, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, ref KernelRandom random, int size)
    {
        KernelArguments.RequireRandom(random);
        return Draw(logits, ref random, size, new RowSamplers<TArithmetic>.AtTemperature(1f), nameof(logits));
    }

    /// <inheritdoc cref="GenericKernel.Sample(ReadOnlySpan{float}, Random, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, Random random, int size)
    {
        KernelArguments.RequireRandom(random);
        SystemRandomSource source = new(random);
        return Draw(logits, ref source, size, new RowSamplers<TArithmetic>.AtTemperature(1f), nameof(logits));
    }

    /// <inheritdoc cref="GenericKernel.SampleBatch(ReadOnlySpan{float}, int, ref KernelRandom, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(ReadOnlySpan<float> logits, ref KernelRandom random, Span<int> destination, int size)
    {
        KernelArguments.RequireRandom(random);
        DrawRows(logits, ref random, destination, size, new RowSamplers<TArithmetic>.AtTemperature(1f), nameof(logits));
    }

    /// <inheritdoc cref="GenericKernel.SampleBatch(ReadOnlySpan{float}, int, Random, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(ReadOnlySpan<float> logits, Random random, Span<int> destination, int size)
    {
        KernelArguments.RequireRandom(random);
        SystemRandomSource source = new(random);
        DrawRows(logits, ref source, destination, size, new RowSamplers<TArithmetic>.AtTemperature(1f), nameof(logits));
    }

    /// <inheritdoc cref="GenericKernel.Sample(ReadOnlySpan{float}, float, ref KernelRandom, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, float temperature, ref KernelRandom random, int size)
    {
        KernelArguments.RequireTemperature(temperature);
        KernelArguments.RequireRandom(random);
        return Draw(logits, ref random, size, new RowSamplers<TArithmetic>.AtTemperature(temperature), nameof(logits));
    }

    /// <inheritdoc cref="GenericKernel.Sample(ReadOnlySpan{float}, float, Random, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, float temperature, Random random, int size)
    {
        KernelArguments.RequireTemperature(temperature);
        KernelArguments.RequireRandom(random);
        SystemRandomSource source = new(random);
        return Draw(logits, ref source, size, new RowSamplers<TArithmetic>.AtTemperature(temperature), nameof(logits));
    }

    /// <inheritdoc cref="GenericKernel.SampleBatch(ReadOnlySpan{float}, int, float, ref KernelRandom, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(ReadOnlySpan<float> logits, float temperature, ref KernelRandom random, Span<int> destination, int size)
    {
        KernelArguments.RequireTemperature(temperature);
        KernelArguments.RequireRandom(random);
        DrawRows(logits, ref random, destination, size, new RowSamplers<TArithmetic>.AtTemperature(temperature), nameof(logits));
    }

    /// <inheritdoc cref="GenericKernel.SampleBatch(ReadOnlySpan{float}, int, float, Random, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(ReadOnlySpan<float> logits, float temperature, Random random, Span<int> destination, int size)
    {
        KernelArguments.RequireTemperature(temperature);
        KernelArguments.RequireRandom(random);
        SystemRandomSource source = new(random);
        DrawRows(logits, ref source, destination, size, new RowSamplers<TArithmetic>.AtTemperature(temperature), nameof(logits));
    }

    /// <inheritdoc cref="GenericKernel.Sample(ReadOnlySpan{float}, SamplerOptions, ref KernelRandom, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, SamplerOptions options, ref KernelRandom random, int size)
    {
        KernelArguments.RequireRandom(random);
        return Draw(logits, ref random, size, new RowSamplers<TArithmetic>.Truncated(options), nameof(logits));
    }

    /// <inheritdoc cref="GenericKernel.Sample(ReadOnlySpan{float}, SamplerOptions, Random, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, SamplerOptions options, Random random, int size)
    {
        KernelArguments.RequireRandom(random);
        SystemRandomSource source = new(random);
        return Draw(logits, ref source, size, new RowSamplers<TArithmetic>.Truncated(options), nameof(logits));
    }

    /// <inheritdoc cref="GenericKernel.SampleBatch(ReadOnlySpan{float}, int, SamplerOptions, ref KernelRandom, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(ReadOnlySpan<float> logits, SamplerOptions options, ref KernelRandom random, Span<int> destination, int size)
    {
        KernelArguments.RequireRandom(random);
        DrawRows(logits, ref random, destination, size, new RowSamplers<TArithmetic>.Truncated(options), nameof(logits));
    }

    /// <inheritdoc cref="GenericKernel.SampleBatch(ReadOnlySpan{float}, int, SamplerOptions, Random, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(ReadOnlySpan<float> logits, SamplerOptions options, Random random, Span<int> destination, int size)
    {
        KernelArguments.RequireRandom(random);
        SystemRandomSource source = new(random);
        DrawRows(logits, ref source, destination, size, new RowSamplers<TArithmetic>.Truncated(options), nameof(logits));
    }

    /// <inheritdoc cref="GenericKernel.Sample(ReadOnlySpan{float}, ReadOnlySpan{bool}, ref KernelRandom, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ref KernelRandom random, int size)
    {
        KernelArguments.RequireRandom(random);
        return DrawAllowed(logits, allowed, 1f, ref random, size);
    }

    /// <inheritdoc cref="GenericKernel.Sample(ReadOnlySpan{float}, ReadOnlySpan{bool}, Random, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Random random, int size)
    {
        KernelArguments.RequireRandom(random);
        SystemRandomSource source = new(random);
        return DrawAllowed(logits, allowed, 1f, ref source, size);
    }

    /// <inheritdoc cref="GenericKernel.SampleBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, ref KernelRandom, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ref KernelRandom random, Span<int> destination, int size)
    {
        KernelArguments.RequireRandom(random);
        DrawAllowedRows(logits, allowed, 1f, ref random, destination, size);
    }

    /// <inheritdoc cref="GenericKernel.SampleBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, Random, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Random random, Span<int> destination, int size)
    {
        KernelArguments.RequireRandom(random);
        SystemRandomSource source = new(random);
        DrawAllowedRows(logits, allowed, 1f, ref source, destination, size);
    }

    /// <inheritdoc cref="GenericKernel.Sample(ReadOnlySpan{float}, ReadOnlySpan{bool}, float, ref KernelRandom, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, ref KernelRandom random, int size)
    {
        KernelArguments.RequireTemperature(temperature);
        KernelArguments.RequireRandom(random);
        return DrawAllowed(logits, allowed, temperature, ref random, size);
    }

    /// <inheritdoc cref="GenericKernel.Sample(ReadOnlySpan{float}, ReadOnlySpan{bool}, float, Random, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, Random random, int size)
    {
        KernelArguments.RequireTemperature(temperature);
        KernelArguments.RequireRandom(random);
        SystemRandomSource source = new(random);
        return DrawAllowed(logits, allowed, temperature, ref source, size);
    }

    /// <inheritdoc cref="GenericKernel.SampleBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, float, ref KernelRandom, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, ref KernelRandom random, Span<int> destination, int size)
    {
        KernelArguments.RequireTemperature(temperature);
        KernelArguments.RequireRandom(random);
        DrawAllowedRows(logits, allowed, temperature, ref random, destination, size);
    }

    /// <inheritdoc cref="GenericKernel.SampleBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, float, Random, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, Random random, Span<int> destination, int size)
    {
        KernelArguments.RequireTemperature(temperature);
        KernelArguments.RequireRandom(random);
        SystemRandomSource source = new(random);
        DrawAllowedRows(logits, allowed, temperature, ref source, destination, size);
    }

    /// <inheritdoc cref="GenericKernel.SampleFromProbabilities(ReadOnlySpan{float}, ref KernelRandom)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int SampleFromProbabilities(ReadOnlySpan<float> probabilities, ref KernelRandom random, int size)
    {
        KernelArguments.RequireRandom(random);
        return Draw(probabilities, ref random, size, default(RowSamplers<TArithmetic>.OfProbabilities), nameof(probabilities));
    }

    /// <inheritdoc cref="GenericKernel.SampleFromProbabilities(ReadOnlySpan{float}, Random)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int SampleFromProbabilities(ReadOnlySpan<float> probabilities, Random random, int size)
    {
        KernelArguments.RequireRandom(random);
        SystemRandomSource source = new(random);
        return Draw(probabilities, ref source, size, default(RowSamplers<TArithmetic>.OfProbabilities), nameof(probabilities));
    }

    /// <inheritdoc cref="GenericKernel.SampleFromProbabilitiesBatch(ReadOnlySpan{float}, int, ref KernelRandom, Span{int})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleFromProbabilitiesBatch(ReadOnlySpan<float> probabilities, ref KernelRandom random, Span<int> destination, int size)
    {
        KernelArguments.RequireRandom(random);
        DrawRows(probabilities, ref random, destination, size, default(RowSamplers<TArithmetic>.OfProbabilities), nameof(probabilities));
    }

    /// <inheritdoc cref="GenericKernel.SampleFromProbabilitiesBatch(ReadOnlySpan{float}, int, Random, Span{int})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleFromProbabilitiesBatch(ReadOnlySpan<float> probabilities, Random random, Span<int> destination, int size)
    {
        KernelArguments.RequireRandom(random);
        SystemRandomSource source = new(random);
        DrawRows(probabilities, ref source, destination, size, default(RowSamplers<TArithmetic>.OfProbabilities), nameof(probabilities));
    }

    /// <inheritdoc cref="GenericKernel.SampleWithoutReplacement(ReadOnlySpan{float}, ref KernelRandom, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleWithoutReplacement(ReadOnlySpan<float> logits, ref KernelRandom random, Span<int> destination, int size)
    {
        KernelArguments.RequireRandom(random);
        KernelArguments.RequireLength(logits, size);
        DrawWithoutReplacement(logits, ref random, destination, rows: 1, size);
    }

    /// <inheritdoc cref="GenericKernel.SampleWithoutReplacement(ReadOnlySpan{float}, Random, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleWithoutReplacement(ReadOnlySpan<float> logits, Random random, Span<int> destination, int size)
    {
        KernelArguments.RequireRandom(random);
        SystemRandomSource source = new(random);
        KernelArguments.RequireLength(logits, size);
        DrawWithoutReplacement(logits, ref source, destination, rows: 1, size);
    }

    /// <inheritdoc cref="GenericKernel.SampleWithoutReplacementBatch(ReadOnlySpan{float}, int, ref KernelRandom, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleWithoutReplacementBatch(ReadOnlySpan<float> logits, ref KernelRandom random, Span<int> destination, int size)
    {
        KernelArguments.RequireRandom(random);
        DrawWithoutReplacement(logits, ref random, destination, KernelArguments.RequireRows(logits.Length, size, nameof(logits)), size);
    }

    /// <inheritdoc cref="GenericKernel.SampleWithoutReplacementBatch(ReadOnlySpan{float}, int, Random, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleWithoutReplacementBatch(ReadOnlySpan<float> logits, Random random, Span<int> destination, int size)
    {
        KernelArguments.RequireRandom(random);
        SystemRandomSource source = new(random);
        DrawWithoutReplacement(logits, ref source, destination, KernelArguments.RequireRows(logits.Length, size, nameof(logits)), size);
    }

    /// <inheritdoc cref="GenericKernel.SampleGumbel(ReadOnlySpan{float}, ref KernelRandom)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int SampleGumbel(ReadOnlySpan<float> logits, ref KernelRandom random, int size)
    {
        KernelArguments.RequireRandom(random);
        KernelArguments.RequireLength(logits, size);
        return GumbelMax.Sample(logits, ref random);
    }

    /// <inheritdoc cref="GenericKernel.SampleGumbel(ReadOnlySpan{float}, Random)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int SampleGumbel(ReadOnlySpan<float> logits, Random random, int size)
    {
        KernelArguments.RequireRandom(random);
        SystemRandomSource source = new(random);
        KernelArguments.RequireLength(logits, size);
        return GumbelMax.Sample(logits, ref source);
    }

    /// <inheritdoc cref="GenericKernel.SampleGumbelBatch(ReadOnlySpan{float}, int, ref KernelRandom, Span{int})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleGumbelBatch(ReadOnlySpan<float> logits, ref KernelRandom random, Span<int> destination, int size)
    {
        KernelArguments.RequireRandom(random);
        DrawGumbelRows(logits, ref random, destination, size);
    }

    /// <inheritdoc cref="GenericKernel.SampleGumbelBatch(ReadOnlySpan{float}, int, Random, Span{int})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleGumbelBatch(ReadOnlySpan<float> logits, Random random, Span<int> destination, int size)
    {
        KernelArguments.RequireRandom(random);
        SystemRandomSource source = new(random);
        DrawGumbelRows(logits, ref source, destination, size);
    }

    [MethodImpl(Compilation.AtOnce)]
    private static int Draw<TSampler, TSource>(ReadOnlySpan<float> row, ref TSource source, int size, TSampler sampler, string name)
        where TSampler : struct, IRowSampler
        where TSource : struct, IUniformSource
    {
        KernelArguments.RequireLength(row.Length, size, name);
        return sampler.Draw(row, source.NextUniform());
    }

    [MethodImpl(Compilation.AtOnce)]
    private static void DrawRows<TSampler, TSource>(
        ReadOnlySpan<float> rows, ref TSource source, Span<int> destination, int size, TSampler sampler, string name)
        where TSampler : struct, IRowSampler
        where TSource : struct, IUniformSource
    {
        RequireDrawnRows(rows, destination, size, name);
        SampledRows.Draw(rows, ref source, destination, size, sampler);
    }

    [MethodImpl(Compilation.AtOnce)]
    private static int DrawAllowed<TSource>(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, ref TSource source, int size)
        where TSource : struct, IUniformSource
    {
        KernelArguments.RequireLength(logits, size);
        KernelArguments.RequireLength(allowed, size);
        return RowLoops<TArithmetic>.Sample(logits, allowed, temperature, source.NextUniform());
    }

    [MethodImpl(Compilation.AtOnce)]
    private static void DrawAllowedRows<TSource>(
        ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, ref TSource source, Span<int> destination, int size)
        where TSource : struct, IUniformSource
    {
        int rows = RequireDrawnRows(logits, destination, size, nameof(logits));
        KernelArguments.RequireMask(allowed.Length, rows, size);
        KernelArguments.RequireApart(allowed, destination);
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            destination[row] = RowLoops<TArithmetic>.Sample(
                logits.Slice(start, size), RowMasks.OfRow(allowed, start, size), temperature, source.NextUniform());
        }
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void DrawWithoutReplacement<TSource>(ReadOnlySpan<float> logits, ref TSource source, Span<int> destination, int rows, int size)
        where TSource : struct, IUniformSource
    {
        int draws = KernelArguments.RequireDraws(destination.Length, rows, size, nameof(destination));
        KernelArguments.RequireApart(logits, destination);
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], size);
        for (int row = 0; row < rows; row++)
        {
            WithoutReplacement<TArithmetic>.Draw(logits.Slice(row * size, size), ref source, destination.Slice(row * draws, draws), workspace.Floats);
        }
    }

    [MethodImpl(Compilation.AtOnce)]
    private static void DrawGumbelRows<TSource>(ReadOnlySpan<float> logits, ref TSource source, Span<int> destination, int size)
        where TSource : struct, IUniformSource
    {
        int rows = RequireDrawnRows(logits, destination, size, nameof(logits));
        for (int row = 0; row < rows; row++)
        {
            destination[row] = GumbelMax.Sample(logits.Slice(row * size, size), ref source);
        }
    }
}

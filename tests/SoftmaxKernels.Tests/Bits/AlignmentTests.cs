using System;
using System.Linq;
using System.Runtime.InteropServices;
using SoftmaxKernels.Tests.Isa;
using Xunit;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>
/// Where a row begins in memory changes no bit and writes nothing beside it: loops step to the next boundary of a register first. Rows
/// of every remainder of a chunk, at every float of a cache line, apart and in place.
/// </summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed unsafe class AlignmentTests
{
    private const int FloatsOfLine = 16;

    private const float Beside = 12345f;

    [Fact]
    public void Softmax() => Check((logits, destination) => GenericKernel.Softmax(logits, destination));

    [Fact]
    public void CrossEntropyGradient() => Check((logits, destination) => GenericKernel.CrossEntropyGradient(logits, 5, destination));

    private delegate void Method(ReadOnlySpan<float> logits, Span<float> destination);

    private static void Check(Method method)
    {
        foreach (int length in Enumerable.Range(60, 80).Append(1000))
        {
            Random random = new(length);
            float[] logits = [.. Enumerable.Range(0, length).Select(_ => (float)((random.NextDouble() * 12) - 6))];
            float[] expected = new float[length];
            method(logits, expected);

            int room = length + (3 * FloatsOfLine);
            float* memory = (float*)NativeMemory.AlignedAlloc((nuint)(room * sizeof(float)), FloatsOfLine * sizeof(float));
            try
            {
                for (int offset = 0; offset < FloatsOfLine; offset++)
                {
                    foreach (bool isInPlace in (bool[])[false, true])
                    {
                        new Span<float>(memory, room).Fill(Beside);
                        Span<float> row = new(memory + FloatsOfLine + offset, length);
                        logits.CopyTo(row);
                        method(isInPlace ? row : logits, row);

                        Assert.True(row.SequenceEqual(expected), $"{length} at float {offset} of a line, {(isInPlace ? "in place" : "apart")}");
                        Assert.Equal(-1, new Span<float>(memory, FloatsOfLine + offset).IndexOfAnyExcept(Beside));
                        Assert.Equal(-1, new Span<float>(memory + FloatsOfLine + offset + length, (2 * FloatsOfLine) - offset).IndexOfAnyExcept(Beside));
                    }
                }
            }
            finally
            {
                NativeMemory.AlignedFree(memory);
            }
        }
    }
}

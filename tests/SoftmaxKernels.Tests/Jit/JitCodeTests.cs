using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Tests.Jit;

/// <summary>
/// What the JIT makes of the bodies: a call, a bounds check (which is one) or a register kept on the stack in the middle of
/// the arithmetic costs more than the arithmetic, and nothing else would tell. No times are taken.
/// </summary>
public sealed class JitCodeTests(ITestOutputHelper output)
{
    private static readonly string[] LeanAtEveryWidth =
        ["Softmax", "Terms", "TermsAtTemperature", "SoftmaxGradient", "SoftmaxJacobian", "TanhDerivative", "TanhGradient"];

    // With 16 registers, tanh keeps some of its constants on the stack, and so do the losses of longer rows.
    private static readonly string[] LeanWith32Registers = ["SoftmaxAtTemperature", "Tanh", "ScaledTanh", "Statistics", "CrossEntropyGradient"];

    /// <summary>The sizes, and the largest code of a body of softmax in bytes: a tenth above what was measured.</summary>
    public static TheoryData<int, int, int, int> Sizes => new()
    {
        { 3, 0, 0, 350 },
        { 10, 514, 604, 666 },
        { 64, 1000, 1536, 2900 },
        { 1000, 1884, 1337, 1695 },
    };

    [JitTheory]
    [MemberData(nameof(Sizes))]
    public void Bodies_stay_in_registers(int size, int largest512, int largest256, int largest128)
    {
        IReadOnlyDictionary<string, JitListing> bodies = JitListing.Compile("Fastest" + size);
        int read = 0;
        foreach ((int width, int largest) in new[] { (512, largest512), (256, largest256), (128, largest128) }.Where(pair => pair.Item2 > 0))
        {
            foreach (string name in width == 512 ? LeanAtEveryWidth.Concat(LeanWith32Registers) : LeanAtEveryWidth)
            {
                JitListing body = bodies[name + width];
                output.WriteLine($"{body.Name}: {body.Size} bytes, {body.Instructions.Count} instructions");
                Assert.Empty(body.Calls);
                Assert.Empty(body.Spills);
                read++;
            }

            Assert.InRange(bodies["Softmax" + width].Size, 1, largest);
        }

        Assert.True(read >= LeanAtEveryWidth.Length);
    }

    /// <summary>The largest bodies: beyond a number of locals the JIT inlines no more, and what is left over is called.</summary>
    [JitTheory]
    [InlineData(10)]
    [InlineData(16)]
    public void Bodies_of_many_rows_are_inlined_whole(int size)
    {
        IReadOnlyDictionary<string, JitListing> bodies = JitListing.Compile("Fastest" + size);
        foreach (int width in new[] { 512, 256 })
        {
            Assert.Empty(bodies["SoftmaxRows" + width].Calls);

            // The stack is probed for a large frame; the losses of all rows are one call.
            Assert.InRange(bodies["CrossEntropyGradientRows" + width].Calls.Count(), 0, 2);
        }
    }
}

/// <summary>A theory about x64 code with AVX-512, for which the bounds were measured.</summary>
internal sealed class JitTheoryAttribute : TheoryAttribute
{
    public JitTheoryAttribute()
    {
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64 || !System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated)
        {
            Skip = "The JIT's code is read on x64 with AVX-512.";
        }
    }
}

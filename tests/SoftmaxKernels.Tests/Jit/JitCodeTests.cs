using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Isa;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Tests.Jit;

/// <summary>
/// What the JIT makes of the bodies: a call, a bounds check (which is one) or a register kept on the stack in the middle of
/// the arithmetic costs more than the arithmetic, and nothing else would tell. No times are taken.
/// </summary>
/// <remarks>Bounds are a tenth above what was measured.</remarks>
public sealed class JitCodeTests(ITestOutputHelper output)
{
    private static readonly string[] LeanAtEveryWidth =
        ["Softmax", "Terms", "TermsAtTemperature", "SoftmaxGradient", "SoftmaxJacobian", "TanhDerivative", "TanhGradient"];

    // Below, tanh keeps some of its constants on the stack, and so do the losses of longer rows.
    private static readonly string[] LeanAt512Bits = ["SoftmaxAtTemperature", "Tanh", "ScaledTanh", "Statistics", "CrossEntropyGradient"];

    /// <summary>Sizes, widths, and the largest code of a body of softmax in bytes, with the 32 registers of AVX-512.</summary>
    public static TheoryData<int, int, int> With32Registers => new()
    {
        { 3, 128, 350 },
        { 10, 512, 514 },
        { 10, 256, 604 },
        { 10, 128, 666 },
        { 64, 512, 1000 },
        { 64, 256, 1536 },
        { 64, 128, 2900 },
        { 100, 256, 1560 },
        { 100, 128, 1640 },
    };

    /// <summary>The same with 16 registers, and how many instructions of the lean bodies together have an operand on the stack.</summary>
    public static TheoryData<int, int, int, int> With16Registers => new()
    {
        { 3, 128, 340, 0 },
        { 10, 256, 587, 0 },
        { 10, 128, 685, 41 },
        { 64, 256, 1599, 158 },
        { 64, 128, 2970, 356 },
        { 100, 256, 1610, 47 },
        { 100, 128, 1670, 45 },
    };

    /// <summary>Of the bodies of 128 bits.</summary>
    public static TheoryData<int, int, int> With16RegistersOf128Bits
    {
        get
        {
            TheoryData<int, int, int> cases = [];
            foreach (object[] row in With16Registers.Where(row => (int)row[1] == 128))
            {
                cases.Add((int)row[0], (int)row[2], (int)row[3]);
            }

            return cases;
        }
    }

    [JitTheory(IsaLevel.Vectors512)]
    [MemberData(nameof(With32Registers))]
    public void Bodies_stay_in_registers_with_Avx512(int size, int width, int largest) =>
        Check(JitListing.Compile("Fastest" + size), width, largest, mostSpills: 0);

    [JitTheory(IsaLevel.Vectors256)]
    [MemberData(nameof(With16Registers))]
    public void Bodies_stay_in_registers_with_Avx2(int size, int width, int largest, int mostSpills) =>
        Check(JitListing.Compile("Fastest" + size, IsaLevel.Get(IsaLevel.Vectors256)), width, largest, mostSpills);

    /// <summary>Without AVX-512 too, which would bring 32 registers of 128 bits.</summary>
    [JitTheory(IsaLevel.Vectors128)]
    [MemberData(nameof(With16RegistersOf128Bits))]
    public void Bodies_stay_in_registers_at_128_bits(int size, int largest, int mostSpills) =>
        Check(JitListing.Compile("Fastest" + size, IsaLevel.Get(IsaLevel.Vectors256), IsaLevel.Get(IsaLevel.Vectors128)), 128, largest, mostSpills);

    /// <summary>The largest bodies: beyond a number of locals the JIT inlines no more, and what is left over is called.</summary>
    [JitTheory(IsaLevel.Vectors512)]
    [InlineData(10, 512)]
    [InlineData(10, 256)]
    [InlineData(16, 512)]
    [InlineData(16, 256)]
    public void Bodies_of_many_rows_are_inlined_whole_with_Avx512(int size, int width) => CheckRows(JitListing.Compile("Fastest" + size), width);

    [JitTheory(IsaLevel.Vectors256)]
    [InlineData(10, 256)]
    [InlineData(16, 256)]
    [InlineData(3, 128)]
    public void Bodies_of_many_rows_are_inlined_whole_with_Avx2(int size, int width) =>
        CheckRows(JitListing.Compile("Fastest" + size, IsaLevel.Get(IsaLevel.Vectors256)), width);

    [JitTheory(IsaLevel.Vectors128)]
    [InlineData(3)]
    public void Bodies_of_many_rows_are_inlined_whole_at_128_bits(int size) =>
        CheckRows(JitListing.Compile("Fastest" + size, IsaLevel.Get(IsaLevel.Vectors256), IsaLevel.Get(IsaLevel.Vectors128)), 128);

    /// <summary>Up to 8 classes the member is all: nothing is called but what throws, and what does the rare rows.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Members_of_short_rows_call_nothing(int size)
    {
        // From all that this machine has, down to 128 bits.
        IsaLevel[][] levels = [[], [IsaLevel.Get(IsaLevel.Vectors256)], [IsaLevel.Get(IsaLevel.Vectors256), IsaLevel.Get(IsaLevel.Vectors128)]];
        foreach (IsaLevel[] level in levels)
        {
            JitListing member = JitListing.Compile("Fastest" + size, level)["Softmax"];

            Assert.True(member.Instructions.Count > 50, "The body is not there.");
            Assert.DoesNotContain(member.Calls, call => !call.Contains("Throw", StringComparison.Ordinal)
                && !call.Contains("GenericKernel:Softmax", StringComparison.Ordinal)
                && !call.Contains("CORINFO_HELP", StringComparison.Ordinal));
        }
    }

    private void Check(IReadOnlyDictionary<string, JitListing> bodies, int width, int largest, int mostSpills)
    {
        foreach (string name in LeanAtEveryWidth.Concat(LeanAt512Bits))
        {
            JitListing body = bodies[name + width];
            output.WriteLine($"{body.Name}: {body.Size} bytes, {body.Instructions.Count} instructions, {body.Spills.Count()} with the stack");
            Assert.NotEmpty(body.Instructions);

            // The correction of a row that may be decided is the last thing that is done, if at all: nothing is kept for it.
            Assert.DoesNotContain(body.Calls, call => !call.Contains(":Settle(", StringComparison.Ordinal));
        }

        string[] lean = width == 512 ? [.. LeanAtEveryWidth, .. LeanAt512Bits] : LeanAtEveryWidth;
        string[] spills = [.. lean.SelectMany(name => bodies[name + width].Spills.Select(spill => name + ": " + spill))];
        Assert.True(spills.Length <= mostSpills, $"{spills.Length} instructions use the stack:\n{string.Join('\n', spills)}");
        Assert.InRange(bodies["Softmax" + width].Size, 1, largest);
    }

    private static void CheckRows(IReadOnlyDictionary<string, JitListing> bodies, int width)
    {
        Assert.Empty(bodies["SoftmaxRows" + width].Calls);

        // The stack is probed for a large frame; the losses of all rows are one call.
        Assert.InRange(bodies["CrossEntropyGradientRows" + width].Calls.Count(), 0, 2);
    }
}

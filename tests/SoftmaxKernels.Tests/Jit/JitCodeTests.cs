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
/// <remarks>Bounds of bodies are a tenth above what was measured, those of loops are what was measured.</remarks>
public sealed class JitCodeTests(ITestOutputHelper output)
{
    private static readonly string[] LeanAtEveryWidth =
        ["Softmax", "Terms", "TermsAtTemperature", "SoftmaxGradient", "SoftmaxJacobian"];

    // Below, the losses of longer rows keep some of their constants on the stack, and so does tanh.
    private static readonly string[] LeanAt512Bits = ["SoftmaxAtTemperature", "Statistics", "CrossEntropyGradient"];

    private static readonly string[] OfElementsLeanAtEveryWidth = ["TanhDerivative", "TanhGradient"];
    private static readonly string[] OfElementsLeanAt512Bits = ["Tanh", "ScaledTanh"];

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
    };

    /// <summary>The same with 16 registers, and how many instructions of the lean bodies together have an operand on the stack.</summary>
    public static TheoryData<int, int, int, int> With16Registers => new()
    {
        { 3, 128, 340, 0 },
        { 10, 256, 587, 0 },
        { 10, 128, 685, 41 },
        { 64, 256, 1599, 158 },
        { 64, 128, 2970, 356 },
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
        Check(JitListing.Compile("Fastest" + size), size, width, largest, mostSpills: 0);

    [JitTheory(IsaLevel.Vectors256)]
    [MemberData(nameof(With16Registers))]
    public void Bodies_stay_in_registers_with_Avx2(int size, int width, int largest, int mostSpills) =>
        Check(JitListing.Compile("Fastest" + size, IsaLevel.Get(IsaLevel.Vectors256)), size, width, largest, mostSpills);

    /// <summary>Without AVX-512 too, which would bring 32 registers of 128 bits.</summary>
    [JitTheory(IsaLevel.Vectors128)]
    [MemberData(nameof(With16RegistersOf128Bits))]
    public void Bodies_stay_in_registers_at_128_bits(int size, int largest, int mostSpills) =>
        Check(JitListing.Compile("Fastest" + size, IsaLevel.Get(IsaLevel.Vectors256), IsaLevel.Get(IsaLevel.Vectors128)), size, 128, largest, mostSpills);

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
                && !call.Contains("RowLoops`1", StringComparison.Ordinal)
                && !call.Contains("CORINFO_HELP", StringComparison.Ordinal));
        }
    }

    /// <summary>The loops of the runtime, of which a program has one copy. On the stack are constants that more registers would hold, and the lanes of sums in double.</summary>
    [JitTheory(IsaLevel.Vectors512)]
    [InlineData(98)]
    public void Loops_of_the_runtime_stay_in_registers_with_Avx512(int mostSpills) =>
        CheckLoops(JitListing.Compile(nameof(GenericKernel)), 512, mostSpills);

    [JitTheory(IsaLevel.Vectors256)]
    [InlineData(310)]
    public void Loops_of_the_runtime_stay_in_registers_with_Avx2(int mostSpills) =>
        CheckLoops(JitListing.Compile(nameof(GenericKernel), IsaLevel.Get(IsaLevel.Vectors256)), 256, mostSpills);

    [JitTheory(IsaLevel.Vectors128)]
    [InlineData(309)]
    public void Loops_of_the_runtime_stay_in_registers_at_128_bits(int mostSpills) =>
        CheckLoops(JitListing.Compile(nameof(GenericKernel), IsaLevel.Get(IsaLevel.Vectors256), IsaLevel.Get(IsaLevel.Vectors128)), 128, mostSpills);

    /// <summary>The loops of layers and optimisers: a tile of sums, and all that a step needs, fit the registers.</summary>
    [JitTheory(IsaLevel.Vectors512)]
    [InlineData(512)]
    public void Loops_of_layers_stay_in_registers_with_Avx512(int width) =>
        CheckLoopsOfLayers(JitListing.Compile(nameof(GenericLayer)), width);

    [JitTheory(IsaLevel.Vectors256)]
    [InlineData(256)]
    public void Loops_of_layers_stay_in_registers_with_Avx2(int width) =>
        CheckLoopsOfLayers(JitListing.Compile(nameof(GenericLayer), IsaLevel.Get(IsaLevel.Vectors256)), width);

    [JitTheory(IsaLevel.Vectors128)]
    [InlineData(128)]
    public void Loops_of_layers_stay_in_registers_at_128_bits(int width) =>
        CheckLoopsOfLayers(JitListing.Compile(nameof(GenericLayer), IsaLevel.Get(IsaLevel.Vectors256), IsaLevel.Get(IsaLevel.Vectors128)), width);

    private static void CheckLoopsOfLayers(IReadOnlyDictionary<string, JitListing> bodies, int width)
    {
        string[] ofUpdates = ["Sgd", "Adam"];
        foreach (string name in JitListing.LoopsOfLayers)
        {
            JitListing loop = bodies[$"{(ofUpdates.Contains(name) ? "UpdateLoops" : "Products")}{width}:{name}"];
            Assert.NotEmpty(loop.Instructions);
            Assert.Empty(loop.Calls);
            Assert.Empty(loop.Spills);
        }
    }

    private static void CheckLoops(IReadOnlyDictionary<string, JitListing> bodies, int width, int mostSpills)
    {
        JitListing[] loops = [.. JitListing.Loops.Select(name => bodies[$"RowLoops{width}:{name}"])];
        JitListing[] rows = [.. JitListing.Rows.Select(name => bodies[$"RowLoops{width}:{name}"])];
        string[] spills = [.. loops.Concat(rows).SelectMany(loop => loop.Spills.Select(spill => loop.Name + ": " + spill))];

        Assert.All(loops, loop => Assert.Empty(loop.Calls));
        Assert.True(spills.Length <= mostSpills, $"{spills.Length} instructions use the stack:\n{string.Join('\n', spills)}");
    }

    private void Check(IReadOnlyDictionary<string, JitListing> bodies, int size, int width, int largest, int mostSpills)
    {
        bool hasElements = width == 512 || size <= 2 * width / 32;
        string[] lean = [.. LeanAtEveryWidth, .. hasElements ? OfElementsLeanAtEveryWidth : []];
        string[] leanWithManyRegisters = [.. LeanAt512Bits, .. hasElements ? OfElementsLeanAt512Bits : []];
        Assert.Equal(hasElements, bodies.ContainsKey("Tanh" + width));
        foreach (string name in lean.Concat(leanWithManyRegisters))
        {
            JitListing body = bodies[name + width];
            output.WriteLine($"{body.Name}: {body.Size} bytes, {body.Instructions.Count} instructions, {body.Spills.Count()} with the stack");
            Assert.NotEmpty(body.Instructions);

            // The correction of a row that may be decided is the last thing that is done, if at all: nothing is kept for it.
            Assert.DoesNotContain(body.Calls, call => !call.Contains(":Settle(", StringComparison.Ordinal));
        }

        string[] held = width == 512 ? [.. lean, .. leanWithManyRegisters] : lean;
        string[] spills = [.. held.SelectMany(name => bodies[name + width].Spills.Select(spill => name + ": " + spill))];
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

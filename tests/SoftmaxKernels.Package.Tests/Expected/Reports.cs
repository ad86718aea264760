using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using Bits;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Expected;

/// <summary>What a consumer must print: the bits that the same calls give in this process.</summary>
internal static class Reports
{
    private const string Fastest = nameof(KernelArithmetic.Fastest);
    private const string Reproducible = nameof(KernelArithmetic.Reproducible);

    /// <summary>Gets the report of a process that may use what this one may: its runtime compiles for the hardware it is on.</summary>
    public static IReadOnlyList<string> Jit { get; } = [.. Lines(FastestBits.Write), .. Lines(ReproducibleBits.Write)];

    /// <summary>Gets the report of a process without fused multiply-add: both arithmetics have the same bits.</summary>
    public static IReadOnlyList<string> Unfused { get; } = WithoutFusing(Jit);

    /// <summary>Gets the report <see cref="Jit"/> of a consumer that also has a trained model.</summary>
    public static IReadOnlyList<string> JitWithModel { get; } = [.. Jit, .. Lines(ModelReport.Write)];

    /// <summary>Gets the report of a program with a model that Native AOT compiled for the least that the architecture has: x64 has no fused multiply-add then.</summary>
    public static IReadOnlyList<string> NativeAotWithModel =>
        X86Base.IsSupported ? [.. Unfused, .. WithoutFusing(Lines(ModelReport.Write))] : JitWithModel;

    /// <summary>Gets a value indicating whether "Fastest" fuses in this process.</summary>
    public static bool Fuses => Fma.IsSupported || AdvSimd.IsSupported;

    /// <summary>The lines of one arithmetic, and of one size if given.</summary>
    /// <param name="arithmetic">The arithmetic.</param>
    /// <param name="size">The size.</param>
    public static IReadOnlyList<string> Of(string arithmetic, int? size = null) => Of(Jit, arithmetic, size);

    /// <summary>The lines of a report.</summary>
    /// <param name="write">Writes the report.</param>
    public static IReadOnlyList<string> Lines(Action<TextWriter> write)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        write(writer);
        return Lines(writer.ToString());
    }

    /// <summary>Asserts that a consumer printed the expected report.</summary>
    /// <param name="expected">The lines expected, in order.</param>
    /// <param name="output">What the consumer printed.</param>
    public static void AssertSame(IReadOnlyList<string> expected, string output)
    {
        string[] actual = Lines(output);
        string[] differences = [.. expected.Zip(actual).Where(pair => pair.First != pair.Second).Select(pair => $"expected {pair.First}\n but was {pair.Second}")];
        Assert.True(differences.Length == 0, $"{differences.Length} of {expected.Count} calls differ:\n" + string.Join('\n', differences.Take(5)));
        Assert.Equal(expected.Count, actual.Length);
    }

    private static string[] Of(IReadOnlyList<string> lines, string arithmetic, int? size = null)
    {
        string start = arithmetic + " " + (size is { } number ? number.ToString(CultureInfo.InvariantCulture) + " " : string.Empty);
        return [.. lines.Where(line => line.StartsWith(start, StringComparison.Ordinal))];
    }

    private static IReadOnlyList<string> WithoutFusing(IReadOnlyList<string> lines)
    {
        string[] reproducible = Of(lines, Reproducible);
        return [.. reproducible.Select(line => line.Replace(Reproducible, Fastest, StringComparison.Ordinal)), .. reproducible];
    }

    private static string[] Lines(string text) => text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
}

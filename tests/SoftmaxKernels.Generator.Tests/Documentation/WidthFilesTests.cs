using System;
using System.IO;
using System.Linq;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Documentation;

/// <summary>
/// The arithmetic stands once per register width, flat, because the JIT can inline no more. The files of 256 bits are the
/// templates: those of 512 and 128 bits are written from them, so that a formula cannot differ between machines.
/// </summary>
public sealed class WidthFilesTests
{
    /// <summary>The environment variable that has the files written instead of compared.</summary>
    private const string Accept = "WIDTH_FILES_ACCEPT";

    private const string Template = "256";

    private static readonly string[] Files =
    [
        "Arithmetic/KernelMath.Vector{0}.cs",
        "Arithmetic/KernelMath.Vector{0}.Activations.cs",
        "Arithmetic/KernelMath.Vector{0}.Logarithms.cs",
        "Arithmetic/KernelMath.Vector{0}.Losses.cs",
        "Arithmetic/Lanes{0}.CrossEntropy.cs",
        "Arithmetic/LabelledRows{0}.cs",
        "Arithmetic/Layers/Products{0}.cs",
        "Arithmetic/Layers/Products{0}.Combination.cs",
        "Arithmetic/Layers/Products{0}.Dots.cs",
        "Arithmetic/Layers/Products{0}.DotTiles.cs",
        "Arithmetic/Layers/Products{0}.Outer.cs",
        "Arithmetic/Layers/Products{0}.Tiles.cs",
        "Arithmetic/RowLoops/RowLoops{0}.cs",
        "Arithmetic/RowLoops/RowLoops{0}.Activations.cs",
        "Arithmetic/RowLoops/RowLoops{0}.ArgMax.cs",
        "Arithmetic/RowLoops/RowLoops{0}.CrossEntropy.cs",
        "Arithmetic/RowLoops/RowLoops{0}.Elements.cs",
        "Arithmetic/RowLoops/RowLoops{0}.Elu.cs",
        "Arithmetic/RowLoops/RowLoops{0}.Labelled.cs",
        "Arithmetic/RowLoops/RowLoops{0}.LeakyRelu.cs",
        "Arithmetic/RowLoops/RowLoops{0}.Maps.cs",
        "Arithmetic/RowLoops/RowLoops{0}.Masks.cs",
        "Arithmetic/RowLoops/RowLoops{0}.Uniform.cs",
        "Arithmetic/RowLoops/RowLoops{0}.Sampling.cs",
        "Arithmetic/RowLoops/RowLoops{0}.Short.cs",
        "Arithmetic/RowLoops/RowLoops{0}.Softmax.cs",
        "Arithmetic/RowLoops/RowLoops{0}.SoftmaxGradient.cs",
        "Arithmetic/RowLoops/RowLoops{0}.Squares.cs",
        "Arithmetic/RowLoops/RowLoops{0}.Targets.cs",
        "Arithmetic/RowLoops/RowLoops{0}.Tanh.cs",
        "Arithmetic/RowLoops/RowLoops{0}.Temperature.cs",
        "Arithmetic/Updates/UpdateLoops{0}.cs",
    ];

    /// <summary>What a template says, and what stands in its place at 512 and at 128 bits. With its space, because of weights.</summary>
    private static readonly (string Of256, string Of512, string Of128)[] Words =
    [
        ("256", "512", "128"),
        ("of 8 floats", "of 16 floats", "of 4 floats"),
        (" eight", " sixteen", " four"),
        ("Eight", "Sixteen", "Four"),
    ];

    public static TheoryData<string, string> Written()
    {
        TheoryData<string, string> written = [];
        foreach (string file in Files)
        {
            written.Add(file, "512");
            written.Add(file, "128");
        }

        return written;
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Are_written_from_those_of_256_bits(string file, string bits)
    {
        string expected = Words.Aggregate(
            File.ReadAllText(PathOf(file, Template)).ReplaceLineEndings("\n"),
            (text, word) => text.Replace(word.Of256, bits == "512" ? word.Of512 : word.Of128, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(PathOf(file, bits), expected);
        }

        Assert.True(
            expected == File.ReadAllText(PathOf(file, bits)).ReplaceLineEndings("\n"),
            $"{PathOf(file, bits)} is not what follows from the file of {Template} bits. {Accept}=1 writes it.");
    }

    private static string PathOf(string file, string bits) =>
        Repository.PathOf("runtime/SoftmaxKernels/" + file.Replace("{0}", bits, StringComparison.Ordinal));
}

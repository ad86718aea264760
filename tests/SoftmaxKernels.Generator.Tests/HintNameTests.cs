using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using SoftmaxKernels.Generator.Reading;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

public sealed class HintNameTests
{
    // The literal codes matter: a hint name that changes would rename everyone's generated files.
    [Theory]
    [InlineData("Digits", "Digits.80.g.cs")]
    [InlineData("My.App.Digits", "My.App.Digits.8840.g.cs")]
    [InlineData("My.Outer`1+Digits", "My.Outer_1.Digits.884c0.g.cs")]
    [InlineData("Größe.Ziffern", "Größe.Ziffern.90db6936910adbbb08515ac237f881fd.g.cs")]
    public void NameIsReadable(string metadataName, string expected) => Assert.Equal(expected, HintName.For(metadataName));

    [Theory]
    [InlineData("Digits", "Digits.Softmax.80.g.cs")]
    [InlineData("My.Outer`1+Digits", "My.Outer_1.Digits.Softmax.884c0.g.cs")]
    [InlineData("Größe.Ziffern", "Größe.Ziffern.Softmax.9224696c1451e43edb20585839c794e1.g.cs")]
    public void PartIsReadable(string metadataName, string expected) => Assert.Equal(expected, HintName.For(metadataName, "Softmax"));

    [Theory]
    [InlineData("Digits", "Digits_80")]
    [InlineData("My.Outer`1+Digits", "My_Outer_1_Digits_884c0")]
    public void IdentifierIsReadableToo(string metadataName, string expected) => Assert.Equal(expected, HintName.Identifier(HintName.For(metadataName)));

    /// <summary>Every short name, which never begins with a digit, of characters that become the same, or nothing, in a file name or an identifier.</summary>
    [Fact]
    public void CodeTellsWhatTheReadableTextHasLost()
    {
        const string Characters = "aA1.+_`";
        string[] metadataNames = [.. Enumerable.Range(1, 6).SelectMany(Names).Where(name => name[0] != '1')];

        string[] names = [.. metadataNames.Select(name => HintName.For(name))];

        Assert.Equal(117_648, names.Length);
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(names.Length, names.Select(HintName.Identifier).Distinct(StringComparer.OrdinalIgnoreCase).Count());

        static IEnumerable<string> Names(int length) => length == 0 ? [string.Empty] : Names(length - 1).SelectMany(start => Characters.Select(last => start + last));
    }

    /// <summary>A part is told from the end of another type's name, from no part, and from another part, also of a name that repeats itself.</summary>
    [Fact]
    public void PartsHaveTheirOwnFiles()
    {
        string[] metadataNames =
        [
            "A", "A.Tanh", "A+Tanh", "A.TANH", "A.Tanh.Tanh", "A.Tanh_", "a.Tanh", "A.Sample", "Ä", "Ä.Tanh", "Ä.Tanh.Tanh",
            string.Concat(Enumerable.Repeat("Tanh.", 40)) + "Tanh", string.Concat(Enumerable.Repeat("Tanh.", 41)) + "Tanh",
        ];

        string[] names = [.. metadataNames.SelectMany(name => new[] { null, "Tanh", "Sample" }.Select(part => HintName.For(name, part)))];

        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    /// <summary>Names that only a code of 32 bits once had to tell apart, and did not: no type of the compilation had a file then.</summary>
    [Fact]
    public void LongNamesOfOneEndHaveTheirOwnFiles()
    {
        string end = new('x', 100);

        GeneratorRun run = GeneratorHarness.Run(
            $"using SoftmaxKernels; [SoftmaxKernel(Size = 3)] partial class A839399{end} {{ }} [SoftmaxKernel(Size = 3)] partial class A1282110{end} {{ }}");

        Assert.Equal(2, run.Kernels.Count);
        Assert.Empty(run.Build());
    }

    [Fact]
    public void NamesDifferWhereMetadataNamesDo()
    {
        string[] metadataNames =
        [
            "A.B", "A+B", "A.b", "a.B", "A_B", "A`1+B", "A+B`1", "A_1.B", "A`2+B", "AB", "@A.B", "A..B", "Ä.B", "Å.B",
            new string('x', 200) + "A", new string('x', 201) + "A", new string('y', 200) + "A",
        ];

        string[] names = [.. metadataNames.Select(name => HintName.For(name))];

        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData('x')]
    [InlineData('類')]
    public void LongNameFitsFileSystems(char letter)
    {
        foreach (int length in Enumerable.Range(1, 300).Append(900))
        {
            string name = HintName.For(new string(letter, length) + ".Digits");

            Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 255);
            Assert.InRange(Encoding.UTF8.GetByteCount(HintName.For(new string(letter, length) + ".Digits", "SoftmaxGradient")), 1, 255);
            Assert.Contains(".Digits.", name, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TypesOfOneCompilationHaveTheirOwnFiles()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            using SoftmaxKernels;

            [SoftmaxKernel(Size = 3)] partial class Digits { }
            [SoftmaxKernel(Size = 3)] partial class digits { }
            [SoftmaxKernel(Size = 3)] partial class Digits<T> { }
            [SoftmaxKernel(Size = 3)] partial class Digits<T, U> { }
            [SoftmaxKernel(Size = 3)] partial class Digits_1 { }
            [SoftmaxKernel(Size = 3)] partial class @class { }
            [SoftmaxKernel(Size = 3)] partial class Class { }

            partial class A<T>
            {
                [SoftmaxKernel(Size = 3)] partial class B { }
                [SoftmaxKernel(Size = 3)] partial class B<U> { }
            }

            partial class A
            {
                [SoftmaxKernel(Size = 3)] partial class B { }
            }

            namespace a
            {
                [SoftmaxKernel(Size = 3)] partial class B { }
            }
            """);

        Assert.Equal(11, run.Kernels.Count);
        Assert.Equal(run.Files.Length, run.Files.Select(file => file.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}

using System;
using System.Linq;
using System.Text;
using SoftmaxKernels.Generator.Reading;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

public sealed class HintNameTests
{
    // The literal hash matters: a hint name that changes would rename everyone's generated files.
    [Theory]
    [InlineData("Digits", "Digits.")]
    [InlineData("My.App.Digits", "My.App.Digits.")]
    [InlineData("My.Outer`1+Digits", "My.Outer_1.Digits.")]
    [InlineData("Größe.Ziffern", "Größe.Ziffern.")]
    public void NameIsReadable(string metadataName, string expectedStart)
    {
        string name = HintName.For(metadataName);

        Assert.StartsWith(expectedStart, name, StringComparison.Ordinal);
        Assert.Matches(@"^[\w.]+\.[0-9a-f]{8}\.g\.cs$", name);
    }

    [Fact]
    public void NamesDifferWhereMetadataNamesDo()
    {
        string[] metadataNames =
        [
            "A.B", "A+B", "A.b", "a.B", "A_B", "A`1+B", "A+B`1", "A_1.B", "A`2+B", "AB", "@A.B", "A..B", "Ä.B", "Å.B",
            new string('x', 200) + "A", new string('x', 201) + "A", new string('y', 200) + "A",
        ];

        string[] names = [.. metadataNames.Select(HintName.For)];

        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData('x')]
    [InlineData('類')]
    public void LongNameFitsFileSystems(char letter)
    {
        string name = HintName.For(new string(letter, 900) + ".Digits");

        Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 255);
        Assert.Contains(".Digits.", name, StringComparison.Ordinal);
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

        Assert.Equal(11, run.Files.Length);
        Assert.Equal(11, run.Files.Select(file => file.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}

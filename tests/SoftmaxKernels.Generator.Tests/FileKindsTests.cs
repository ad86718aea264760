using SoftmaxKernels.Generator.Reading;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>A type may have files of several kinds, and each is known as its own.</summary>
public sealed class FileKindsTests
{
    private static readonly string Digits = HintName.For("My.Digits");

    [Fact]
    public void KindStandsBeforeTheExtension()
    {
        string name = FileKinds.Name(Digits, "Layer");

        Assert.Equal(Digits.Replace(".g.cs", ".Layer.g.cs", System.StringComparison.Ordinal), name);
        Assert.NotEqual(name, FileKinds.Name(Digits, "Network"));
    }

    [Theory]
    [InlineData("My.Digits", true)]
    [InlineData("Digits", false)]
    [InlineData("My.Digits+Layer", false)]
    [InlineData("Other.My.Digits", false)]
    public void FilesOfATypeAreKnown(string metadataName, bool expected)
    {
        string hintName = HintName.For(metadataName);

        Assert.Equal(expected, FileKinds.IsOf(Digits, hintName));
        Assert.Equal(expected, FileKinds.IsOf("obj/generated/SoftmaxKernels.Generator/" + Digits, hintName));
        Assert.Equal(expected, FileKinds.IsOf("C:\\obj\\" + FileKinds.Name(Digits, "Layer"), hintName));
    }

    [Theory]
    [InlineData("{0}cs")]
    [InlineData("{0}g.cs.txt")]
    [InlineData("{0}.g.cs")]
    [InlineData("{0}Layer.Part.g.cs")]
    [InlineData("Your.{0}g.cs")]
    public void OtherFilesAreNot(string format)
    {
        string path = format.Replace("{0}", Digits.Replace("g.cs", string.Empty, System.StringComparison.Ordinal), System.StringComparison.Ordinal);

        Assert.False(FileKinds.IsOf(path, Digits));
    }
}

using System.IO;
using Explorer.Requests;
using Explorer.Static;
using SoftmaxKernels.Build.Tests.Tasks;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Exports;

/// <summary>A folder is there as a whole or not at all.</summary>
public sealed class NewFolderTests
{
    [Theory]
    [InlineData("new")]
    [InlineData("deep/new/")]
    public void One_that_is_not_there_is_made(string name)
    {
        using TemporaryFolder temporary = new();
        using NewFolder folder = new(temporary.PathOf(name));
        File.WriteAllText(Path.Combine(folder.Current, "a"), "b");
        Assert.False(Directory.Exists(temporary.PathOf(name)));
        folder.Finish();
        Assert.Equal("b", File.ReadAllText(Path.Combine(temporary.PathOf(name), "a")));
        Assert.False(Directory.Exists(folder.Current));
    }

    [Fact]
    public void One_that_is_empty_is_filled()
    {
        using TemporaryFolder temporary = new();
        Directory.CreateDirectory(temporary.PathOf("empty"));
        using NewFolder folder = new(temporary.PathOf("empty"));
        folder.Finish();
        Assert.True(Directory.Exists(temporary.PathOf("empty")));
    }

    [Fact]
    public void What_was_not_finished_leaves_nothing()
    {
        using TemporaryFolder temporary = new();
        NewFolder folder = new(temporary.PathOf("new"));
        folder.Dispose();
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary.PathOf(".")));
    }

    [Fact]
    public void What_is_there_is_not_touched()
    {
        using TemporaryFolder temporary = new();
        string file = temporary.Write("full/a", "b");
        Assert.EndsWith("is no empty folder.", Assert.Throws<RequestException>(() => new NewFolder(temporary.PathOf("full"))).Message, System.StringComparison.Ordinal);
        Assert.Throws<RequestException>(() => new NewFolder(file));
        Assert.Equal("b", File.ReadAllText(file));
    }
}

using System;
using SoftmaxKernels.Generator.Reading;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

public sealed class EquatableArrayTests
{
    [Fact]
    public void EqualElementsMakeEqualArrays()
    {
        EquatableArray<string> left = new(["a", "b"]);
        EquatableArray<string> right = new(["a", "b"]);

        Assert.True(left == right);
        Assert.Equal<object>(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Fact]
    public void OrderElementsAndLengthMatter()
    {
        EquatableArray<string> array = new(["a", "b"]);

        Assert.True(array != new EquatableArray<string>(["b", "a"]));
        Assert.True(array != new EquatableArray<string>(["a"]));
        Assert.True(array != new EquatableArray<string>(["a", "b", "c"]));
        Assert.True(array != default);
        Assert.False(array.Equals("a"));
    }

    [Fact]
    public void DefaultIsTheEmptyArray()
    {
        EquatableArray<string> empty = new([]);

        Assert.True(empty == default);
        Assert.Equal(empty.GetHashCode(), default(EquatableArray<string>).GetHashCode());
        Assert.Empty(default(EquatableArray<string>));
        Assert.Throws<IndexOutOfRangeException>(() => empty[0]);
    }

    [Fact]
    public void ElementsAreCopied()
    {
        string[] source = ["a", "b"];
        EquatableArray<string> array = new(source);

        source[0] = "c";

        Assert.Equal("a", array[0]);
        Assert.Equal(2, array.Count);
    }
}

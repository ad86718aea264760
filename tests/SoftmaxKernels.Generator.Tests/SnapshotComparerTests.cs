using System;
using System.IO;
using System.Linq;
using SoftmaxKernels.Generator.Tests.SnapshotTesting;
using Xunit;
using Xunit.Sdk;

namespace SoftmaxKernels.Generator.Tests;

public sealed class SnapshotComparerTests : IDisposable
{
    private const string Accepted = "Tests.Method_size=3#Digits.g.verified.cs";
    private const string Received = "Tests.Method_size=3#Digits.g.received.cs";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void NewFileFailsAndIsWrittenBesideItsPlace()
    {
        string message = Fail("text\n");

        Assert.Contains("New:", message, StringComparison.Ordinal);
        Assert.Equal("//HintName: Digits.g.cs\ntext\n", Read(Received));
        Assert.False(Exists(Accepted));
    }

    [Fact]
    public void AcceptedFileHasByteOrderMarkHintNameAndTextAsItIs()
    {
        Compare("text\n\n", accept: true);

        byte[] bytes = File.ReadAllBytes(Path.Combine(_folder, Accepted));
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "//HintName: Digits.g.cs\ntext\n\n"u8], bytes);
        Compare("text\n\n");
    }

    [Theory]
    [InlineData("\uFEFF//HintName: Digits.g.cs\nfirst\nsecond\n")]
    [InlineData("//HintName: Digits.g.cs\nfirst\nsecond\n")]
    [InlineData("//HintName: Digits.g.cs\r\nfirst\r\nsecond\r\n")]
    [InlineData("//HintName: Digits.g.cs\rfirst\rsecond\r")]
    [InlineData("//HintName: Digits.g.cs\r\nfirst\rsecond\n")]
    [InlineData("//HintName: Digits.g.cs\nfirst\nsecond\n\n")]
    public void WhatGitAndEditorsChangeIsTolerated(string accepted)
    {
        Write(Accepted, accepted);

        Compare("first\nsecond\n");
    }

    [Theory]
    [InlineData("//HintName: Digits.g.cs\nfirst\nsecond")]
    [InlineData("//HintName: Digits.g.cs\nfirst\nsecond\n\n\n")]
    [InlineData("//HintName: Digits.g.cs\nfirst \nsecond\n")]
    [InlineData("//HintName: Digits.g.cs\nFirst\nsecond\n")]
    [InlineData("//HintName: digits.g.cs\nfirst\nsecond\n")]
    public void AnyOtherDifferenceFails(string accepted)
    {
        Write(Accepted, accepted);

        string message = Fail("first\nsecond\n");

        Assert.Contains("Changed:", message, StringComparison.Ordinal);
        Assert.True(Exists(Received));
    }

    [Fact]
    public void GeneratedCarriageReturnsAreNotTolerated()
    {
        Write(Accepted, "//HintName: Digits.g.cs\nfirst\nsecond\n");

        Fail("first\r\nsecond\n");
    }

    [Fact]
    public void MessageShowsTheChangeAndLittleElse()
    {
        string[] lines = [.. Enumerable.Range(0, 100).Select(line => "line " + line)];
        Compare(string.Join('\n', lines), accept: true);
        lines[50] = "another line";

        string message = Fail(string.Join('\n', lines));

        Assert.Contains("  line 49\n- line 50\n+ another line\n  line 51\n", message, StringComparison.Ordinal);
        Assert.DoesNotContain("line 10\n", message, StringComparison.Ordinal);
    }

    [Fact]
    public void MessageShowsChangedBlanks()
    {
        Compare("first\n  second\n", accept: true);

        Assert.Contains("-   second\n+     second\n", Fail("first\n    second\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tests.Method_size=3#Other.g.verified.cs")]
    [InlineData("Tests.Method_size=3.verified.txt")]
    public void StaleFileFails(string stale)
    {
        Compare("text", accept: true);
        Write(stale, "text");

        Assert.Contains("No longer generated:", Fail("text"), StringComparison.Ordinal);
        Compare("text", accept: true);
        Assert.False(Exists(stale));
    }

    [Fact]
    public void FilesOfOtherTestsAreLeftAlone()
    {
        Write("Tests.Method_size=33#Digits.g.verified.cs", "other");
        Write("Tests.Method#Digits.g.verified.cs", "other");

        Compare("text", accept: true);

        Assert.Equal(3, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void SuccessRemovesTheReceivedFile()
    {
        Fail("text");
        Compare("text", accept: true);
        Assert.False(Exists(Received));

        Write(Received, "text");
        Compare("text");
        Assert.False(Exists(Received));
    }

    /// <summary>Of files that the test no longer generates, too: they are not the outcome of this run.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ReceivedFilesOfEarlierRunsAreRemoved(bool accept)
    {
        Compare("text", accept: true);
        string[] own = ["Tests.Method_size=3#Other.g.received.cs", "Tests.Method_size=3.received.txt"];
        string[] others = ["Tests.Method_size=33#Digits.g.received.cs", "Tests.Method#Digits.g.received.cs"];
        foreach (string file in own.Concat(others))
        {
            Write(file, "text");
        }

        Compare("text", accept);

        Assert.All(own, file => Assert.False(Exists(file)));
        Assert.All(others, file => Assert.True(Exists(file)));
    }

    [Fact]
    public void NamesHaveNoFoldersAndNoInvalidCharacters()
    {
        new SnapshotComparer(_folder, "Tests.Method_kind=A<B>", accept: true).Compare([("folder/Digits.g.cs", "text")]);

        Assert.True(Exists("Tests.Method_kind=A-B-#Digits.g.verified.cs"));
    }

    private void Compare(string text, bool accept = false) =>
        new SnapshotComparer(_folder, "Tests.Method_size=3", accept).Compare([("Digits.g.cs", text)]);

    private string Fail(string text) => Assert.ThrowsAny<XunitException>(() => Compare(text)).Message;

    private bool Exists(string file) => File.Exists(Path.Combine(_folder, file));

    private string Read(string file) => File.ReadAllText(Path.Combine(_folder, file));

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);
}

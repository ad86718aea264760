using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.SnapshotTesting;

/// <summary>
/// Compares generated files with accepted ones, by the file names and contents of Verify.SourceGenerators:
/// <c>Test#Hint.g.verified.cs</c> holds a byte order mark, <c>//HintName: Hint.g.cs</c>, and the text as it is.
/// </summary>
/// <param name="folder">The folder of the accepted files.</param>
/// <param name="test">What the names of the test's files begin with.</param>
/// <param name="accept">Whether to accept the generated files rather than compare them.</param>
internal sealed class SnapshotComparer(string folder, string test, bool accept)
{
    // The same on every system, so that the names are.
    private static readonly char[] InvalidInNames = ['"', '<', '>', '|', ':', '*', '?', '\\', '/', .. Enumerable.Range(0, 32).Select(c => (char)c)];

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true);

    private readonly string _prefix = Path.Combine(folder, Clean(test));

    /// <summary>Compares all files of a test. Fails if one differs, is new, or is no longer generated.</summary>
    /// <param name="files">The hint names and texts.</param>
    public void Compare(IEnumerable<(string HintName, string Text)> files)
    {
        foreach (string received in Files("received"))
        {
            File.Delete(received);
        }

        HashSet<string> verified = [];
        StringBuilder failures = new();
        foreach ((string hintName, string text) in files)
        {
            string path = PathOf(hintName, "verified");
            verified.Add(path);
            failures.Append(CompareFile(path, PathOf(hintName, "received"), "//HintName: " + hintName + "\n" + text));
        }

        foreach (string stale in Files("verified").Where(path => !verified.Contains(path)))
        {
            failures.Append(Refuse(stale));
        }

        if (failures.Length > 0)
        {
            Assert.Fail(failures + "\nTo accept the generated files, run the test with SNAPSHOT_ACCEPT=1.");
        }
    }

    private static string Clean(string name) => string.Join('-', name.Split(InvalidInNames));

    // Verify tolerates these differences too: editors and git may make them.
    private static string Normalize(string accepted, string received)
    {
        string text = accepted.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return text == received + "\n" ? received : text;
    }

    private string PathOf(string hintName, string state)
    {
        string name = hintName[(hintName.LastIndexOf('/') + 1)..];
        return _prefix + "#" + Clean(Path.GetFileNameWithoutExtension(name)) + "." + state + Path.GetExtension(name);
    }

    /// <summary>The files of this test, also those that it no longer writes.</summary>
    private string[] Files(string state) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*." + state + ".*")
            .Where(path => path.StartsWith(_prefix + "#", StringComparison.Ordinal) || path.StartsWith(_prefix + "." + state + ".", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)]
        : [];

    private string CompareFile(string acceptedPath, string receivedPath, string received)
    {
        string? accepted = File.Exists(acceptedPath) ? Normalize(File.ReadAllText(acceptedPath), received) : null;
        if (accepted == received)
        {
            return string.Empty;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(accept ? acceptedPath : receivedPath, received, Encoding);
        if (accept)
        {
            return string.Empty;
        }

        return accepted is null
            ? $"New: {receivedPath}\n"
            : $"Changed: {receivedPath}\n{TextDiff.Between(accepted, received)}";
    }

    private string Refuse(string stale)
    {
        if (accept)
        {
            File.Delete(stale);
            return string.Empty;
        }

        return $"No longer generated: {stale}\n";
    }
}

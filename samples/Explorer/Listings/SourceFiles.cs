using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Explorer.Listings;

/// <summary>Where the methods of an assembly stand in their files, from its symbols.</summary>
internal sealed class SourceFiles : IDisposable
{
    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _reader;
    private readonly Func<string, string[]?> _read;
    private readonly Dictionary<string, string[]?> _files = [];

    private SourceFiles(MetadataReaderProvider provider, Func<string, string[]?> read)
    {
        _provider = provider;
        _reader = provider.GetMetadataReader();
        _read = read;
    }

    /// <summary>Opens symbols.</summary>
    /// <param name="symbols">The symbols, which are closed at the end.</param>
    /// <param name="read">The lines of a file that the symbols name, if it can be had.</param>
    public static SourceFiles Open(Stream symbols, Func<string, string[]?> read) => new(MetadataReaderProvider.FromPortablePdbStream(symbols), read);

    /// <summary>The statements of a method.</summary>
    /// <param name="token">The number of the method in its assembly.</param>
    /// <returns>The statements, in the order of the intermediate language; empty where the file cannot be had.</returns>
    public IReadOnlyList<Statement> StatementsOf(int token)
    {
        if (LinesOf(token) is not { } lines)
        {
            return [];
        }

        MethodDebugInformation information = InformationOf(token);
        SequencePoint[] points = [.. information.GetSequencePoints().Where(point => !point.IsHidden && point.StartLine <= lines.Length)];
        int indent = points.Length == 0 ? 0 : points.Min(point => CommentBlocks.IndentOf(lines[point.StartLine - 1]));
        return
        [
            .. points.Select(point => new Statement(
                point.Offset, point.StartLine, lines[point.StartLine - 1].Trim(), CommentBlocks.Above(lines, point.StartLine - 1, indent))),
        ];
    }

    /// <summary>The lines of the file that a method is in, if it can be had.</summary>
    /// <param name="token">The number of the method in its assembly.</param>
    public string[]? LinesOf(int token)
    {
        DocumentHandle document = InformationOf(token).Document;
        if (document.IsNil)
        {
            return null;
        }

        string file = _reader.GetString(_reader.GetDocument(document).Name);
        if (!_files.TryGetValue(file, out string[]? lines))
        {
            lines = _read(file);
            _files.Add(file, lines);
        }

        return lines;
    }

    /// <inheritdoc/>
    public void Dispose() => _provider.Dispose();

    private MethodDebugInformation InformationOf(int token) =>
        _reader.GetMethodDebugInformation(MetadataTokens.MethodDefinitionHandle(token & 0xffffff));
}

/// <summary>A statement.</summary>
/// <param name="Il">Its offset in the intermediate language.</param>
/// <param name="Line">Its first line.</param>
/// <param name="Text">The text of this line.</param>
/// <param name="Comment">The comment above it.</param>
internal sealed record Statement(int Il, int Line, string Text, string? Comment);

using System;
using System.Collections.Generic;
using System.Text;

namespace SoftmaxKernels.Generator.Writing;

/// <summary>Writes indented lines that end in <c>\n</c> on every platform.</summary>
internal sealed class SourceWriter
{
    /// <summary>The spaces of one more level.</summary>
    public const int IndentSize = 4;

    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _blankPending;
    private bool _afterComment;
    private bool _afterBrace = true;
    private HashSet<string>? _said;

    /// <summary>Writes one line, or several where it is too long. An empty one is left out where a block starts or ends, and after another.</summary>
    public void Line(string line = "")
    {
        if (line.Length == 0)
        {
            _blankPending = true;
            return;
        }

        if (_blankPending && !_afterBrace && line != "}")
        {
            _text.Append('\n');
        }

        int indentation = _indent * IndentSize;
        foreach (string part in LineBreaks.Of(line, indentation))
        {
            _text.Append(' ', indentation).Append(part).Append('\n');
            indentation = (LineBreaks.IsComment(line) ? _indent : _indent + 1) * IndentSize;
        }

        _blankPending = false;
        _afterComment = false;
        _afterBrace = line == "{";
    }

    /// <summary>Writes a comment of one or more lines, with an empty line before it.</summary>
    public void Comment(params string[] lines)
    {
        _blankPending |= !_afterComment;
        if (_said?.Add(string.Join("\n", lines)) == false)
        {
            return;
        }

        foreach (string line in lines)
        {
            Line("// " + line);
        }

        _afterComment = true;
    }

    /// <summary>Writes a header, then a block in braces that ends when the result is disposed.</summary>
    public IDisposable Block(string header)
    {
        Line(header);
        return Block();
    }

    /// <summary>Writes a block in braces that ends when the result is disposed.</summary>
    public IDisposable Block()
    {
        Line("{");
        _indent++;
        return new BlockEnd(this);
    }

    /// <summary>Indents the lines that follow, until the result is disposed.</summary>
    public IDisposable Indent()
    {
        _indent++;
        return new IndentEnd(this);
    }

    /// <summary>Leaves out comments that were written since, until the result is disposed: of what is written several times over, the first explains.</summary>
    public IDisposable SayOnce()
    {
        _said = [];
        return new SayOnceEnd(this);
    }

    /// <summary>Writes lines that depend on the text that follows them. They are put before it when the result is disposed.</summary>
    /// <param name="lines">The lines for a text.</param>
    public IDisposable Head(Func<string, IEnumerable<string>> lines) => new TextHead(this, lines);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private sealed class BlockEnd : IDisposable
    {
        private readonly SourceWriter _writer;

        public BlockEnd(SourceWriter writer) => _writer = writer;

        public void Dispose()
        {
            _writer._indent--;
            _writer.Line("}");
        }
    }

    private sealed class IndentEnd : IDisposable
    {
        private readonly SourceWriter _writer;

        public IndentEnd(SourceWriter writer) => _writer = writer;

        public void Dispose() => _writer._indent--;
    }

    private sealed class SayOnceEnd : IDisposable
    {
        private readonly SourceWriter _writer;

        public SayOnceEnd(SourceWriter writer) => _writer = writer;

        public void Dispose() => _writer._said = null;
    }

    private sealed class TextHead : IDisposable
    {
        private readonly SourceWriter _writer;
        private readonly Func<string, IEnumerable<string>> _lines;
        private readonly int _start;
        private readonly string _indent;

        public TextHead(SourceWriter writer, Func<string, IEnumerable<string>> lines)
        {
            _writer = writer;
            _lines = lines;
            _start = writer._text.Length;
            _indent = new string(' ', writer._indent * IndentSize);
        }

        public void Dispose()
        {
            StringBuilder head = new();
            foreach (string line in _lines(_writer._text.ToString(_start, _writer._text.Length - _start)))
            {
                head.Append(_indent).Append(line).Append('\n');
            }

            _writer._text.Insert(_start, head.Append('\n').ToString());
        }
    }
}

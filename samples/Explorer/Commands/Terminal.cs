using System;
using Explorer.Code;
using Microsoft.CodeAnalysis.CSharp;
using Spectre.Console;

namespace Explorer.Commands;

/// <summary>The standard output: with colours for people, plain for pipes and where NO_COLOR is set.</summary>
internal sealed class Terminal
{
    private readonly IAnsiConsole _tables;
    private readonly IAnsiConsole _lines;

    private Terminal()
    {
        IsPlain = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        _tables = CreateConsole();
        _lines = CreateConsole();

        // Lines are the terminal's to wrap: a break in a comment of C# would be code.
        _lines.Profile.Width = int.MaxValue;
    }

    /// <summary>Gets the standard output.</summary>
    public static Terminal Output { get; } = new();

    /// <summary>Gets a value indicating whether there is to be nothing but text.</summary>
    public bool IsPlain { get; }

    /// <summary>Writes a line that says what follows.</summary>
    /// <param name="text">The line.</param>
    public void Title(string text)
    {
        if (IsPlain)
        {
            Console.Out.WriteLine(text);
            return;
        }

        _lines.MarkupLineInterpolated($"[bold blue]{text}[/]");
    }

    /// <summary>Writes a comment.</summary>
    /// <param name="text">The line.</param>
    public void Comment(string text)
    {
        if (IsPlain)
        {
            Console.Out.WriteLine(text);
            return;
        }

        _lines.Write(new Text(text + "\n", StyleOf(TokenKind.Documentation)));
    }

    /// <summary>Writes a line as it is.</summary>
    /// <param name="text">The line.</param>
    public static void Line(string text) => Console.Out.WriteLine(text);

    /// <summary>Writes C#.</summary>
    /// <param name="text">The code.</param>
    public void CSharp(string text)
    {
        if (IsPlain)
        {
            Console.Out.WriteLine(text.TrimEnd());
            return;
        }

        foreach ((string part, TokenKind kind) in Tokens.Of(CSharpSyntaxTree.ParseText(text)))
        {
            _lines.Write(new Text(part, StyleOf(kind)));
        }

        _lines.WriteLine();
    }

    /// <summary>Writes a table: columns with spaces for pipes.</summary>
    /// <param name="heads">What stands above the columns.</param>
    /// <param name="rows">The rows.</param>
    public void Table(string[] heads, params string[][] rows)
    {
        if (IsPlain)
        {
            Console.Out.WriteLine(string.Join('\t', heads));
            foreach (string[] row in rows)
            {
                Console.Out.WriteLine(string.Join('\t', row));
            }

            return;
        }

        Table table = new Table().RoundedBorder().AddColumns(Array.ConvertAll(heads, Markup.Escape));
        foreach (string[] row in rows)
        {
            table.AddRow(Array.ConvertAll(row, Markup.Escape));
        }

        _tables.Write(table);
    }

    private IAnsiConsole CreateConsole() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = IsPlain ? AnsiSupport.No : AnsiSupport.Detect,
        ColorSystem = IsPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
    });

    private static Style StyleOf(TokenKind kind) => new(kind switch
    {
        TokenKind.Keyword => Color.Blue,
        TokenKind.Type => Color.Teal,
        TokenKind.Member => Color.Olive,
        TokenKind.String or TokenKind.Number => Color.Purple,
        TokenKind.Comment or TokenKind.Documentation => Color.Green,
        TokenKind.Preprocessor => Color.Grey,
        _ => Color.Default,
    });
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftmaxKernels.Generator.Tests.Fuzz;

/// <summary>Breaks a program as people and tools do.</summary>
internal static class Breakage
{
    private static readonly string[] Inserted =
    [
        "{", "}", "(", ")", "[", "]", "<", ">", ",", ";", ":", "=", "=>", ".", "::", "@", "#", "\"", "'", "/*", "$\"{", "\"\"\"", "?", "!", "*",
        "partial", "static", "class", "struct", "record", "enum", "interface", "namespace", "using", "where", "file", "ref", "abstract", "sealed",
        "readonly", "delegate", "void", "int", "null", "default", "const", "new", "this", "0", "1e999", "99999999999999999999", "Size",
        "[SoftmaxKernel(Size = 3)]", "[SoftmaxKernel(Size = Size)]", "[SoftmaxKernel(Size = nameof(Size))]", "[SoftmaxKernel(Size = typeof(int))]",
        "[SoftmaxKernel(3)]", "[SoftmaxKernel(Size: 3)]", "[SoftmaxKernel(size = 3)]", "[SoftmaxKernel(Size = 3, Size = 4)]", "[SoftmaxKernel<int>(Size = 3)]",
        "[LayerKernel(Inputs = 3, Outputs = 2)]", "[LayerKernel(Inputs = Inputs, Outputs = \"2\")]", "[LayerKernel(Inputs = 3, Outputs = 2, Slope = null)]",
        "[NetworkKernel(Sizes = new[] { 3, 2 })]", "[NetworkKernel(Sizes = 3)]", "[NetworkKernel(Sizes = new[] { 3, Size, x => x })]", "[NetworkKernel(Sizes = new[,] { { 3, 2 } })]",
        "[NetworkKernel(Sizes = new[] { \"3\" }, Heads = new object[] { 3, null })]", "[NetworkKernel(Model = 3)]", "[NetworkKernel(Model = \"missing.onnx\")]",
        "[assembly: SoftmaxKernel(Size = 3)]", "[return: SoftmaxKernel(Size = 3)]", "[module: SoftmaxKernel]", "[SoftmaxKernel(Size = 3]", "[SoftmaxKernel(Size = (Size = 3))]",
        "[SoftmaxKernel(Size = 3, Methods = \"Softmax\")]", "[SoftmaxKernel(Size = 3.5, Arithmetic = null)]", "[SoftmaxKernel(Size = x => x)]",
        "[SoftmaxKernel(Size = new[] { 3 })] partial class Inserted { }", "[SoftmaxKernel(Size = 3)] partial class Inserted<T> : Inserted<T>",
        "\0", "\uFEFF", "\u202E", "\uD83D\uDE00", "\uD800", "\u2028", "\\u0000", "#if", "#endif", "#error x", "#nullable", "<<<<<<< HEAD\n",
    ];

    private static readonly string[] Kinds = ["class", "struct", "interface", "enum", "record", "record struct", "delegate", "file class", "extension", "union"];

    /// <summary>Breaks a program.</summary>
    /// <param name="program">The program.</param>
    /// <returns>The program with one to three changes, most of which it does not survive.</returns>
    public static FuzzProgram Of(FuzzProgram program)
    {
        Dice dice = new(~program.Seed);
        string[] sources = [.. program.Sources];
        for (int changes = 1 + dice.Below(3); changes > 0; changes--)
        {
            int file = dice.Below(sources.Length);
            sources[file] = Change(dice, sources[file]);
        }

        return program with { Sources = sources };
    }

    private static string Change(Dice dice, string source)
    {
        List<SyntaxToken> tokens = [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];
        if (tokens.Count == 0)
        {
            return source;
        }

        SyntaxToken token = dice.Pick<SyntaxToken>([.. tokens]);
        SyntaxToken other = dice.Pick<SyntaxToken>([.. tokens]);
        string text = token.ToString();
        return dice.Below(12) switch
        {
            0 or 1 => Replace(token, string.Empty),
            2 => Replace(token, text + " " + text),
            3 => Replace(token, other.ToString()),
            4 or 5 => source.Insert(token.SpanStart, dice.Pick<string>(Inserted) + " "),
            6 => Replace(token, dice.Pick<string>(Inserted)),
            7 => source[..dice.Below(source.Length)],
            8 => source.Remove(Math.Min(token.SpanStart, other.SpanStart), Math.Abs(token.SpanStart - other.SpanStart)),
            9 => source.Insert(source.LastIndexOf('}') + 1, source[token.SpanStart..]),
            10 => ReplaceKind(dice, source),
            _ => source.Replace("partial ", dice.Pick(string.Empty, "partial partial ", "static "), StringComparison.Ordinal),
        };

        string Replace(SyntaxToken replaced, string replacement) =>
            source.Remove(replaced.SpanStart, replaced.Span.Length).Insert(replaced.SpanStart, replacement);
    }

    private static string ReplaceKind(Dice dice, string source)
    {
        string kind = dice.Pick("class ", "struct ", "record ");
        return source.Replace("partial " + kind, "partial " + dice.Pick<string>(Kinds) + " ", StringComparison.Ordinal);
    }
}

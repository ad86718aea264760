using System;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Explorer.Commands;

/// <summary>Prints the generated code.</summary>
internal static class PrintCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        KernelOptions kernel = new();
        Option<string?> width = new("--width") { Description = "Only the bodies of this width." };
        width.AcceptOnlyFromAmong("512", "256", "128", "scalar");
        Command command = new("print", "Prints the C# that the generator writes.");
        kernel.AddTo(command);
        command.Options.Add(width);
        command.SetAction((result, cancellationToken) => RunAsync(kernel, result, result.GetValue(width), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(KernelOptions kernel, ParseResult result, string? width, CancellationToken cancellationToken)
    {
        KernelCode code = await KernelCompiler.CompileAsync(kernel.Read(result), cancellationToken);
        if (DiagnosticLines.Write(code))
        {
            return Program.Failure;
        }

        Terminal output = Terminal.Output;
        bool isFirst = true;
        foreach (GeneratedFile file in code.Files)
        {
            string text = width is null ? file.Text : Bodies(file, width);
            if (text.Length == 0)
            {
                continue;
            }

            output.Title((isFirst ? string.Empty : "\n") + "// " + file.Name);
            output.CSharp(text);
            isFirst = false;
        }

        if (isFirst)
        {
            Console.Error.WriteLine($"Nothing is written for {width}: a narrower register or the runtime's loops do as well.");
        }

        return Program.Success;
    }

    private static string Bodies(GeneratedFile file, string width)
    {
        string suffix = width == "scalar" ? "Scalar" : width;
        return string.Concat(file.Tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => method.Identifier.Text.EndsWith(suffix, StringComparison.Ordinal))
            .Select(method => method.WithoutLeadingTrivia().ToFullString().ReplaceLineEndings("\n").Replace("\n        ", "\n", StringComparison.Ordinal) + "\n"));
    }
}

using System;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Documentation;

/// <summary>A C# block of the README as a project of its own, for .NET 10 and with the settings of <c>dotnet new console</c>.</summary>
/// <remarks>
/// A block with <c>using SoftmaxKernels;</c> is the only file of its project. Any other is read in the context that the
/// README describes in words: there are kernels <c>Digits</c> and <c>Outcome</c>, and arrays by the names of the parameters. One marked <c>&lt;!-- unsafe --&gt;</c> is compiled with unsafe code allowed.
/// </remarks>
internal sealed class ReadmeProgram
{
    private const string UnsafeMark = "unsafe";
    private const string Using = "using SoftmaxKernels;";

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;

    private const string Context = """
        global using SoftmaxKernels;
        global using static Context;

        internal static class Context
        {
            public static readonly float[] logits = new float[10];
            public static readonly float[] probabilities = new float[10];
            public static readonly float[] gradient = new float[10];
        }

        [SoftmaxKernel(Size = 10)]
        internal static partial class Digits { }

        [SoftmaxKernel(Size = 3)]
        internal static partial class Outcome { }

        """;

    private readonly GeneratorRun _run;

    public ReadmeProgram(CodeBlock block) => _run = GeneratorHarness.Run(
        new Consumer { AllowUnsafe = block.Mark == UnsafeMark },
        block.Text,
        block.Text.Contains(Using, StringComparison.Ordinal) ? ImplicitUsings : ImplicitUsings + Context);

    /// <summary>Gets the text of the files that the generator writes for the block.</summary>
    public string GeneratedText => _run.Text;

    /// <summary>Compiles the program; fails if there is as much as a warning.</summary>
    /// <returns>The assembly.</returns>
    public byte[] Compile()
    {
        bool hasStatements = _run.Output.SyntaxTrees.First().GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax);
        OutputKind kind = hasStatements ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;

        using MemoryStream assembly = new();
        EmitResult result = _run.Output.WithOptions(_run.Output.Options.WithOutputKind(kind)).Emit(assembly);

        // A reader needs no documentation comments on the types of an example.
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1591"));
        return assembly.ToArray();
    }

    /// <summary>Runs the program.</summary>
    /// <returns>What it prints.</returns>
    public string Run()
    {
        AssemblyLoadContext context = new("README", isCollectible: true);
        TextWriter console = Console.Out;
        using StringWriter output = new() { NewLine = "\n" };
        try
        {
            Console.SetOut(output);
            context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "refs", "net10.0", "SoftmaxKernels.dll"));
            context.LoadFromStream(new MemoryStream(Compile())).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
            context.Unload();
        }

        return output.ToString();
    }
}

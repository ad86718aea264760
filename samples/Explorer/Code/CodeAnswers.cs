using System.Globalization;
using System.Linq;
using Explorer.Compilation;
using Explorer.Plans;
using Explorer.Requests;
using Microsoft.CodeAnalysis;

namespace Explorer.Code;

/// <summary>Makes of code what the page shows.</summary>
internal static class CodeAnswers
{
    private const string PrepareMethod = "Prepare";

    /// <summary>What the page shows of a kernel.</summary>
    /// <param name="code">The code.</param>
    public static CodeAnswer Of(KernelCode code)
    {
        CodeFile[] files = [.. code.Files.Select(file => new CodeFile(file.Name, Highlighter.Html(file.Tree), file.Text.Length, LinesOf(file)))];
        SyntaxTree source = code.Project.SyntaxTrees[0];
        return new CodeAnswer(
            UserProject.SourceOf(code.Request),
            Highlighter.Html(source),
            code.Request.TypeName,
            [.. MembersOf(code)],
            files,
            [.. code.Diagnostics.Select(Diagnostic)],
            files.Sum(file => file.Characters),
            files.Sum(file => file.Lines),
            code.Milliseconds,
            files.Length == 0 ? null : code.Request is RowRequest row ? RowPlans.Of(row.Size) : LayerPlans.Of(code.Request));
    }

    /// <summary>The names of the generated methods that compute something, each once, in the order of the code.</summary>
    /// <param name="code">The code.</param>
    public static string[] MembersOf(KernelCode code) =>
    [
        .. code.Type.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method.DeclaredAccessibility == Accessibility.Public && method.MethodKind == MethodKind.Ordinary && method.Name != PrepareMethod)
            .Select(method => method.Name)
            .Distinct(),
    ];

    private static int LinesOf(GeneratedFile file) => file.Tree.GetText().Lines.Count;

    private static CodeDiagnostic Diagnostic(Diagnostic diagnostic) => new(
        diagnostic.Id,
        diagnostic.Severity.ToString().ToLowerInvariant(),
        diagnostic.GetMessage(CultureInfo.InvariantCulture),
        diagnostic.Descriptor.HelpLinkUri);
}

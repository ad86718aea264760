using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SoftmaxKernels.CodeFixers;

/// <summary>
/// Fixes all in a document, a project or the solution at once. Roslyn's own provider merges finished documents and gives up
/// where two fixes touch one place, as those of two kernels in one outer type do.
/// </summary>
/// <param name="provider">The fix.</param>
/// <param name="title">What the editor shows.</param>
internal sealed class InsertionFixAllProvider(InsertionFixProvider provider, string title) : FixAllProvider
{
    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        List<Insertion> insertions = new();
        foreach (Diagnostic diagnostic in await GetDiagnosticsAsync(fixAllContext).ConfigureAwait(false))
        {
            if (fixAllContext.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document)
            {
                insertions.AddRange(
                    await provider.FindAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false));
            }
        }

        return CodeAction.Create(
            title, cancellationToken => Insertion.ApplyAsync(fixAllContext.Solution, insertions, cancellationToken), title);
    }

    private static async Task<IEnumerable<Diagnostic>> GetDiagnosticsAsync(FixAllContext context)
    {
        switch (context.Scope)
        {
            case FixAllScope.Document:
                return await context.GetDocumentDiagnosticsAsync(context.Document!).ConfigureAwait(false);

            case FixAllScope.Project:
                return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);

            default:
                List<Diagnostic> diagnostics = new();
                foreach (Project project in context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp))
                {
                    diagnostics.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                }

                return diagnostics;
        }
    }
}

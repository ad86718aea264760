using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SoftmaxKernels.CodeFixers;

/// <summary>A code fix that only inserts text.</summary>
public abstract class InsertionFixProvider : CodeFixProvider
{
    /// <summary>Gets what the editor shows.</summary>
    private protected abstract string Title { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new InsertionFixAllProvider(this, Title);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Solution solution = context.Document.Project.Solution;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            IReadOnlyList<Insertion> insertions =
                await FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            if (insertions.Any())
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, cancellationToken => Insertion.ApplyAsync(solution, insertions, cancellationToken), Title),
                    diagnostic);
            }
        }
    }

    /// <summary>Finds what to insert.</summary>
    /// <param name="document">The document of the diagnostic.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The insertions; none if there is no fix.</returns>
    internal abstract Task<IReadOnlyList<Insertion>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken);
}

using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SoftmaxKernels.CodeFixers;

/// <summary>
/// Text that goes into a document. Every fix here is one: what the user wrote keeps each of its spaces and comments, and fixes
/// that meet in one place are equal and count once.
/// </summary>
/// <param name="Document">The document.</param>
/// <param name="Position">Where the text goes, counted before any insertion.</param>
/// <param name="Text">The text.</param>
internal readonly record struct Insertion(DocumentId Document, int Position, string Text)
{
    /// <summary>Makes insertions.</summary>
    /// <param name="solution">The solution for which they were found.</param>
    /// <param name="insertions">The insertions; of equal ones the first is made.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The solution with them.</returns>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<Insertion> insertions, CancellationToken cancellationToken)
    {
        Solution changed = solution;
        foreach (IGrouping<DocumentId, Insertion> inDocument in insertions.Distinct().GroupBy(insertion => insertion.Document))
        {
            SourceText text = await solution.GetDocument(inDocument.Key)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            IEnumerable<TextChange> changes = inDocument
                .OrderBy(insertion => insertion.Position)
                .Select(insertion => new TextChange(new TextSpan(insertion.Position, 0), insertion.Text));
            changed = changed.WithDocumentText(inDocument.Key, text.WithChanges(changes));
        }

        return changed;
    }
}

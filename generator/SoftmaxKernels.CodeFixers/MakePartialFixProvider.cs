using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftmaxKernels.CodeFixers;

/// <summary>Makes every part of the type and of the types around it partial: SMK0001 and SMK0002.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFixProvider))]
[Shared]
public sealed class MakePartialFixProvider : InsertionFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("SMK0001", "SMK0002");

    /// <inheritdoc/>
    private protected override string Title => "Make the type and the types around it partial";

    /// <inheritdoc/>
    internal override async Task<IReadOnlyList<Insertion>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        List<Insertion> insertions = new();
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan) is not TypeDeclarationSyntax declaration)
        {
            return insertions;
        }

        for (INamedTypeSymbol? type = model?.GetDeclaredSymbol(declaration, cancellationToken); type is not null; type = type.ContainingType)
        {
            foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
            {
                SyntaxNode part = await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
                if (part is TypeDeclarationSyntax { Modifiers: var modifiers, Keyword: var keyword }
                    && !modifiers.Any(SyntaxKind.PartialKeyword)
                    && document.Project.Solution.GetDocument(part.SyntaxTree) is { } home and not SourceGeneratedDocument)
                {
                    // Of all modifiers it is the one that has to stand right before "class", "struct", "record" or "interface".
                    insertions.Add(new Insertion(home.Id, keyword.SpanStart, "partial "));
                }
            }
        }

        return insertions;
    }
}

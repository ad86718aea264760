using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftmaxKernels.CodeFixers;

/// <summary>
/// Adds the missing <c>Size</c>: SMK0003. A number without a name, as in <c>[SoftmaxKernel(3)]</c>, gets the name; else there
/// is nothing to know the number from, so a placeholder goes in. A size out of range is left to the user.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddSizeFixProvider))]
[Shared]
public sealed class AddSizeFixProvider : InsertionFixProvider
{
    private const string Name = "Size = ";
    private const string Placeholder = Name + "10";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("SMK0003");

    /// <inheritdoc/>
    private protected override string Title => "Add Size";

    /// <inheritdoc/>
    internal override async Task<IReadOnlyList<Insertion>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);

        // Where there is a size and it is wrong, the diagnostic points at the argument.
        if (root?.FindNode(diagnostic.Location.SourceSpan) is not AttributeSyntax attribute)
        {
            return ImmutableArray<Insertion>.Empty;
        }

        AttributeArgumentListSyntax? list = attribute.ArgumentList;
        if (list is null)
        {
            return Insert(attribute.Name.Span.End, "(" + Placeholder + ")");
        }

        if (list.Arguments.Count == 0)
        {
            return Insert(list.OpenParenToken.Span.End, Placeholder);
        }

        AttributeArgumentSyntax first = list.Arguments[0];
        if (first.NameEquals is not null)
        {
            return Insert(first.SpanStart, Placeholder + ", ");
        }

        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        bool isNumber = first.NameColon is null
            && (list.Arguments.Count == 1 || list.Arguments[1].NameEquals is not null)
            && model?.GetTypeInfo(first.Expression, cancellationToken).Type?.SpecialType == SpecialType.System_Int32
            && model.GetConstantValue(first.Expression, cancellationToken).HasValue;
        return isNumber ? Insert(first.SpanStart, Name) : ImmutableArray<Insertion>.Empty;

        IReadOnlyList<Insertion> Insert(int position, string text) =>
            ImmutableArray.Create(new Insertion(document.Id, position, text));
    }
}

using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>The documentation of the overloads with pointers, made from that of the methods with spans.</summary>
internal static class PointerTexts
{
    /// <summary>The parameter that says how long a batch is.</summary>
    public const string Rows = "rows";

    private static readonly ParameterText RowCount = new(Rows, "The number of rows.");
    private static readonly ExceptionText NullPointer = new("ArgumentNullException", "A pointer is null.");
    private static readonly ExceptionText NullPointerToRows = new("ArgumentNullException", "A pointer is null, and there are rows.");
    private static readonly ExceptionText BadRows = new(
        "ArgumentOutOfRangeException", "The number of rows is negative, or they have more elements than a span can have.");

    /// <summary>All of them, in the order in which they are written.</summary>
    public static readonly IReadOnlyList<MemberText> All = KernelMember.WithPointers.Select(Of).ToArray();

    private static MemberText Of(KernelMember member)
    {
        MemberText spans = MemberTexts.All.Single(text => text.Member == member.WithSpans);
        List<ParameterText> parameters = spans.Parameters.ToList();
        List<ExceptionText> exceptions = spans.Exceptions
            .Where(exception => exception.TextOfPointers is not null)
            .Select(exception => exception with { Text = exception.TextOfPointers! })
            .ToList();
        if (member.IsBatch)
        {
            parameters.Insert(1, RowCount);
            exceptions.Insert(0, BadRows);
        }

        exceptions.Insert(0, member.IsBatch ? NullPointerToRows : NullPointer);
        return spans with { Member = member, Parameters = parameters, Exceptions = exceptions };
    }
}

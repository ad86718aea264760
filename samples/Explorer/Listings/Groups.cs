using System;
using System.Collections.Generic;
using System.Linq;

namespace Explorer.Listings;

/// <summary>Puts the instructions of a method together by the statements that they came from.</summary>
internal static class Groups
{
    // What the runtime says in place of an offset.
    private const int Prologue = -2;
    private const int Epilogue = -3;

    /// <summary>The groups of a method, in the order of its code.</summary>
    /// <param name="method">The method.</param>
    /// <param name="map">Where its code came from, where that is known.</param>
    /// <param name="statements">Its statements, where they are known.</param>
    public static IReadOnlyList<ListingGroup> Of(JitMethod method, MethodMap? map, IReadOnlyList<Statement> statements)
    {
        List<ListingGroup> groups = [];
        List<ListedInstruction> instructions = [];
        ListingGroup? current = null;
        foreach (JitInstruction instruction in method.Instructions)
        {
            ListingGroup head = map is null ? new ListingGroup(null, null, null, []) : HeadOf(instruction.Offset, map, statements);
            if (current is null || current.Comment != head.Comment || (head.Comment is null && current.Line != head.Line))
            {
                instructions = [];
                current = head with { Instructions = instructions };
                groups.Add(current);
            }

            instructions.Add(new ListedInstruction(Names.Shortened(instruction.Text), instruction.Bytes));
        }

        return groups;
    }

    private static ListingGroup HeadOf(int offset, MethodMap map, IReadOnlyList<Statement> statements)
    {
        int il = map.Entries.LastOrDefault(entry => entry.Native <= offset, (Native: 0, Il: Prologue)).Il;
        if (il < 0)
        {
            return new ListingGroup(il == Prologue ? "Prologue" : il == Epilogue ? "Epilogue" : null, null, null, []);
        }

        // The compiler weaves neighbouring statements into each other, and tells where the first of them begins. What is up to the next
        // that it tells of is in there.
        int end = map.Entries.Select(entry => entry.Il).Where(other => other > il).DefaultIfEmpty(int.MaxValue).Min();
        List<Statement> woven = [];
        for (int i = 0; i < statements.Count && statements[i].Il < end; i++)
        {
            if (i == statements.Count - 1 || statements[i + 1].Il > il)
            {
                woven.Add(statements[i]);
                if (statements[i].Text.StartsWith("return", StringComparison.Ordinal))
                {
                    break;
                }
            }
        }

        if (woven.Count == 0)
        {
            return new ListingGroup(null, null, null, []);
        }

        string[] comments = [.. woven.Select(statement => statement.Comment).OfType<string>().Distinct()];
        return new ListingGroup(comments.Length == 0 ? null : string.Join('\n', comments), woven[0].Line, woven[0].Text, []);
    }
}

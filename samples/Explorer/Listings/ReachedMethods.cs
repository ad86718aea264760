using System;
using System.Collections.Generic;
using System.Linq;

namespace Explorer.Listings;

/// <summary>Chooses from all that was compiled what a member does its work with.</summary>
internal static class ReachedMethods
{
    /// <summary>The methods that a member reaches.</summary>
    /// <param name="methods">All that was compiled.</param>
    /// <param name="type">The full name of the kernel's type.</param>
    /// <param name="member">The member, of which there may be several overloads.</param>
    /// <returns>
    /// What its overloads call, but for checks of arguments: the generated bodies where there are any, else the loops of the runtime; then the
    /// overloads themselves, which check and choose, where they are more than a jump.
    /// </returns>
    public static IReadOnlyList<JitMethod> Of(IReadOnlyList<JitMethod> methods, string type, string member)
    {
        // What was compiled again counts as it is now.
        Dictionary<string, JitMethod> known = [];
        foreach (JitMethod method in methods)
        {
            known[method.Key] = method;
        }

        List<JitMethod> reached = [];
        HashSet<string> seen = [];
        foreach (JitMethod root in known.Values
            .Where(method => method.Type == type && method.Name == member)
            .OrderBy(method => method.Signature.Length))
        {
            Visit(root, known, seen, reached);
        }

        bool isGenerated = reached.Any(Names.IsGenerated);
        return
        [
            .. reached.Where(method => (!isGenerated || method.Type == type || Names.IsGenerated(method))
                && !method.Type.EndsWith("Arguments", StringComparison.Ordinal)
                && !(method.Type == type && method.IsJump))
                .OrderBy(method => method.Type == type),
        ];
    }

    private static void Visit(JitMethod root, Dictionary<string, JitMethod> known, HashSet<string> seen, List<JitMethod> reached)
    {
        Queue<JitMethod> queue = new([root]);
        while (queue.TryDequeue(out JitMethod? method))
        {
            if (!seen.Add(method.Key))
            {
                continue;
            }

            reached.Add(method);
            foreach (string target in method.Targets)
            {
                if (known.TryGetValue(target, out JitMethod? next))
                {
                    queue.Enqueue(next);
                }
            }
        }
    }
}

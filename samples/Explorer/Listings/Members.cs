using System.Linq;
using Explorer.Code;
using Explorer.Compilation;
using Explorer.Requests;
using Microsoft.CodeAnalysis;

namespace Explorer.Listings;

/// <summary>The members of a kernel that can be looked at.</summary>
internal static class Members
{
    /// <summary>Finds a member, or says which there are.</summary>
    /// <param name="code">The kernel.</param>
    /// <param name="member">Its name; nothing for the kernel's first.</param>
    /// <returns>The name.</returns>
    /// <exception cref="RequestException">There is an error in the kernel, or no such member.</exception>
    public static string Require(KernelCode code, string? member)
    {
        RequireNoError(code);
        string[] names = CodeAnswers.MembersOf(code);
        string name = string.IsNullOrEmpty(member) ? code.Request.FirstMember : member;
        return names.Contains(name) ? name
            : string.IsNullOrEmpty(member) && names.Length > 0 ? names[0]
            : throw new RequestException($"member: '{name[..System.Math.Min(name.Length, 40)]}' is none of {string.Join(", ", names)}.");
    }

    /// <summary>Requires that there is code.</summary>
    /// <param name="code">The kernel.</param>
    /// <exception cref="RequestException">There is an error in the kernel.</exception>
    public static void RequireNoError(KernelCode code)
    {
        if (code.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new RequestException($"{error.Id}: {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
        }
    }
}

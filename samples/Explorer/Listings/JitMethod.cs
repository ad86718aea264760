using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Explorer.Listings;

/// <summary>A method in a listing of the JIT.</summary>
/// <param name="Type">The type as the listing names it.</param>
/// <param name="Name">The method, without its signature.</param>
/// <param name="Signature">What follows the name.</param>
/// <param name="Size">The bytes of its code.</param>
/// <param name="Instructions">Its instructions.</param>
internal sealed partial record JitMethod(string Type, string Name, string Signature, int Size, IReadOnlyList<JitInstruction> Instructions)
{
    /// <summary>Gets the type and the method, as calls name them.</summary>
    public string Key => Type + ":" + Name + Signature;

    /// <summary>Gets the methods that it calls or goes on with, each once.</summary>
    public IEnumerable<string> Targets => Instructions
        .Select(instruction => TargetOf(instruction.Text))
        .OfType<string>()
        .Distinct();

    /// <summary>Gets the number of calls.</summary>
    public int Calls => Instructions.Count(instruction => CallPattern().IsMatch(instruction.Text));

    /// <summary>Gets the number of instructions that move a vector to or from the stack.</summary>
    public int Spills => Instructions.Count(instruction => SpillPattern().IsMatch(instruction.Text));

    /// <summary>Gets a value indicating whether all it does is to go on with another method.</summary>
    public bool IsJump => Instructions.All(instruction =>
        instruction.Text.Contains("jmp", StringComparison.Ordinal) || TargetOf(instruction.Text) is not null || FramePattern().IsMatch(instruction.Text) || CallPattern().IsMatch(instruction.Text));

    /// <summary>The method that an instruction calls or goes on with.</summary>
    /// <param name="instruction">The instruction.</param>
    public static string? TargetOf(string instruction)
    {
        string target = TargetPattern().Match(instruction).Groups["target"].Value;
        return target.Length == 0 ? null : target.StartsWith('[') && target.EndsWith(']') ? target[1..^1] : target;
    }

    // Arm64 has no brackets.
    [GeneratedRegex(@"^(call|tail\.jmp|jmp|bl|b)\s+(?<target>\S+:.+)$")]
    private static partial Regex TargetPattern();

    [GeneratedRegex(@"^(call|blr?)\s")]
    private static partial Regex CallPattern();

    // x64: vectors and the stack or frame pointer. Arm64: the same, and pairs.
    [GeneratedRegex(@"[xyz]mm\d+.*\[(rsp|rbp)|\[(rsp|rbp)[^\]]*\].*[xyz]mm\d+|^(str|ldr|stp|ldp|stur|ldur)\s+q\d+.*\[(sp|fp)")]
    private static partial Regex SpillPattern();

    [GeneratedRegex(@"^(push|pop|ret|nop|vzeroupper|align|sub\s+rsp|add\s+rsp|lea\s+rbp|mov\s+rbp, rsp|mov\s+rsp, rbp|stp\s+fp, lr|ldp\s+fp, lr|mov\s+fp, sp)")]
    private static partial Regex FramePattern();
}

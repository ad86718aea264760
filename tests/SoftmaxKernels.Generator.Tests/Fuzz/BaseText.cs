using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Tests.Harness;

namespace SoftmaxKernels.Generator.Tests.Fuzz;

/// <summary>Base types whose members have the names of generated ones.</summary>
internal static class BaseText
{
    private const string Parameters = "(global::System.ReadOnlySpan<float> x, global::System.Span<float> y)";

    private static readonly string[] KernelNames = ["Size", "LogSoftmax", "Softmax", "LogSumExp", "ArgMax", "Tanh", "CrossEntropy", "Sample", "Forward", "Inputs", "Prepare"];

    private static readonly string[] ClassMembers =
    [
        "public int Size = 1;",
        "public const int Size = 1;",
        "public virtual void Softmax" + Parameters + " { }",
        "public static void Tanh" + Parameters + " { }",
        "protected int ArgMax => 1;",
        "public static class CrossEntropy { }",
        "public static void Forward" + Parameters + " { }",
        "public int Inputs = 1;",
    ];

    private static readonly string[] AbstractMembers =
    [
        "public abstract int Size { get; }",
        "public abstract void LogSoftmax" + Parameters + ";",
        "public abstract void Softmax" + Parameters + ";",
        "public abstract float ArgMax { get; }",
        "public abstract void Tanh<T>(T x);",
        "public abstract void Prepare();",
        "public abstract int Inputs { get; }",
        "internal abstract int Sample(global::System.ReadOnlySpan<float> x, double y);",
    ];

    private static readonly string[] InterfaceMembers =
    [
        "void Softmax" + Parameters + " { }",
        "int Size => 3;",
        "static int ArgMax = 3;",
        "class Tanh { }",
    ];

    /// <summary>Chooses base types for a kernel type.</summary>
    /// <param name="dice">The choices.</param>
    /// <param name="consumer">The project.</param>
    /// <param name="kernel">The kernel type.</param>
    /// <param name="hasNoMembers">Whether it has no members of its own, which could hide what may not be hidden.</param>
    /// <param name="name">The name for the base type, which nothing else has.</param>
    /// <param name="declarations">Takes the declaration of the base type.</param>
    /// <returns>The list for the head of the kernel type, or nothing.</returns>
    public static string Choose(Dice dice, Consumer consumer, DeclarationText kernel, bool hasNoMembers, string name, StringBuilder declarations)
    {
        bool isClass = !kernel.Traits.HasFlag(TypeTraits.Static) && !kernel.Head.Contains("struct", StringComparison.Ordinal);
        if (isClass && dice.Chance(25))
        {
            // An abstract member stands only where the kernel type need not implement it.
            bool isAbstract = hasNoMembers && kernel.Head.Contains("abstract", StringComparison.Ordinal);
            string kind = kernel.Head.Contains("record", StringComparison.Ordinal) ? "record " : "class ";
            string head = isAbstract ? "public abstract " + kind : "public " + kind;
            declarations.Append(head + name + "\n{\n" + Members(dice, isAbstract ? [.. ClassMembers, .. AbstractMembers] : ClassMembers) + "}\n");
            return " : " + name;
        }

        bool mayImplement = !kernel.Traits.HasFlag(TypeTraits.Static) && !kernel.Traits.HasFlag(TypeTraits.Stack);
        if (mayImplement && consumer.Language >= LanguageVersion.CSharp8 && consumer.Framework != ConsumerFramework.NetStandard20 && dice.Chance(15))
        {
            string[] members = consumer.Language >= LanguageVersion.CSharp11
                ? [.. InterfaceMembers, "static virtual float LogSumExp(global::System.ReadOnlySpan<float> x) => 0;", "static virtual void Softmax" + Parameters + " { }"]
                : InterfaceMembers;
            declarations.Append("public interface " + name + "\n{\n" + Members(dice, members) + "}\n");
            return " : " + name;
        }

        return string.Empty;
    }

    // Members of different names.
    private static string Members(Dice dice, string[] all)
    {
        IEnumerable<string> chosen = Enumerable.Range(0, 1 + dice.Below(3)).Select(_ => dice.Pick<string>(all)).DistinctBy(NameOf);
        return string.Concat(chosen.Select(member => member + "\n"));
    }

    private static string NameOf(string member) => KernelNames.First(member.Contains);
}

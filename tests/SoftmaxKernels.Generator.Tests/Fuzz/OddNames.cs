using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Generator.Tests.Fuzz;

/// <summary>Names that a C# program may give to its types, type parameters and namespaces, as source code spells them.</summary>
internal static class OddNames
{
    // Keywords, contextual keywords, what the generated file itself names, letters outside ASCII, a combining mark, a letter
    // number, an escape, a formatting character that is no part of the name, names that differ in case only.
    private static readonly string[] All =
    [
        "Digits", "digits", "DIGITS", "Letters", "A", "a", "B", "_", "__", "_1", "T1",
        "@class", "@event", "@namespace", "@int", "@float", "@static", "@ref", "@in", "@out", "@this", "@null",
        "@record", "@partial", "@var", "@dynamic", "@file", "@field", "@required", "@scoped", "@async", "@await", "@where",
        "@value", "@get", "@nint", "@notnull", "@unmanaged", "@global", "@nameof", "@extension", "@allows", "@when", "@yield",
        "@__arglist", "@Digits", "@args",
        "System", "SoftmaxKernels", "Generated", "SoftmaxBodies", "SharedBodies", "KernelMath", "FastestMath", "Lanes", "KernelArguments", "Math", "Span",
        "ReadOnlySpan", "Vector128", "MemoryMarshal", "GenericKernel", "Softmax", "Size", "Tanh", "ArgMax", "LogSumExp", "SampleBatch", "logits",
        "Größe", "größe", "ı", "İ", "i", "I", "ß", "ẞ", "Ωmega", "числа", "数字", "アト", "e\u0301tat", "état", "Ⅷ", "ﬁ", "हिन्दी", "عدد",
        "\\u0044igits", "Di\u200Dgits",
        new('x', 200), new('数', 150),
    ];

    /// <summary>A name that none of the others is.</summary>
    /// <param name="dice">The choices.</param>
    /// <param name="taken">The names so far, to which the new one is added.</param>
    public static string New(Dice dice, ISet<string> taken)
    {
        while (true)
        {
            string name = dice.Pick<string>(All) + (dice.Chance(30) ? dice.Below(100).ToString(System.Globalization.CultureInfo.InvariantCulture) : string.Empty);
            if (taken.Add(Value(name)))
            {
                return name;
            }
        }
    }

    // As the compiler counts: without escapes, marks of keywords, and formatting characters.
    private static string Value(string name) =>
        string.Concat(name.Replace("\\u0044", "D", StringComparison.Ordinal).Where(c => c is not ('@' or '\u200D')));
}

using System.Collections.Generic;
using SoftmaxKernels.Generator.Tests.Harness;

namespace SoftmaxKernels.Generator.Tests.Fuzz;

/// <summary>The attribute in the ways that people write it.</summary>
internal static class AttributeText
{
    private const string Kernels = "global::SoftmaxKernels.";

    // Each compiles. The last ones are errors of this package.
    private static readonly string[] GoodSizes =
    [
        "1", "2", "3", "4", "5", "7", "8", "9", "10", "0x0B", "0b1100", "1_3", "3 + 4", "(2 << 3) - 1", "'\\u0006'", "(int)3L", "(byte)10", "sizeof(double)",
        "true ? 3 : -1", "(int)global::System.DayOfWeek.Friday", "unchecked((int)4294967299)", "default(int) + 2", "\"abc\" == \"abc\" ? 6 : 0", "@Constants.Classes",
        "Constants.Classes / 2", "Constants.Nested.Few", "-(-3)", "~-4", "(((5)))",
    ];

    private static readonly string[] BadSizes =
    [
        "0", "-1", "-10", "int.MinValue", "int.MaxValue", "1048577", "unchecked((int)0xFFFFFFFF)", "Constants.Classes - 100",
    ];

    // Where bodies are long, one is enough for many programs.
    private static readonly string[] LargeSizes = ["16", "17", "33", "64", "65", "100", "1000", "46340", "46341", "1 << 20"];

    // Those with short bodies more often than the others.
    private static readonly string[] Families =
        ["ArgMax", "ArgMax", "ArgMax", "Tanh", "Activations", "SoftmaxGradient", "SoftmaxGradient", "LogSoftmax", "Softmax", "CrossEntropy", "Sample"];

    /// <summary>The constants that sizes name.</summary>
    public const string Constants = """
        internal static class Constants
        {
            public const int Classes = Nested.Few * 2 + 4;

            public static class Nested
            {
                public const int Few = (int)3.7f;
            }
        }
        """;

    /// <summary>One attribute of a kernel, now and then of a layer or a network, without brackets.</summary>
    public static string Of(Dice dice, Consumer consumer) => dice.Below(100) switch
    {
        < 78 => OfKernel(dice),
        < 88 => LayerAttributeText.OfLayer(dice),
        _ => LayerAttributeText.OfNetwork(dice, consumer),
    };

    private static string OfKernel(Dice dice)
    {
        string name = dice.Pick(Kernels + "SoftmaxKernel", Kernels + "SoftmaxKernelAttribute", "SoftmaxKernel", "SoftmaxKernelAttribute", "Alias");
        List<string> arguments = [];
        bool isLarge = dice.Chance(1);
        if (!dice.Chance(1))
        {
            arguments.Add("Size = " + (isLarge ? dice.Pick<string>(LargeSizes) : dice.Chance(92) ? dice.Pick<string>(GoodSizes) : dice.Pick<string>(BadSizes)));
        }

        if (!dice.Chance(isLarge ? 20 : 1))
        {
            arguments.Insert(dice.Below(arguments.Count + 1), "Methods = " + Methods(dice));
        }

        if (dice.Chance(25))
        {
            arguments.Insert(dice.Below(arguments.Count + 1), "Arithmetic = " + dice.Pick(
                Kernels + "KernelArithmetic.Reproducible", Kernels + "KernelArithmetic.Fastest", "(" + Kernels + "KernelArithmetic)1", "0", "(" + Kernels + "KernelArithmetic)7"));
        }

        string list = arguments.Count == 0 && dice.Chance(50) ? string.Empty : "(" + string.Join(", ", arguments) + ")";
        return name + list;
    }

    private static string Methods(Dice dice)
    {
        string family = Kernels + "KernelMethods." + dice.Pick<string>(Families);
        return dice.Below(100) switch
        {
            < 56 => family,
            < 60 => family + " | " + Kernels + "KernelMethods." + dice.Pick("Batch", "Pointers"),
            < 65 => family + " | " + Kernels + "KernelMethods." + dice.Pick<string>(Families),
            < 70 => Kernels + "KernelMethods.Batch",
            < 90 => "0",
            < 97 => "(" + Kernels + "KernelMethods)" + dice.Pick("4", "5", "132", "(255 & 16)"),
            < 98 => Kernels + "KernelMethods.All & ~" + Kernels + "KernelMethods.Batch & ~" + Kernels + "KernelMethods.CrossEntropy",
            _ => "(" + Kernels + "KernelMethods)" + dice.Pick("2048", "(-1)", "1024", "int.MinValue"),
        };
    }
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Tests.Harness;

namespace SoftmaxKernels.Generator.Tests.Fuzz;

/// <summary>The attributes of layers and networks in the ways that people write them. All compile; the last of each list are errors of this package.</summary>
internal static class LayerAttributeText
{
    private const string Kernels = "global::SoftmaxKernels.";

    private static readonly string[] GoodSizes =
        ["1", "2", "3", "4", "5", "7", "8", "16", "17", "0x0B", "1_3", "'\\u0006'", "(int)3L", "(byte)10", "sizeof(double)", "@Constants.Classes", "Constants.Nested.Few", "-(-3)", "65536"];

    private static readonly string[] BadSizes = ["0", "-1", "65537", "int.MinValue", "int.MaxValue", "Constants.Classes - 100"];

    private static readonly string[] SizeLists =
    [
        "new[] { 3, 2 }", "new[] { 3, 5 }", "new int[] { 4, Constants.Classes, 5 }", "new int[2] { 3, 5 }", "new[] { 'a', 5 }", "new[] { 1, 1, 1, 1 }", "new[] { 3, 1 }",
        "new[] { 65536, 5 }", "new int[] { (byte)9, sizeof(double), 5, }", "new[] { " + string.Join(", ", Enumerable.Repeat("2", 65)) + " }", "null", "new int[0]", "new int[] { }",
        "new[] { 5 }", "new[] { 0, 5 }", "new[] { 65536, 65536 }", "new[] { int.MaxValue, int.MaxValue }", "new[] { " + string.Join(", ", Enumerable.Repeat("2", 66)) + " }", "(int[])null", "default(int[])",
    ];

    private static readonly string[] HeadLists =
        ["new[] { 3, 2 }", "new[] { 5 }", "new[] { 1, 1, 3 }", "null", "new int[0]", "new[] { 2, 2 }", "new[] { 0, 5 }", "new[] { -1, 6 }", "new[] { int.MaxValue, int.MaxValue }"];

    private static readonly string[] Slopes =
        ["0.01f", "0", "-0f", "1e-45f", "float.MaxValue", "'a'", "1 / 3f", "Constants.Classes", "-0.5f", "float.NaN", "float.PositiveInfinity", "float.NegativeInfinity"];

    private static readonly string[] Families = ["Forward", "Backward", "CrossEntropy", "Predict", "Sample"];

    private static readonly string[] Activations = ["None", "Tanh", "Relu", "LeakyRelu", "Sigmoid", "Silu", "Softmax", "Elu"];

    /// <summary>One attribute of a layer, without brackets.</summary>
    public static string OfLayer(Dice dice) => Of(
        dice,
        "LayerKernel",
        (98, "Inputs", Size(dice)),
        (98, "Outputs", Size(dice)),
        (70, "Activation", Activation(dice)),
        (30, "Slope", dice.Pick<string>(Slopes)),
        (20, "Bias", dice.Pick("true", "false", "1 > 2")));

    /// <summary>One attribute of a network, without brackets.</summary>
    public static string OfNetwork(Dice dice, Consumer consumer) => Of(
        dice,
        "NetworkKernel",
        (98, "Sizes", consumer.Language >= LanguageVersion.CSharp12 && dice.Chance(20) ? dice.Pick("[3, 5]", "[4, Constants.Classes, 5]", "[]") : dice.Pick<string>(SizeLists)),
        (30, "Hidden", Activation(dice)),
        (60, "Output", Activation(dice)),
        (20, "Slope", dice.Pick<string>(Slopes)),
        (20, "Heads", dice.Pick<string>(HeadLists)),
        (3, "Model", dice.Pick("\"missing.onnx\"", "\"\"", "null", "nameof(Constants)")),
        (3, "Parameters", dice.Pick(Kernels + "ParameterSource.Constants", Kernels + "ParameterSource.External", "(" + Kernels + "ParameterSource)5")));

    private static string Of(Dice dice, string name, params (int Percent, string Property, string Value)[] options)
    {
        List<string> arguments =
        [
            .. options.Where(option => dice.Chance(option.Percent)).Select(option => option.Property + " = " + option.Value),
            .. dice.Chance(70) ? (IEnumerable<string>)["Methods = " + Methods(dice)] : [],
            .. dice.Chance(25) ? (IEnumerable<string>)["Arithmetic = " + dice.Pick(Kernels + "KernelArithmetic.Reproducible", "0", "(" + Kernels + "KernelArithmetic)7")] : [],
        ];
        return dice.Pick(string.Empty, Kernels) + name + dice.Pick(string.Empty, "Attribute") + "(" + string.Join(", ", arguments) + ")";
    }

    private static string Size(Dice dice) => dice.Chance(94) ? dice.Pick<string>(GoodSizes) : dice.Pick<string>(BadSizes);

    private static string Activation(Dice dice) => dice.Below(100) switch
    {
        < 92 => Kernels + "LayerActivation." + dice.Pick<string>(Activations),
        < 97 => "(" + Kernels + "LayerActivation)" + dice.Pick("6", "(2 + 1)", "0"),
        _ => "(" + Kernels + "LayerActivation)" + dice.Pick("7", "(-1)", "int.MaxValue"),
    };

    private static string Methods(Dice dice)
    {
        string family = Kernels + "LayerMethods." + dice.Pick<string>(Families);
        return dice.Below(100) switch
        {
            < 50 => family,
            < 75 => family + " | " + Kernels + "LayerMethods." + dice.Pick("Batch", "Pointers", "Forward"),
            < 80 => Kernels + "LayerMethods." + dice.Pick("Batch", "All"),
            < 90 => "0",
            < 97 => Kernels + "LayerMethods.All & ~" + family,
            _ => "(" + Kernels + "LayerMethods)" + dice.Pick("(-1)", "4096", "int.MinValue", "3"),
        };
    }
}

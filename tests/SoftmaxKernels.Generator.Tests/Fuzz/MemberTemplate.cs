using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Tests.Harness;

namespace SoftmaxKernels.Generator.Tests.Fuzz;

/// <summary>A member that a user may write into a kernel type, most of them in the way of a generated one.</summary>
/// <param name="Name">Its name. A type gets one member of a name, so that the user's own code is right.</param>
/// <param name="Text">Its declaration; <c>R</c> and <c>W</c> stand for the spans of floats.</param>
/// <param name="Not">Types where it may not stand.</param>
/// <param name="Oldest">The C# version that it needs.</param>
internal sealed record MemberTemplate(
    string Name, string Text, TypeTraits Not = TypeTraits.None, LanguageVersion Oldest = LanguageVersion.CSharp7_3)
{
    private static readonly MemberTemplate[] Templates =
    [
        new("Softmax", "public static void Softmax(R x, W y) { }"),
        new("Softmax", "void Softmax(R x, W y) { }", TypeTraits.Static),
        new("Softmax", "public static int Softmax(R logits, W destination, int more = 0) => 0;"),
        new("Softmax", "public static void Softmax<T0>(R x, W y) { }"),
        new("Softmax", "public static void Softmax(in R x, W y) { }"),
        new("Softmax", "public static void Softmax(ref R x, out W y) { y = default; }"),
        new("Softmax", "public static void Softmax(float[] x, params float[] y) { }"),
        new("Softmax", "public const string Softmax = \"\";"),
        new("Softmax", "public static partial void Softmax(R x, W y); public static partial void Softmax(R x, W y) { }", TypeTraits.NotPartial, LanguageVersion.CSharp9),
        new("Softmax", "static partial void Softmax(R x, W y);", TypeTraits.NotPartial),
        new("Softmax", "public static void Softmax(scoped R x, scoped W y) { }", Oldest: LanguageVersion.CSharp11),
        new("Softmax", "public static void Softmax(R x, W y, __arglist) { }", TypeTraits.Generic),
        new("Softmax", "public static void Softmax(global::System.ReadOnlySpan<(float a, float b)> x, W y) { }"),
        new("Size", "public static int Size => 3;"),
        new("Size", "public static int Size() => 3;"),
        new("Size", "public int Size { get; set; }", TypeTraits.Static | TypeTraits.ReadOnly),
        new("Size", "public readonly int Size;", TypeTraits.Static),
        new("Size", "private enum Size { Small }"),
        new("Tanh", "public static event global::System.Action Tanh { add { } remove { } }"),
        new("Tanh", "public static void Tanh(this R x, W y) { }", TypeTraits.NoExtensions),
        new("Tanh", "private delegate void Tanh();"),
        new("TanhGradient", "protected internal static float TanhGradient;", TypeTraits.Sealed | TypeTraits.Static),
        new("ArgMax", "public class ArgMax<T0> { public int Softmax; }"),
        new("ArgMax", "public static int ArgMax(R x) => 0; public static int ArgMax(R x, R y) => 0;"),
        new("ArgMax", "extension(R x) { public int ArgMax() => 0; }", TypeTraits.NoExtensions, LanguageVersion.CSharp14),
        new("LogSumExp", "extension(R x) { public float LogSumExp => 0; }", TypeTraits.NoExtensions, LanguageVersion.CSharp14),
        new("LogSumExp", "public static float LogSumExp(global::System.ReadOnlySpan<float> @class) => 0;"),
        new("LogSoftmax", "private struct LogSoftmax { }"),
        new("LogSoftmax", "public static unsafe void LogSoftmax(float* x, float* y) { }", TypeTraits.Safe),
        new("CrossEntropy", "public static T0 CrossEntropy<T0>(T0 x) => x;"),
        new("CrossEntropy", "public static float CrossEntropy(R x, int y) => 0;"),
        new("CrossEntropyGradient", "public static float CrossEntropyGradient(R logits, int label, W destination) => 0;"),
        new("SoftmaxGradient", "internal static void SoftmaxGradient(R x, R y, W z) { }"),
        new("SoftmaxJacobian", "private static readonly int SoftmaxJacobian = 1;"),
        new("Sample", "public static int Sample(R x, double y) => 0;"),
        new("Sample", "public static int Sample { get; }"),
        new("SoftmaxBatch", "public static void SoftmaxBatch(R x, float y, W z) { }"),
        new("SampleBatch", "private class SampleBatch { }"),
        new("Forward", "public static void Forward(R parameters, R inputs, W destination) { }"),
        new("Forward", "private const int Forward = 1;"),
        new("Predict", "internal static int Predict(R parameters, R inputs) => 0;"),
        new("Initialize", "public static void Initialize(W parameters, ulong seed, global::SoftmaxKernels.LayerInitializer initializer) { }"),
        new("Prepare", "public static void Prepare() { }"),
        new("Inputs", "public static int Inputs => 3;"),
        new("ParameterCount", "public static int ParameterCount() => 3;"),
        new("LayerCount", "private class LayerCount { }"),
        new("parameters", "public static int parameters, inputs, gradients, network, Shape;"),
        new("logits", "public static int logits, destination, temperature;"),
        new("Softmax128", "public static void Softmax128(ref float x) { }"),
        new("this[]", "public int this[int Size] => Size;", TypeTraits.Static),
        new("ToString", "public override string ToString() => \"\";", TypeTraits.Static | TypeTraits.Stack),
        new("System", "private static class System { public class Span { } }"),
        new("SoftmaxKernels", "private class SoftmaxKernels { }"),
        new("Größe", "public static int Größe, ﬁMember, e\u0301Member;"),
        new("Nothing", "// }"),
        new("Nothing", "/* public static int Size; */"),
        new("Nothing", "\n#if NEVER\n}}} partial class {\n#endif\n"),
        new("Nothing", "\n#region Softmax {\n#endregion\n"),
    ];

    /// <summary>Chooses members for one type.</summary>
    /// <param name="dice">The choices.</param>
    /// <param name="consumer">The project.</param>
    /// <param name="traits">What the type is like.</param>
    /// <param name="declaration">The type.</param>
    public static IEnumerable<string> Choose(Dice dice, Consumer consumer, TypeTraits traits, DeclarationText declaration)
    {
        HashSet<string> names = [];
        for (int count = dice.Below(4); count > 0; count--)
        {
            MemberTemplate template = dice.Pick<MemberTemplate>(Templates);
            if ((template.Not & traits) == 0 && template.Oldest <= consumer.Language && !declaration.Has(template.Name) && names.Add(template.Name))
            {
                yield return template.Text.Replace("R ", "global::System.ReadOnlySpan<float> ").Replace("W ", "global::System.Span<float> ");
            }
        }
    }
}

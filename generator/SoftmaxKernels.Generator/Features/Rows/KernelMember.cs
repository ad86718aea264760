using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>One public method that the generator can write, as the outside sees it.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Families">All of these must be asked for.</param>
/// <param name="ParameterTypes">The types of its parameters, by which it is told from a user's method of the same name.</param>
internal sealed record KernelMember(string Name, MethodFamilies Families, string ParameterTypes)
{
    /// <summary>The name of the constant that every kernel has.</summary>
    public const string SizeConstant = "Size";

    /// <summary>The largest size whose Jacobian has a length that fits <see cref="int"/>.</summary>
    public const int LargestJacobianSize = 46340;

    private const string Separator = ", ";
    private const string In = "System.ReadOnlySpan<float>";
    private const string Out = "System.Span<float>";

    /// <summary>Every method with spans, in the order in which they are written.</summary>
    public static readonly IReadOnlyList<KernelMember> All = new KernelMember[]
    {
        new("Softmax", MethodFamilies.Softmax, Types(In, Out)),
        new("Softmax", MethodFamilies.Softmax, Types(In, "float", Out)),
        new("LogSoftmax", MethodFamilies.LogSoftmax, Types(In, Out)),
        new("LogSumExp", MethodFamilies.LogSoftmax, Types(In)),
        new("ArgMax", MethodFamilies.ArgMax, Types(In)),
        new("Sample", MethodFamilies.Sample, Types(In, "double")),
        new("Sample", MethodFamilies.Sample, Types(In, "float", "double")),
        new("Tanh", MethodFamilies.Tanh, Types(In, Out)),
        new("Tanh", MethodFamilies.Tanh, Types(In, "float", Out)),
        new("TanhGradient", MethodFamilies.Tanh, Types(In, In, Out)),
        new("TanhDerivative", MethodFamilies.Tanh, Types(In, Out)),
        new("CrossEntropy", MethodFamilies.CrossEntropy, Types(In, "int")),
        new("CrossEntropy", MethodFamilies.CrossEntropy, Types(In, In)),
        new("CrossEntropyGradient", MethodFamilies.CrossEntropy, Types(In, "int", Out, "float")),
        new("CrossEntropyGradient", MethodFamilies.CrossEntropy, Types(In, In, Out, "float")),
        new("SoftmaxGradient", MethodFamilies.SoftmaxGradient, Types(In, In, Out)),
        new("SoftmaxJacobian", MethodFamilies.SoftmaxGradient, Types(In, Out)),
        new("SoftmaxBatch", MethodFamilies.Softmax | MethodFamilies.Batch, Types(In, Out)),
        new("SoftmaxBatch", MethodFamilies.Softmax | MethodFamilies.Batch, Types(In, "float", Out)),
        new("LogSoftmaxBatch", MethodFamilies.LogSoftmax | MethodFamilies.Batch, Types(In, Out)),
        new("ArgMaxBatch", MethodFamilies.ArgMax | MethodFamilies.Batch, Types(In, "System.Span<int>")),
        new("SampleBatch", MethodFamilies.Sample | MethodFamilies.Batch, Types(In, "System.ReadOnlySpan<double>", "System.Span<int>")),
        new("SampleBatch", MethodFamilies.Sample | MethodFamilies.Batch, Types(In, "float", "System.ReadOnlySpan<double>", "System.Span<int>")),
        new("TanhBatch", MethodFamilies.Tanh | MethodFamilies.Batch, Types(In, Out)),
        new("TanhBatch", MethodFamilies.Tanh | MethodFamilies.Batch, Types(In, "float", Out)),
        new("CrossEntropyBatch", MethodFamilies.CrossEntropy | MethodFamilies.Batch, Types(In, "System.ReadOnlySpan<int>")),
        new("CrossEntropyGradientBatch", MethodFamilies.CrossEntropy | MethodFamilies.Batch, Types(In, "System.ReadOnlySpan<int>", Out, "float")),
        new("CrossEntropyGradientBatch", MethodFamilies.CrossEntropy | MethodFamilies.Batch, Types(In, In, Out, "float")),
        new("SoftmaxGradientBatch", MethodFamilies.SoftmaxGradient | MethodFamilies.Batch, Types(In, In, Out)),
    };

    /// <summary>The overloads with pointers, in the same order.</summary>
    public static readonly IReadOnlyList<KernelMember> WithPointers = All.Select(WithPointersOf).ToArray();

    /// <summary>Gets the method with spans that an overload with pointers calls, or <see langword="null"/> for any other.</summary>
    public KernelMember? WithSpans { get; private init; }

    /// <summary>Gets a value indicating whether it does many rows.</summary>
    public bool IsBatch => (Families & MethodFamilies.Batch) != 0;

    /// <summary>Gets the name and the parameter types: unique, and comparable with a user's method.</summary>
    public string Signature => Name + "(" + ParameterTypes + ")";

    /// <summary>The methods that a kernel of this size and these families has.</summary>
    public static IEnumerable<KernelMember> For(int size, MethodFamilies families) =>
        All.Concat(WithPointers).Where(member => (member.Families & ~families) == 0
            && (member.Name != "SoftmaxJacobian" || size <= LargestJacobianSize));

    // A span knows its length, and a pointer does not: a row has Size elements, and a batch says how many rows it has.
    private static KernelMember WithPointersOf(KernelMember member)
    {
        List<string> types = member.ParameterTypes.Split(new[] { Separator }, StringSplitOptions.None)
            .Select(type => type.EndsWith(">", StringComparison.Ordinal) ? type.Substring(type.IndexOf('<') + 1).Replace('>', '*') : type)
            .ToList();
        if (member.IsBatch)
        {
            types.Insert(1, "int");
        }

        return new KernelMember(member.Name, member.Families | MethodFamilies.Pointers, Types(types.ToArray())) { WithSpans = member };
    }

    private static string Types(params string[] types) => string.Join(Separator, types);
}

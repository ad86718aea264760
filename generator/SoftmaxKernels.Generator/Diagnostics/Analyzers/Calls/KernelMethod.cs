using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Features.Rows;
using SoftmaxKernels.Generator.Features.Types;

namespace SoftmaxKernels.Generator.Diagnostics.Analyzers.Calls;

/// <summary>A method that this generator wrote, in this compilation or in one that it references.</summary>
/// <param name="Symbol">The method.</param>
/// <param name="Method">What it does.</param>
/// <param name="Size">The number of classes.</param>
/// <param name="Arithmetic">The value of <c>KernelArithmetic</c>.</param>
/// <param name="Runtime">The runtime assembly.</param>
internal sealed record KernelMethod(IMethodSymbol Symbol, RowMethod Method, int Size, int Arithmetic, IAssemblySymbol Runtime)
{
    private static readonly ILookup<string, RowMethod> Methods =
        RowMethods.All.ToLookup(method => method.Name, StringComparer.Ordinal);

    /// <summary>Gets the name for messages, such as <c>Digits.Softmax</c>.</summary>
    public string DisplayName => Symbol.ContainingType.Name + "." + Symbol.Name;

    /// <summary>Whether a method has the name of a kernel: nearly all calls are done with here.</summary>
    /// <param name="method">The method.</param>
    public static bool HasName(IMethodSymbol method) => method.IsStatic && Methods.Contains(method.Name);

    /// <summary>Reads a method.</summary>
    /// <param name="method">A method with the name of a kernel.</param>
    /// <returns>
    /// What it is, or <see langword="null"/> for a method that is not generated, since one that the user wrote has rules of its own, or
    /// that takes pointers, whose lengths nobody knows.
    /// </returns>
    public static KernelMethod? Of(IMethodSymbol method) =>
        KernelAttribute.Of(method.ContainingType) is { } attribute
        && GeneratedPart.IsOfThisGenerator(method)
        && Methods[method.Name].FirstOrDefault(candidate => candidate.Signature == MethodSignature.Of(method)) is { } described
        && (GeneratedPart.ConstantOf(method.ContainingType, RowMethods.SizeConstant) ?? AttributeArguments.Number(attribute, KernelAttribute.Size)) is { } size and > 0
            ? new KernelMethod(
                method,
                described,
                size,
                AttributeArguments.Number(attribute, KernelAttribute.Arithmetic) ?? 0,
                AttributeArguments.Runtime(attribute))
            : null;
}

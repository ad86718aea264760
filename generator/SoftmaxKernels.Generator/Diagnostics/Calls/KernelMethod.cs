using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Model;

namespace SoftmaxKernels.Generator.Diagnostics.Calls;

/// <summary>A method that this generator wrote, in this compilation or in one that it references.</summary>
/// <param name="Symbol">The method.</param>
/// <param name="Size">The number of classes.</param>
/// <param name="Arithmetic">The value of <c>KernelArithmetic</c>.</param>
internal sealed record KernelMethod(IMethodSymbol Symbol, int Size, int Arithmetic)
{
    private static readonly HashSet<string> Names = new(KernelMember.All.Select(member => member.Name), StringComparer.Ordinal);

    /// <summary>Gets the name for messages, such as <c>Digits.Softmax</c>.</summary>
    public string DisplayName => Symbol.ContainingType.Name + "." + Symbol.Name;

    /// <summary>Whether a method has the name of a kernel: nearly all calls are done with here.</summary>
    /// <param name="method">The method.</param>
    public static bool HasName(IMethodSymbol method) => method.IsStatic && Names.Contains(method.Name);

    /// <summary>Reads a method.</summary>
    /// <param name="method">A method with the name of a kernel.</param>
    /// <returns>What it is, or <see langword="null"/> for a method that is not generated: one that the user wrote has rules of its own.</returns>
    public static KernelMethod? Of(IMethodSymbol method) =>
        KernelAttribute.Of(method.ContainingType) is { } attribute
        && GeneratedPart.IsOfThisGenerator(method)
        && (GeneratedPart.SizeOf(method.ContainingType) ?? KernelAttribute.Number(attribute, KernelAttribute.Size)) is { } size and > 0
            ? new KernelMethod(method, size, KernelAttribute.Number(attribute, KernelAttribute.Arithmetic) ?? 0)
            : null;
}

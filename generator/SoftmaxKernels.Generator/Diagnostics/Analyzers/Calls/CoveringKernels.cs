using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Diagnostics.Analyzers.Calls;

/// <summary>
/// The kernels of a compilation by the methods that they have. Looked up by name, which the compiler answers from its table of
/// declarations, and only once someone calls <c>GenericKernel</c> with a length that is known.
/// </summary>
/// <param name="compilation">The compilation.</param>
internal sealed class CoveringKernels(Compilation compilation)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<KernelMethod>> _methods = new(StringComparer.Ordinal);

    /// <summary>Whether a method is one of <c>GenericKernel</c>.</summary>
    /// <param name="method">The method.</param>
    public static bool IsGeneric(IMethodSymbol method) => method.ContainingType is
    {
        Name: "GenericKernel",
        ContainingType: null,
        ContainingNamespace: { Name: "SoftmaxKernels", ContainingNamespace.IsGlobalNamespace: true },
    };

    /// <summary>The number of classes of a call of <c>GenericKernel</c>.</summary>
    /// <param name="call">The call.</param>
    /// <param name="lengthOf">The length of an argument, where it is known.</param>
    /// <returns>The number, or <see langword="null"/> if it is not known.</returns>
    public static int? Size(IInvocationOperation call, Func<IOperation, int?> lengthOf)
    {
        // A batch says it; a row is as long as any of its inputs.
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "size") is { } size)
        {
            return size.Value.ConstantValue.Value as int?;
        }

        return call.Arguments
            .Where(argument => SpanTypes.IsReadOnly(argument.Parameter?.Type))
            .Select(argument => lengthOf(argument.Value))
            .FirstOrDefault(length => length is not null);
    }

    /// <summary>Finds a kernel method that does the same as a call of <c>GenericKernel</c>.</summary>
    /// <param name="call">The call.</param>
    /// <param name="caller">The type that the call is in.</param>
    /// <param name="lengthOf">The length of an argument, where it is known.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The method, or <see langword="null"/>.</returns>
    public KernelMethod? Find(
        IInvocationOperation call, INamedTypeSymbol caller, Func<IOperation, int?> lengthOf, CancellationToken cancellationToken)
    {
        IMethodSymbol generic = call.TargetMethod;
        if (Size(call, lengthOf) is not { } size || !TryGetArithmetic(call, out int? arithmetic))
        {
            return null;
        }

        return _methods.GetOrAdd(generic.Name, name => Collect(name, cancellationToken)).FirstOrDefault(method =>
            method.Size == size
            && HasBody(method)
            && (arithmetic is null || method.Arithmetic == arithmetic)
            && HasParametersOf(method.Symbol, generic)
            && compilation.IsSymbolAccessibleWithin(method.Symbol, caller));
    }

    // Arg max is the same in any arithmetic, so it has no such parameter.
    private static bool TryGetArithmetic(IInvocationOperation call, out int? arithmetic)
    {
        IArgumentOperation? argument = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "arithmetic");
        arithmetic = argument?.Value.ConstantValue.Value as int?;
        return argument is null || arithmetic is not null;
    }

    private static bool HasParametersOf(IMethodSymbol kernel, IMethodSymbol generic) => kernel.Parameters
        .Select(parameter => parameter.Type)
        .SequenceEqual(
            generic.Parameters.Where(parameter => parameter.Name is not ("size" or "arithmetic" or "emptyRows")).Select(parameter => parameter.Type),
            SymbolEqualityComparer.Default);

    // Where a kernel has no code of its own it is the loops behind GenericKernel, so it is no better.
    private static bool HasBody(KernelMethod method) =>
        !KernelPlanner.Plan(method.Size, TargetCapabilities.OffersVectors(method.Runtime)).Levels.IsEmpty;

    private ImmutableArray<KernelMethod> Collect(string name, CancellationToken cancellationToken) => compilation
        .GetSymbolsWithName(name, SymbolFilter.Member, cancellationToken)
        .OfType<IMethodSymbol>()
        .Where(method => KernelMethod.HasName(method) && TypeSpecReader.Chain(method.ContainingType).All(type => type.Arity == 0))
        .Select(KernelMethod.Of)
        .OfType<KernelMethod>()
        .OrderBy(method => method.Symbol.ContainingType.ToDisplayString(), StringComparer.Ordinal)
        .ToImmutableArray();
}

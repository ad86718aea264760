using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SoftmaxKernels.Generator.Features.Layers;
using SoftmaxKernels.Generator.Features.Networks;
using SoftmaxKernels.Generator.Features.Types;

namespace SoftmaxKernels.Generator.Diagnostics.Analyzers.Calls;

/// <summary>A call of a method of a layer or a network that this generator wrote, in this compilation or in one that it references.</summary>
internal sealed class LayerCall
{
    private static readonly ILookup<string, LayerMethod> OfLayers = LayerMethods.All.ToLookup(method => method.Name, StringComparer.Ordinal);

    // Those of a network with parameters of its own have other signatures.
    private static readonly ILookup<string, LayerMethod> OfNetworks =
        NetworkMethods.All.Concat(NetworkMethods.WithoutParameters(NetworkMethods.All)).ToLookup(method => method.Name, StringComparer.Ordinal);

    private readonly IInvocationOperation _call;
    private readonly LayerMethod _method;
    private readonly ElementCounts _counts;

    private LayerCall(IInvocationOperation call, LayerMethod method, ElementCounts counts, int classes)
    {
        Classes = classes;
        _call = call;
        _method = method;
        _counts = counts;
    }

    /// <summary>Gets the name for messages, such as <c>Hidden.Forward</c>.</summary>
    public string DisplayName => _call.TargetMethod.ContainingType.Name + "." + _method.Name;

    /// <summary>Gets the number of classes; of several heads that of the largest, since which label is of which head is not always known.</summary>
    public int Classes { get; }

    /// <summary>Whether a method has the name of one of a layer or a network: nearly all calls are done with here.</summary>
    /// <param name="method">The method.</param>
    public static bool HasName(IMethodSymbol method) => method.IsStatic && OfNetworks.Contains(method.Name);

    /// <summary>Reads a call.</summary>
    /// <param name="call">A call of a method with the name of one of a layer or a network.</param>
    /// <returns>What it is, or <see langword="null"/> for a method that is not generated, or that takes pointers, whose lengths nobody knows.</returns>
    public static LayerCall? Of(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        INamedTypeSymbol type = method.ContainingType;
        return LayerAttribute.Of(type) is { } layer ? Read(OfLayers, CountsOfLayer(type, layer), heads: null)
            : NetworkAttribute.Of(type) is { } network ? Read(OfNetworks, CountsOfNetwork(type, network), NetworkAttribute.Numbers(network, NetworkAttribute.Heads))
            : null;

        LayerCall? Read(ILookup<string, LayerMethod> methods, ElementCounts? counts, IReadOnlyList<int>? heads) =>
            counts is { } known
            && GeneratedPart.IsOfThisGenerator(method)
            && methods[method.Name].FirstOrDefault(candidate => candidate.Signature == MethodSignature.Of(method)) is { } described
                ? new LayerCall(call, described, known, heads is { Count: > 0 } ? heads.Max() : known.Outputs)
                : null;
    }

    /// <summary>Finds the arguments whose lengths cannot fit.</summary>
    /// <param name="lengthOf">The length of an argument, where it is known.</param>
    /// <returns>The arguments, what each must have, and the length that it has.</returns>
    public IEnumerable<(IOperation Argument, IParameterSymbol Parameter, string Requirement, int Length)> Violations(Func<IOperation, int?> lengthOf)
    {
        List<(IArgumentOperation Argument, LayerParameter Parameter, int Length)> spans =
        [
            .. from argument in _call.Arguments
               where argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: not null }
               let parameter = _method.Parameters[argument.Parameter!.Ordinal]
               where parameter.IsSpan && parameter.Length != LayerLength.Any
               let length = lengthOf(argument.Value)
               where length is not null && !(parameter.MayBeEmpty && length == 0)
               select (argument, parameter, length.Value),
        ];

        // What is read says how many rows there are, the inputs before all others.
        long? rows = _method.IsBatch
            ? (from span in spans
               where span.Parameter is { IsPerRow: true, IsWritten: false, Length: not LayerLength.Mask } && span.Length % span.Parameter.Elements(_counts) == 0
               orderby span.Parameter.Length
               select (long?)(span.Length / span.Parameter.Elements(_counts))).FirstOrDefault()
            : 1;
        foreach ((IArgumentOperation argument, LayerParameter parameter, int length) in spans)
        {
            if (Requirement(parameter, length, rows) is { } requirement)
            {
                yield return (argument.Value, argument.Parameter!, requirement, length);
            }
        }
    }

    private static ElementCounts? CountsOfLayer(INamedTypeSymbol type, AttributeData attribute)
    {
        return Size(LayerAttribute.Inputs) is { } inputs && Size(LayerAttribute.Outputs) is { } outputs
            ? new LayerOptions
            {
                Inputs = inputs,
                Outputs = outputs,
                HasBias = AttributeArguments.Value<bool>(attribute, LayerAttribute.Bias) != false,
            }.Counts
            : null;

        int? Size(string name) => (GeneratedPart.ConstantOf(type, name) ?? AttributeArguments.Number(attribute, name)) is { } size and > 0 ? size : null;
    }

    // The constants say what a model may have said.
    private static ElementCounts? CountsOfNetwork(INamedTypeSymbol type, AttributeData attribute) =>
        GeneratedPart.ConstantOf(type, NetworkAttribute.Inputs) is { } inputs
        && GeneratedPart.ConstantOf(type, NetworkAttribute.Outputs) is { } outputs
        && GeneratedPart.ConstantOf(type, LayerMethods.ParameterCountConstant) is { } block
            ? new ElementCounts(
                inputs, outputs, block, Weights: 0, Biases: 0, Math.Max(1, NetworkAttribute.Numbers(attribute, NetworkAttribute.Heads)?.Count ?? 0))
            : null;

    private string? Requirement(LayerParameter parameter, int length, long? rows)
    {
        int elements = parameter.Elements(_counts);

        // One mask may do for all rows.
        if (parameter.Length == LayerLength.Mask && length == elements)
        {
            return null;
        }

        if (_method.IsBatch && parameter is { IsPerRow: true, IsWritten: false } && length % elements != 0)
        {
            return "whole rows of " + Text(elements) + " elements";
        }

        long? needed = _method.IsBatch && parameter.IsPerRow ? rows * elements : elements;
        return needed is null ? null
            : parameter.MayBeLonger ? length >= needed ? null : "at least " + Elements(needed.Value)
            : length == needed ? null
            : "exactly " + Elements(needed.Value);
    }

    private static string Elements(long number) => Text(number) + (number == 1 ? " element" : " elements");

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

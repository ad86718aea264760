using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>A public method of a layer or a network, described once. Declaration, documentation, the overload with pointers and the rules for calls are made from this.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Families">All of these must be asked for.</param>
/// <param name="Returns">Its return type.</param>
/// <param name="Summary">The summary.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record LayerMethod(string Name, LayerFamilies Families, string Returns, string Summary, params LayerParameter[] Parameters)
{
    private const string RowCount = "rows";

    private string? _signature;

    /// <summary>Gets the documentation of what it returns, or <see langword="null"/>.</summary>
    public string? ReturnsText { get; init; }

    /// <summary>Gets the exceptions that it throws beside those for lengths.</summary>
    public string? OutOfRange { get; init; }

    /// <summary>Gets a value indicating whether only what ends in a softmax has it.</summary>
    public bool OfClasses { get; init; }

    /// <summary>Gets a value indicating whether a network of logits has it too.</summary>
    public bool OfLogits { get; init; }

    /// <summary>Gets a value indicating whether only a network of one head has it.</summary>
    public bool OfOneHead { get; init; }

    /// <summary>Gets a value indicating whether it takes pointers.</summary>
    public bool HasPointers { get; init; }

    /// <summary>Gets a value indicating whether it does many rows.</summary>
    public bool IsBatch => (Families & LayerFamilies.Batch) != 0;

    /// <summary>Gets the name and the parameter types: unique, and comparable with a user's method.</summary>
    public string Signature => _signature ??= Name + "(" + string.Join(", ", Declared("System.").Select(parameter => parameter.Type.Replace("global::", string.Empty))) + ")";

    /// <summary>The overload with pointers. A span knows its length, and a pointer does not: a batch is told its rows.</summary>
    public LayerMethod WithPointers() => this with { HasPointers = true, Families = Families | LayerFamilies.Pointers, _signature = null };

    /// <summary>The parameters as they are declared: type, name, and the default value or <see langword="null"/>.</summary>
    /// <param name="system">What stands before the name of a type of the namespace System.</param>
    public IEnumerable<(string Type, string Name, string? Default)> Declared(string system)
    {
        foreach (LayerParameter parameter in Parameters)
        {
            yield return (
                !HasPointers ? parameter.SpanType(system) : parameter.IsSpan ? parameter.Type + "*" : parameter.Type,
                parameter.Name,
                parameter.Default);
            if (HasPointers && IsBatch && parameter.Name == LayerParameters.Inputs.Name)
            {
                yield return ("int", RowCount, null);
            }
        }
    }

    /// <summary>The number of elements of a span, in code.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="counts">The elements of the arguments.</param>
    public string LengthOf(LayerParameter parameter, in ElementCounts counts)
    {
        string elements = parameter.Elements(counts).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return !IsBatch || !parameter.IsPerRow ? elements
            : parameter.Length is LayerLength.One or LayerLength.Heads && elements == "1" ? RowCount
            : RowCount + " * " + elements;
    }
}

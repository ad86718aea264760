using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Explorer.Models;
using SoftmaxKernels;

namespace Explorer.Requests;

/// <summary>
/// Reads a request from named texts: those of an address, or of a command line. Only what is no number or no known name is refused here;
/// what the numbers may be is for the generator to say.
/// </summary>
/// <param name="models">The models that a request may name.</param>
internal sealed class RequestReader(ModelStore models)
{
    private const int MostLayers = 256;

    /// <summary>Reads a request.</summary>
    /// <param name="text">What a name says; <see langword="null"/> for nothing. An empty text is no number.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RequestException">Something is no number, or no known name.</exception>
    public KernelRequest Read(Func<string, string?> text)
    {
        KernelArithmetic arithmetic = Name(text, "arithmetic", KernelArithmetic.Fastest);
        string kind = Text(text, "kind", "row");
        return kind switch
        {
            "row" => new RowRequest(Number(text, "size", RowRequest.Default.Size), Methods(Text(text, "methods", nameof(KernelMethods.All))), arithmetic),
            "layer" => new LayerRequest(Number(text, "inputs", 84), Number(text, "outputs", 64), Name(text, "activation", LayerActivation.Tanh), arithmetic),
            "network" when Text(text, "model", string.Empty) is { Length: > 0 } model => new ModelRequest(
                models.Find(model) ?? throw new MissingModelException(), arithmetic),
            "network" => new NetworkRequest(
                Sizes(text("sizes") ?? "84-64-64-2"),
                Name(text, "hidden", LayerActivation.Tanh),
                Name(text, "output", LayerActivation.Softmax),
                arithmetic),
            _ => throw new RequestException($"'{kind}' is no kind of kernel: row, layer and network are."),
        };
    }

    /// <summary>Reads method families.</summary>
    /// <param name="names">Their names, with commas between them.</param>
    /// <returns>The families together.</returns>
    /// <exception cref="RequestException">One is not known.</exception>
    public static KernelMethods Methods(string names) => names
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Aggregate(KernelMethods.None, (all, name) => all | Parse<KernelMethods>("methods", name));

    private static ImmutableArray<int> Sizes(string text)
    {
        string[] parts = text.Split(['-', ',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > MostLayers + 1
            ? throw new RequestException($"sizes has {parts.Length} numbers, and this tool takes {MostLayers + 1} at most.")
            : [.. parts.Select(part => Whole("sizes", part))];
    }

    private static int Number(Func<string, string?> text, string name, int otherwise) =>
        text(name) is { } value ? Whole(name, value) : otherwise;

    private static int Whole(string name, string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new RequestException($"{name}: '{Short(value)}' is no whole number of 32 bits.");

    private static T Name<T>(Func<string, string?> text, string name, T otherwise)
        where T : struct, Enum => text(name) is { Length: > 0 } value ? Parse<T>(name, value) : otherwise;

    // Numbers are no names.
    private static T Parse<T>(string name, string value)
        where T : struct, Enum =>
        char.IsAsciiLetter(value[0]) && Enum.TryParse(value, ignoreCase: true, out T parsed) && Enum.IsDefined(parsed)
            ? parsed
            : throw new RequestException($"{name}: '{Short(value)}' is none of {string.Join(", ", Enum.GetNames<T>())}.");

    private static string Text(Func<string, string?> text, string name, string otherwise) =>
        text(name) is { Length: > 0 } value ? value : otherwise;

    private static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";
}

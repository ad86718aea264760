using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Explorer.Models;
using Explorer.Requests;

namespace Explorer.Commands;

/// <summary>The options that say which kernel is meant; those of the page's address.</summary>
internal sealed class KernelOptions
{
    private const string Row = "row";
    private const string Layer = "layer";
    private const string Network = "network";
    private const string Model = "model";

    private static readonly (string Name, string? Kind, string Description)[] Names =
    [
        ("size", Row, "The number of classes of a kernel of rows."),
        ("methods", Row, "Its method families, with commas between them; All if nothing is said."),
        ("inputs", Layer, "The number of inputs of a layer."),
        ("outputs", Layer, "The number of outputs of a layer."),
        ("activation", Layer, "The activation of a layer."),
        ("sizes", Network, "The lengths of rows of a network: 84-64-64-2."),
        ("hidden", Network, "The activation of its hidden layers."),
        ("output", Network, "The activation of its last layer."),
        ("arithmetic", null, "Fastest or Reproducible."),
    ];

    private readonly Option<string?>[] _options = [.. Names.Select(name => new Option<string?>("--" + name.Name) { Description = name.Description })];
    private readonly Option<string?> _model = new("--model") { Description = "A trained model (.onnx), of 4 MiB at most.", HelpName = "file" };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        foreach (Option<string?> option in _options.Append(_model))
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Reads the kernel.</summary>
    /// <param name="result">What was parsed.</param>
    /// <returns>The kernel.</returns>
    /// <exception cref="RequestException">It is not understood.</exception>
    public KernelRequest Read(ParseResult result)
    {
        Dictionary<string, string?> values = _options.ToDictionary(option => option.Name[2..], option => result.GetValue(option));
        ModelStore models = new();
        if (result.GetValue(_model) is { } path)
        {
            StoredModel model = ModelReader.ReadFile(path);
            models.Add(model);
            values[Model] = model.Id;
        }

        string[] kinds = [.. Names.Where(name => values[name.Name] is not null).Select(name => name.Kind).OfType<string>().Distinct()];
        if (kinds.Length > 1 || (values.ContainsKey(Model) && kinds.Length > 0))
        {
            throw new RequestException("The options are of kernels of several kinds: a row, a layer, a network or a model, one of them.");
        }

        values["kind"] = values.ContainsKey(Model) ? Network : kinds.SingleOrDefault(Row);
        return new RequestReader(models).Read(name => values.GetValueOrDefault(name));
    }
}

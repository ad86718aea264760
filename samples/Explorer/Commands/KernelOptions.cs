using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Explorer.Models;
using Explorer.Requests;

namespace Explorer.Commands;

/// <summary>The options that say which kernel is meant; those of the page's address.</summary>
internal sealed class KernelOptions
{
    private static readonly (string Name, string Description)[] Names =
    [
        ("size", "The number of classes of a kernel of rows."),
        ("methods", "Its method families, with commas between them; All if nothing is said."),
        ("inputs", "The number of inputs of a layer."),
        ("outputs", "The number of outputs of a layer."),
        ("activation", "The activation of a layer."),
        ("sizes", "The lengths of rows of a network: 84-64-64-2."),
        ("hidden", "The activation of its hidden layers."),
        ("output", "The activation of its last layer."),
        ("arithmetic", "Fastest or Reproducible."),
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
            values["model"] = model.Id;
        }

        values["kind"] = values["inputs"] is not null || values["outputs"] is not null ? "layer"
            : values["sizes"] is not null || values.ContainsKey("model") ? "network"
            : "row";
        return new RequestReader(models).Read(name => values.GetValueOrDefault(name));
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SoftmaxKernels.Generator.Features.Networks.Models;

/// <summary>The additional files of a compilation that hold models.</summary>
internal static class ModelFiles
{
    private const string Item = "build_metadata.AdditionalFiles.SoftmaxNetwork";

    /// <summary>Reads an additional file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">The options of all files.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The model, or <see langword="null"/> for a file of another kind.</returns>
    public static NetworkModel? Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        options.GetOptions(file).TryGetValue(Item, out string? name) && name.Length > 0 && file.GetText(cancellationToken) is { } text
            ? ModelText.Read(name, text)
            : null;

    /// <summary>Finds the models that an attribute may name: the one whose item it is, or those whose items end so.</summary>
    /// <param name="models">All models.</param>
    /// <param name="name">The name.</param>
    /// <returns>The models, of which there is to be one.</returns>
    public static IReadOnlyList<NetworkModel> Find(IReadOnlyList<NetworkModel> models, string name)
    {
        string path = Unified(name);
        return models.FirstOrDefault(model => Unified(model.Name) == path) is { } named
            ? [named]
            : [.. models.Where(model => Unified(model.Name).EndsWith("/" + path, StringComparison.Ordinal))];
    }

    private static string Unified(string path) => path.Replace('\\', '/');
}

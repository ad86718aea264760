using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using SoftmaxKernels.Build.Diagnostics;

namespace SoftmaxKernels.Build.Tasks;

/// <summary>Writes the text of each model into the folder of intermediate files, where the generator finds it.</summary>
public sealed class ConvertSoftmaxNetworks : NetworkTask
{
    private const string ItemMetadata = "SoftmaxNetwork";
    private const string TargetPath = "TargetPath";

    private readonly List<ITaskItem> _texts = [];
    private readonly List<ITaskItem> _files = [];
    private readonly List<ITaskItem> _parameters = [];

    /// <summary>Gets or sets the folder of intermediate files.</summary>
    [Required]
    public string OutputDirectory { get; set; } = string.Empty;

    /// <summary>Gets the texts. Their metadata <c>SoftmaxNetwork</c> is the item as the user wrote it.</summary>
    [Output]
    public ITaskItem[] Texts => [.. _texts];

    /// <summary>Gets the files with parameters, for items of which <c>Parameters</c> is <c>External</c>; <c>TargetPath</c> is their place beside the assembly.</summary>
    [Output]
    public ITaskItem[] ParameterFiles => [.. _parameters];

    /// <summary>Gets all files that belong to the texts.</summary>
    [Output]
    public ITaskItem[] WrittenFiles => [.. _files];

    /// <inheritdoc/>
    internal override ModelDiagnostic? Process(NetworkItem item)
    {
        if (!item.HasKnownPlace)
        {
            return ModelDiagnostics.Metadata.With("Parameters", "are to be External or Constants");
        }

        // Beside the assembly there is one folder for all.
        if (item.HasParameterFile && _parameters.Any(other => string.Equals(other.GetMetadata(TargetPath), item.TargetName, StringComparison.OrdinalIgnoreCase)))
        {
            return ModelDiagnostics.Metadata.With("Parameters", "cannot be External for two models with the file '" + item.TargetName + "'; rename one of them");
        }

        WrittenNetwork written = new(item, OutputDirectory);
        if (written.Write() is { } diagnostic)
        {
            return diagnostic;
        }

        TaskItem text = new(written.TextPath);
        text.SetMetadata(ItemMetadata, item.Identity);
        _texts.Add(text);
        _files.Add(new TaskItem(written.TextPath));
        _files.Add(new TaskItem(written.SourcePath));
        if (item.HasParameterFile)
        {
            TaskItem parameters = new(written.ParametersPath);
            parameters.SetMetadata(TargetPath, item.TargetName);
            _parameters.Add(parameters);
            _files.Add(new TaskItem(written.ParametersPath));
        }

        return null;
    }
}

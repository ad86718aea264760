using System;
using System.Collections.Generic;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using SoftmaxKernels.Build.Diagnostics;

namespace SoftmaxKernels.Build.Tasks;

/// <summary>What the tasks have in common: a list of models, of which each ends well or with an error at its item.</summary>
public abstract class NetworkTask : Task
{
    /// <summary>Gets or sets the items <c>SoftmaxNetwork</c> of the project.</summary>
    [Required]
    public ITaskItem[] Networks { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        Dictionary<string, NetworkItem> known = [];
        foreach (ITaskItem item in Networks)
        {
            NetworkItem network;
            try
            {
                network = new NetworkItem(item);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                LogError(item.ItemSpec, ModelDiagnostics.FileNotReadable.With(exception.Message));
                continue;
            }

            if (!known.TryGetValue(network.TextName, out NetworkItem? other))
            {
                known.Add(network.TextName, network);
                Run(network);
            }
            else if (other.Options != network.Options)
            {
                LogError(network.FullPath, ModelDiagnostics.Metadata.With("differ", "from those of the same item above"));
            }
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>Does the work for one model.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Why it cannot be done, if it cannot.</returns>
    internal abstract ModelDiagnostic? Process(NetworkItem item);

    private void Run(NetworkItem item)
    {
        try
        {
            if (Process(item) is { } diagnostic)
            {
                LogError(item.FullPath, diagnostic);
            }
        }
        catch (Exception exception)
        {
            // Whatever it is, it is said at the item, and the other items go on.
            LogError(item.FullPath, ModelDiagnostics.Unexpected.With(exception));
        }
    }

    private void LogError(string file, ModelDiagnostic diagnostic) =>
        Log.LogError(subcategory: null, diagnostic.Id, helpKeyword: null, file, 0, 0, 0, 0, "{0}", diagnostic.Message);
}

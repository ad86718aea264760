using Microsoft.Build.Framework;
using SoftmaxKernels.Build.Conversion;
using SoftmaxKernels.Build.Diagnostics;
using SoftmaxKernels.Build.Text;

namespace SoftmaxKernels.Build.Tasks;

/// <summary>Prints what each model computes, and what of it was folded away.</summary>
public sealed class DescribeSoftmaxNetworks : NetworkTask
{
    /// <inheritdoc/>
    internal override ModelDiagnostic? Process(NetworkItem item)
    {
        ConversionResult result = ModelConverter.Convert(item.FullPath, item.Options);
        if (result.Network is { } network)
        {
            foreach (string line in NetworkDescription.Of(item.Identity, network))
            {
                Log.LogMessage(MessageImportance.High, "{0}", line);
            }
        }

        return result.Diagnostic;
    }
}

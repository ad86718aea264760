using SoftmaxKernels.Build.Diagnostics;
using SoftmaxKernels.Build.Networks;

namespace SoftmaxKernels.Build.Translation;

/// <summary>Bounds how many numbers the translation of one model allocates, so that a small file cannot ask for much memory.</summary>
internal sealed class TranslationBudget
{
    private const long Most = LayerLimits.MostParameters + Contract.LargestLayerWeights;

    private long _left = Most;

    /// <summary>Counts numbers that are about to be allocated.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="ModelException">They are too many.</exception>
    public void Charge(long count)
    {
        if (count > _left)
        {
            throw new ModelException(ModelDiagnostics.TooLarge, "constants", $"{Most} numbers");
        }

        _left -= count;
    }
}

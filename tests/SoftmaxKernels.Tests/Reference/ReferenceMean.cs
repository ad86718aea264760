using System.Collections.Generic;

namespace SoftmaxKernels.Tests.Reference;

/// <summary>The mean loss of a batch: summed in double in the order of the rows; 0 for an empty batch.</summary>
internal static class ReferenceMean
{
    public static float Of(IEnumerable<float> losses)
    {
        double sum = 0.0;
        int rows = 0;
        foreach (float loss in losses)
        {
            sum += loss;
            rows++;
        }

        return rows == 0 ? 0f : (float)(sum / rows);
    }
}

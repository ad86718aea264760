using System.Linq;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>Rows with labels of both types, some of them ignored, and targets.</summary>
internal sealed record LossBatch(int Size, float[] Logits, int[] Labels, float[] Targets)
{
    public int Rows => Labels.Length;

    public long[] LongLabels { get; } = [.. Labels.Select(label => (long)label)];

    public static LossBatch Of(CorpusCase @case, int ignored)
    {
        int[] labels = [.. @case.Labels.Select((label, row) => row % 4 == 3 ? ignored : label)];
        return new LossBatch(@case.Logits.Length / @case.Rows, @case.Logits, labels, @case.Targets);
    }
}

using System.Linq;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>Rows with labels of both types, some of them ignored, and targets.</summary>
internal sealed record LossBatch(int Size, float[] Logits, int[] Labels, float[] Targets)
{
    public int Rows => Labels.Length;

    public long[] LongLabels { get; } = [.. Labels.Select(label => (long)label)];

    public float[] LogitsOf(int row) => Logits[(row * Size)..((row + 1) * Size)];

    public float[] TargetsOf(int row) => Targets[(row * Size)..((row + 1) * Size)];

    /// <summary>The label of a row where none can be ignored.</summary>
    public int ClassOf(int row) => Labels[row] >= 0 && Labels[row] < Size ? Labels[row] : row % Size;

    public static LossBatch Of(CorpusCase @case, int ignored)
    {
        int[] labels = [.. @case.Labels.Select((label, row) => row % 4 == 3 ? ignored : label)];
        return new LossBatch(@case.Logits.Length / @case.Rows, @case.Logits, labels, @case.Targets);
    }
}

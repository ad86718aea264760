namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>A batch and its results by the reference, each computed when it is first asked for.</summary>
/// <param name="losses">The reference.</param>
/// <param name="batch">The batch.</param>
internal sealed class ReferenceBatch(ReferenceLosses losses, LossBatch batch)
{
    private ReferenceLosses.Results? _labels;
    private ReferenceLosses.Results? _targets;

    public ReferenceLosses Losses => losses;

    public LossBatch Batch => batch;

    public ReferenceLosses.Results Labels => _labels ??= losses.OfLabels(batch.Logits, batch.LongLabels, LossOutput.Scale);

    public ReferenceLosses.Results Targets => _targets ??= losses.OfTargets(batch.Logits, batch.Targets, LossOutput.Scale);
}

namespace SoftmaxKernels.Tests.Corpus;

/// <summary>One case of the corpus: its name for messages, and arguments for one row or one batch.</summary>
internal sealed record CorpusCase(string Name, int Rows, float[] Logits, float[] Targets, float[] Upstream, int[] Labels, double[] Uniforms);

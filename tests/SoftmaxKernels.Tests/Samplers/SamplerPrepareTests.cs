using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Startup;
using Xunit;

namespace SoftmaxKernels.Tests.Samplers;

/// <summary>After <c>Prepare()</c> no sampler has anything compiled.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
[Collection(RunsAlone.Name)]
public sealed class SamplerPrepareTests
{
    [Fact]
    public void Nothing_is_compiled_later() =>
        LibraryCopy.AssertNothingIsCompiledLater(typeof(SamplerPrepareTests), nameof(Prepare), nameof(CallEverything), nameof(PreparedSamplers37));

    private static void Prepare(string name) => PreparedSamplers37.Prepare();

    private static void CallEverything(string name)
    {
        KernelRandom random = new(seed: 1);
        int[] classes = new int[1];
        float[] scores = new float[PreparedSamplers37.Size];
        foreach ((_, float[] row) in SamplerCases.Rows(PreparedSamplers37.Size))
        {
            foreach (SamplerOptions options in SamplerCases.Options)
            {
                PreparedSamplers37.Truncate(row, options, scores);
                PreparedSamplers37.TruncateBatch(row, options, scores);
                PreparedSamplers37.Sample(row, options, 0.3);
                PreparedSamplers37.Sample(row, options, ref random);
                PreparedSamplers37.SampleBatch(row, options, ref random, classes);
            }

            PreparedSamplers37.SampleFromProbabilities(row, ref random);
            PreparedSamplers37.SampleGumbelBatch(row, ref random, classes);
            PreparedSamplers37.SampleWithoutReplacement(row, ref random, classes);
        }
    }
}

[SoftmaxKernel(Size = 37, Methods = KernelMethods.Samplers | KernelMethods.RandomSources | KernelMethods.Batch)]
internal static partial class PreparedSamplers37;

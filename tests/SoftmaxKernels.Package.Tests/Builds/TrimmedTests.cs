using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Expected;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Builds;

/// <summary>A program that brings its own runtime, without what is not used. Each warning of the trimmer is an error here.</summary>
public sealed class TrimmedTests
{
    [Fact]
    public async Task A_trimmed_self_contained_program_agrees()
    {
        Consumer consumer = await Consumer.PublishAsync("Trimmed");
        CommandResult run = await consumer.RunAsync(consumer.PathOf("published/Trimmed"));
        Reports.AssertSame(Reports.JitWithModel, run.Succeeded());
    }
}

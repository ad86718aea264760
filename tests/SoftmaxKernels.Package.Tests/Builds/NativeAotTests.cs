using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Expected;
using SoftmaxKernels.Package.Tests.Setup;

namespace SoftmaxKernels.Package.Tests.Builds;

/// <summary>Native AOT analyses the whole program, and here each of its warnings is an error.</summary>
public sealed class NativeAotTests
{
    [RequiresProgramFact("clang", "lld")]
    public async Task A_native_program_agrees()
    {
        Consumer consumer = await Consumer.PublishAsync("NativeAot");
        CommandResult run = await consumer.RunAsync(consumer.PathOf("published/NativeAot"));
        Reports.AssertSame(Reports.NativeAot, run.Succeeded());
    }
}

using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Expected;
using SoftmaxKernels.Package.Tests.Setup;

namespace SoftmaxKernels.Package.Tests.Builds;

/// <summary>Published programs. Trimming and Native AOT analyse the whole program, and here each of their warnings is an error.</summary>
public sealed class PublishTests
{
    [SlowFact("clang")]
    public async Task A_native_program_agrees() =>
        Reports.AssertSame(Reports.NativeAot, await PublishAndRunAsync("NativeAot"));

    [SlowFact]
    public async Task A_trimmed_self_contained_program_agrees() =>
        Reports.AssertSame(Reports.Jit, await PublishAndRunAsync("Trimmed"));

    private static async Task<string> PublishAndRunAsync(string name)
    {
        Consumer consumer = await Consumer.GetAsync(name);
        CommandResult publishing = await consumer.DotnetAsync(
            "publish", "--use-current-runtime", "-o", "published", "-maxcpucount:1", "--disable-build-servers");
        publishing.Succeeded();

        CommandResult run = await consumer.RunAsync(consumer.PathOf("published/" + name));
        return run.Succeeded();
    }
}

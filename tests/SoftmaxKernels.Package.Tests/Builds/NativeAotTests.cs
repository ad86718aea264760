using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Expected;
using SoftmaxKernels.Package.Tests.Setup;

namespace SoftmaxKernels.Package.Tests.Builds;

/// <summary>
/// Native AOT analyses the whole program, and here each of its warnings is an error. The SDK links with clang, and with gcc where
/// there is no clang.
/// </summary>
public sealed class NativeAotTests
{
    [RequiresProgramFact(["clang", "gcc"])]
    public async Task A_native_program_agrees()
    {
        Consumer consumer = await Consumer.PublishAsync("NativeAot");
        CommandResult run = await consumer.RunAsync(consumer.PathOf("published/NativeAot"));
        Reports.AssertSame(Reports.NativeAotWithModel, run.Succeeded());
    }

    /// <summary>With the instructions of the building machine it fuses where the JIT does, and has registers as wide.</summary>
    [RequiresProgramFact(["clang", "gcc"])]
    public async Task A_native_program_for_this_machine_agrees()
    {
        Consumer consumer = await Consumer.PublishAsync("NativeAotForThisMachine");
        CommandResult run = await consumer.RunAsync(consumer.PathOf("published/NativeAotForThisMachine"));
        Reports.AssertSame(Reports.JitWithModel, run.Succeeded());
    }
}

using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Toolchains.CsProj;
using BenchmarkDotNet.Toolchains.DotNetCli;

namespace SoftmaxKernels.Benchmarks.Suite;

/// <summary>What every job of the suite needs.</summary>
internal static class SuiteConfig
{
    private const string TargetFramework = "net10.0";

    /// <summary>
    /// BenchmarkDotNet 0.14 does not know .NET 10, and refuses to disassemble what it does not know. So it is told .NET 9, and
    /// given the parts of its toolchain for .NET 10 without their check that the SDK of .NET 9 is there.
    /// </summary>
    public static IConfig Create()
    {
        IToolchain parts = CsProjCoreToolchain.From(new NetCoreAppSettings(TargetFramework, null, TargetFramework));
        return DefaultConfig.Instance
            .AddJob(Job.Default
                .WithRuntime(CoreRuntime.Core90)
                .WithToolchain(new Toolchain(parts.Name, parts.Generator, parts.Builder, parts.Executor))
                .AsMutator())
            .HideColumns(Column.Job, Column.Runtime, Column.Toolchain);
    }
}

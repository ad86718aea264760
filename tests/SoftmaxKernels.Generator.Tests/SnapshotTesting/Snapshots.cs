using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using SoftmaxKernels.Generator.Tests.Harness;
#if VERIFY
using VerifyTests;
using VerifyXunit;
#else
using System.IO;
using System.Linq;
#endif

namespace SoftmaxKernels.Generator.Tests.SnapshotTesting;

/// <summary>
/// Compares generated files with the accepted ones in the folder <c>Snapshots</c> beside the test. A build with
/// <c>-p:SnapshotEngine=Verify</c> leaves that to Verify.SourceGenerators, with the same files.
/// </summary>
/// <remarks>
/// To accept what the generator writes now, run the tests with the environment variable <c>SNAPSHOT_ACCEPT=1</c> and read
/// the change as you would read any other before you commit it.
/// </remarks>
internal static class Snapshots
{
    private const string FolderName = "Snapshots";

    private static bool Accept => Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1";

    /// <summary>Compares the files of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="parameters">What tells this call from others of the same test, such as <c>size=10</c>.</param>
    /// <param name="sourceFile">The test's source file, named after its class.</param>
    /// <param name="method">The test.</param>
    /// <returns>When the comparison is done.</returns>
#if VERIFY
    public static async Task Verify(
        GeneratorRun run,
        string? parameters = null,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "")
    {
        // Verify asks xunit for the test's name; the parameter is there so that both engines have the same signature.
        _ = method;

        VerifySettings settings = new();
        settings.UseDirectory(FolderName);
        if (parameters is not null)
        {
            settings.UseTextForParameters(parameters);
        }

        if (Accept)
        {
            settings.AutoVerify();
        }

        await Verifier.Verify(run.Driver, settings, sourceFile);
    }

    [ModuleInitializer]
    internal static void Initialize() => VerifySourceGenerators.Initialize();
#else
    public static Task Verify(
        GeneratorRun run,
        string? parameters = null,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "")
    {
        SnapshotComparer comparer = new(
            folder: Path.Combine(Path.GetDirectoryName(sourceFile)!, FolderName),
            test: Path.GetFileNameWithoutExtension(sourceFile) + "." + method + (parameters is null ? string.Empty : "_" + parameters),
            accept: Accept);
        comparer.Compare(run.Files.Select(file => (file.HintName, file.SourceText.ToString())));
        return Task.CompletedTask;
    }
#endif
}

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace SoftmaxKernels.Tests.Isa;

/// <summary>A run of this assembly's kernel tests in another process, at one level.</summary>
/// <param name="ExitCode">The exit code of the test command.</param>
/// <param name="Executed">How many tests ran.</param>
/// <param name="Passed">How many of them passed.</param>
/// <param name="Names">The names of the tests that ran.</param>
/// <param name="Output">What the test command printed, with the messages of failed tests.</param>
internal sealed record ChildTestRun(int ExitCode, int Executed, int Passed, IReadOnlyList<string> Names, string Output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public static async Task<ChildTestRun> StartAsync(IsaLevel level)
    {
        DirectoryInfo results = Directory.CreateTempSubdirectory("softmaxkernels-isa-");
        try
        {
            using Process process = new() { StartInfo = Command(level, results.FullName) };
            process.Start();
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            using CancellationTokenSource limit = new(Limit);
            try
            {
                await process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException($"The tests at the level '{level.Name}' took more than {Limit}:\n{await output}{await errors}");
            }

            return Read(process.ExitCode, results, await output + await errors);
        }
        finally
        {
            results.Delete(recursive: true);
        }
    }

    private static ProcessStartInfo Command(IsaLevel level, string resultsDirectory)
    {
        string assembly = typeof(ChildTestRun).Assembly.Location;
        ProcessStartInfo start = new()
        {
            // The very dotnet that runs this test, where it says so.
            FileName = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            WorkingDirectory = Path.GetDirectoryName(assembly),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("test");
        start.ArgumentList.Add(assembly);
        start.ArgumentList.Add("--filter");
        start.ArgumentList.Add($"{IsaLevel.Category}={IsaLevel.KernelTests}");
        start.ArgumentList.Add("--logger");
        start.ArgumentList.Add("trx;LogFileName=results.trx");
        start.ArgumentList.Add("--results-directory");
        start.ArgumentList.Add(resultsDirectory);

        foreach (string setting in IsaLevel.AllSettings)
        {
            start.Environment.Remove(setting);
        }

        foreach ((string setting, string value) in level.Settings)
        {
            start.Environment[setting] = value;
        }

        start.Environment[IsaLevel.Variable] = level.Name;
        return start;
    }

    private static ChildTestRun Read(int exitCode, DirectoryInfo results, string output)
    {
        FileInfo? file = results.GetFiles("results.trx").SingleOrDefault();
        if (file is null)
        {
            return new ChildTestRun(exitCode, 0, 0, [], output);
        }

        XElement run = XElement.Load(file.FullName);
        XElement counters = run.Descendants(Trx + "Counters").Single();
        IReadOnlyList<string> names = [.. run.Descendants(Trx + "UnitTestResult").Select(result => (string)result.Attribute("testName")!)];
        return new ChildTestRun(exitCode, (int)counters.Attribute("executed")!, (int)counters.Attribute("passed")!, names, output);
    }
}

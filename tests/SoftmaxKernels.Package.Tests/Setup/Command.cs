using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace SoftmaxKernels.Package.Tests.Setup;

/// <summary>Runs programs and waits for them.</summary>
internal static class Command
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Gets the dotnet that runs this test, where it says so.</summary>
    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs a program.</summary>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="environment">Variables to set for it.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it did.</returns>
    public static async Task<CommandResult> RunAsync(
        string folder, IReadOnlyDictionary<string, string> environment, string program, params IReadOnlyList<string> arguments)
    {
        using Process process = new();
        process.StartInfo = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        SetEnvironment(process.StartInfo.Environment, environment);

        string commandLine = string.Join(' ', [program, .. arguments]);
        process.Start();
        process.StandardInput.Close();
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
            throw new TimeoutException($"{commandLine} took more than {Limit}:\n{await output}{await errors}");
        }

        return new CommandResult(commandLine, process.ExitCode, await output, await errors);
    }

    private static void SetEnvironment(IDictionary<string, string?> target, IReadOnlyDictionary<string, string> environment)
    {
        // "dotnet test" tells its own MSBuild things that a user's would not hear.
        foreach (string name in target.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            target.Remove(name);
        }

        target["DOTNET_CLI_UI_LANGUAGE"] = "en";
        target["DOTNET_NOLOGO"] = "1";
        target["MSBUILDDISABLENODEREUSE"] = "1";

        // Builds and short programs end before profiled code pays for its profile; kernels are never profiled.
        target["DOTNET_TieredPGO"] = "0";
        foreach ((string name, string value) in environment)
        {
            target[name] = value;
        }
    }
}

using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;

namespace SoftmaxKernels.Benchmarks.Native;

/// <summary>Builds the shims of the native libraries that are installed.</summary>
internal static class NativeCompiler
{
    private const string Compiler = "g++";

    private static readonly string[] Options = ["-std=c++17", "-O3", "-fPIC", "-fvisibility=hidden"];

    public static bool IsInstalled()
    {
        try
        {
            return Run("--version").ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Whether the library's header is where the compiler looks.</summary>
    public static bool Finds(NativePeer peer) =>
        peer.Header is null || Run([.. peer.CompilerOptions, "-fsyntax-only", "-include", peer.Header, "-x", "c++", "/dev/null"]).ExitCode == 0;

    public static void Build(NativePeer peer, NativeInstructions instructions, string directory)
    {
        string source = Path.Combine(AppContext.BaseDirectory, "Native", peer.Source);
        string objectFile = Path.Combine(directory, $"{peer.Name}.o");
        Require(Run([.. Options, .. instructions.CompilerOptions, .. peer.CompilerOptions, "-c", source, "-o", objectFile]));

        // Linked without the options: with -ffast-math, the library would switch subnormal numbers off for the whole process.
        Require(Run(["-shared", objectFile, "-o", Path.Combine(directory, $"{peer.Name}.so"), .. peer.Libraries]));
    }

    private static (int ExitCode, string Errors) Run(params IReadOnlyList<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(Compiler, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors);
    }

    private static void Require((int ExitCode, string Errors) run)
    {
        if (run.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Compiler} failed:\n{run.Errors}");
        }
    }
}

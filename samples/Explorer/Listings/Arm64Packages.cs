using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace Explorer.Listings;

/// <summary>The packages that a project needs which is published for Arm64 with Native AOT: the compiler, and the framework.</summary>
/// <param name="Compiler">The program.</param>
/// <param name="References">Patterns of the framework's assemblies.</param>
internal sealed record Arm64Packages(string Compiler, IReadOnlyList<string> References)
{
    /// <summary>How to get them.</summary>
    public const string HowToGet =
        "The Native AOT compiler for Arm64 is not installed. This puts its packages there: dotnet restore samples/QuickStart -r linux-arm64 -p:Aot=true";

    private const string FrameworkPackage = "microsoft.netcore.app.runtime.nativeaot.linux-arm64";

    /// <summary>Finds the newest of them among the packages of this user.</summary>
    /// <returns>The packages, if they are there.</returns>
    public static Arm64Packages? Find()
    {
        string root = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string compilers = Path.Combine(root, $"runtime.{RuntimeInformation.RuntimeIdentifier}.microsoft.dotnet.ilcompiler");
        if (!Directory.Exists(compilers))
        {
            return null;
        }

        return Directory.GetDirectories(compilers)
            .Select(Path.GetFileName)
            .Where(name => Version.TryParse(name, out Version? version) && version.Major == Environment.Version.Major)
            .OrderByDescending(name => Version.Parse(name!))
            .Select(name => Of(Path.Combine(compilers, name!), Path.Combine(root, FrameworkPackage, name!)))
            .FirstOrDefault(packages => packages is not null);
    }

    private static Arm64Packages? Of(string compiler, string framework)
    {
        string program = Path.Combine(compiler, "tools", OperatingSystem.IsWindows() ? "ilc.exe" : "ilc");
        string assemblies = Path.Combine(framework, "runtimes", "linux-arm64");
        return File.Exists(program) && Directory.Exists(assemblies)
            ? new Arm64Packages(
                program,
                [Path.Combine(assemblies, "native", "*.dll"), Path.Combine(assemblies, "lib", $"net{Environment.Version.Major}.0", "*.dll")])
            : null;
    }
}

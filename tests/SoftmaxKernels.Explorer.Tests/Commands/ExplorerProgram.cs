using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Setup;

namespace SoftmaxKernels.Explorer.Tests.Commands;

/// <summary>The program as people start it.</summary>
internal static class ExplorerProgram
{
    /// <summary>Runs it.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it did.</returns>
    public static Task<CommandResult> RunAsync(params IReadOnlyList<string> arguments) => Command.RunAsync(
        AppContext.BaseDirectory,
        new Dictionary<string, string>(),
        Command.Dotnet,
        [Path.Combine(AppContext.BaseDirectory, "Explorer.dll"), .. arguments]);
}

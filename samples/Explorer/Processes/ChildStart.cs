using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Explorer.Processes;

/// <summary>What a child process is started with.</summary>
/// <param name="Job">The name of what it does.</param>
/// <param name="Folder">The folder with the compiled kernel.</param>
/// <param name="Level">The instruction-set level.</param>
/// <param name="Limit">The longest time that it may take.</param>
internal sealed record ChildStart(string Job, string Folder, HardwareLevel Level, TimeSpan Limit)
{
    /// <summary>The command of this program that children run.</summary>
    public const string CommandName = "child";

    // What someone has set for this process is not for the children, which would measure and list something else.
    private static readonly string[] Inherited =
    [
        "DOTNET_TieredCompilation", "DOTNET_TC_QuickJitForLoops", "DOTNET_TC_QuickJit", "DOTNET_ReadyToRun",
        "DOTNET_EnableFMA", "DOTNET_EnableEventPipe", "DOTNET_JitDisasm", "DOTNET_JitStdOutFile", "DOTNET_JitDisasmSummary",
    ];

    /// <summary>Gets further settings of the runtime.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Settings { get; init; } = [];

    /// <summary>Makes an environment that of the child.</summary>
    /// <param name="environment">The environment.</param>
    public void Apply(IDictionary<string, string?> environment)
    {
        foreach (string name in Inherited)
        {
            environment.Remove(name);
        }

        Level.Apply(environment);
        foreach ((string name, string value) in Settings)
        {
            environment[name] = value;
        }

        // This program does without; what is measured is to run as in any other.
        environment["DOTNET_TieredPGO"] = "1";
        environment["DOTNET_gcServer"] = "0";

        // Nobody debugs a child, and one that is ended would leave the files of its connections behind.
        environment["DOTNET_EnableDiagnostics_IPC"] = "0";
        environment["DOTNET_EnableDiagnostics_Debugger"] = "0";
    }
}

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using SoftmaxKernels.Tests.Isa;

namespace SoftmaxKernels.Tests.Jit;

/// <summary>The JIT's code for one method.</summary>
/// <param name="Name">The name of the method, without its type.</param>
/// <param name="Size">The bytes of its code.</param>
/// <param name="Instructions">Its instructions.</param>
internal sealed partial record JitListing(string Name, int Size, IReadOnlyList<string> Instructions)
{
    /// <summary>Gets the loops of the runtime over a row: what each of its methods does most of the time, for rows whose terms are not shifted.</summary>
    public static IReadOnlyList<string> Loops { get; } =
        ["Max", "Terms", "Sum", "Scale", "Statistics", "SumTargets", "OfTargets", "SumProducts", "MultiplyDifference", "Tanh", "TanhDerivative", "TanhGradient",
            "Sigmoid", "SigmoidGradient", "Silu", "SiluGradient", "Relu", "ReluGradient", "Elu", "EluGradient", "Mask", "AllowGradient", "Smooth", "Weigh"];

    /// <summary>Gets the methods that do several passes over a row one after the other, and call others for rows that are rare or short.</summary>
    public static IReadOnlyList<string> Rows { get; } = ["SoftmaxOfAny", "CrossEntropyGradient"];

    /// <summary>Gets the loops of layers and optimisers whose registers hold whole tiles, or the factors of a step.</summary>
    public static IReadOnlyList<string> LoopsOfLayers { get; } = ["FillTile", "FillColumn", "AddRow", "AddOuter", "Sgd", "Adam"];

    /// <summary>Gets the calls, but for those that come back from nowhere.</summary>
    public IEnumerable<string> Calls => Instructions.Where(instruction => instruction.StartsWith("call", StringComparison.Ordinal));

    /// <summary>Gets the instructions that move a vector to or from the stack.</summary>
    public IEnumerable<string> Spills => Instructions.Where(instruction => SpillPattern().IsMatch(instruction));

    /// <summary>Compiles the bodies of a kernel of this assembly, or the loops of the runtime, with full optimisation in a child process.</summary>
    /// <param name="kernel">The name of the kernel class, or of the class whose loops they are.</param>
    /// <param name="levels">The levels whose settings are made, one after the other.</param>
    /// <returns>The bodies by name, and the loops of the runtime by class and name.</returns>
    public static IReadOnlyDictionary<string, JitListing> Compile(string kernel, params IsaLevel[] levels)
    {
        string file = Path.GetTempFileName();
        try
        {
            ProcessStartInfo start = new()
            {
                FileName = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
                ArgumentList = { "exec", typeof(JitListing).Assembly.Location, kernel },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (string setting in IsaLevel.AllSettings)
            {
                start.Environment.Remove(setting);
            }

            foreach ((string setting, string value) in levels.SelectMany(level => level.Settings))
            {
                start.Environment[setting] = value;
            }

            start.Environment["DOTNET_TieredCompilation"] = "0";
            start.Environment["DOTNET_JitStdOutFile"] = file;
            start.Environment["DOTNET_JitDisasm"] = $"*512 *256 *128 *{kernel}:Softmax {string.Join(' ', Loops)} {string.Join(' ', Rows)} {string.Join(' ', LoopsOfLayers)}";
            using Process process = Process.Start(start)!;
            string output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? Read(File.ReadLines(file))
                : throw new InvalidOperationException(output);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Dictionary<string, JitListing> Read(IEnumerable<string> lines)
    {
        Dictionary<string, JitListing> listings = [];
        string? name = null;
        List<string> instructions = [];
        foreach (string line in lines)
        {
            if (TitlePattern().Match(line) is { Success: true } title)
            {
                name = (title.Groups["loops"] is { Success: true } loops ? loops.Value + ":" : string.Empty) + title.Groups["name"].Value;
                instructions = [];
            }
            else if (SizePattern().Match(line) is { Success: true } size && name is not null)
            {
                listings[name] = new JitListing(name, int.Parse(size.Groups["bytes"].Value, null), instructions);
                name = null;
                instructions = [];
            }
            else if (line.StartsWith("       ", StringComparison.Ordinal) && line.Trim().Length > 0)
            {
                instructions.Add(line.Trim());
            }
        }

        return listings;
    }

    [GeneratedRegex(@"^; Assembly listing for method .*(Bodies|Kernels\.\w+|\.(?<loops>(RowLoops|Products|UpdateLoops)(512|256|128))(`1\[[\w.]+\])?):(?<name>\w+)(\[[\w.]+\.Unshifted\])?\(")]
    private static partial Regex TitlePattern();

    [GeneratedRegex(@"^; Total bytes of code (?<bytes>\d+)")]
    private static partial Regex SizePattern();

    [GeneratedRegex(@"[xyz]mm\d+.*\[(rsp|rbp)|\[(rsp|rbp)[^\]]*\].*[xyz]mm\d+")]
    private static partial Regex SpillPattern();
}

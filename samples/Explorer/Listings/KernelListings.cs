using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Code;
using Explorer.Compilation;
using Explorer.Processes;
using Explorer.Requests;
using Microsoft.CodeAnalysis.CSharp;

namespace Explorer.Listings;

/// <summary>
/// The JIT's code of a kernel's members: that of a child process at the wanted level, which compiles all of them. What the last few
/// children found is kept, so that another member of the same kernel needs no other child. One listing is made at a time.
/// </summary>
/// <param name="children">Starts the children.</param>
internal sealed class KernelListings(ChildProcesses children)
{
    /// <summary>The most methods of an answer.</summary>
    public const int MostListings = 40;

    /// <summary>What is listed, as the JIT's setting says it: kernels and the runtime library.</summary>
    public const string Listed = KernelRequest.Namespace + "*:* " + nameof(SoftmaxKernels) + "*:*";

    // All levels of one kernel.
    private const int MostKept = 4;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly Queue<CompiledMethods> _kept = new();

    /// <summary>The machine code of a member.</summary>
    /// <param name="code">The kernel.</param>
    /// <param name="member">The member; nothing for the kernel's first.</param>
    /// <param name="levelName">The level; nothing for the widest of this machine.</param>
    /// <param name="cancellationToken">Ends the child.</param>
    /// <returns>The code, or a note that says why there is none.</returns>
    /// <exception cref="RequestException">There is no such member or level.</exception>
    public async Task<AssemblyAnswer> OfAsync(KernelCode code, string? member, string? levelName, CancellationToken cancellationToken)
    {
        string name = Members.Require(code, member);
        if (levelName == Arm64Compiler.Level)
        {
            return await Arm64Compiler.OfAsync(code, name, children, cancellationToken);
        }

        HardwareLevel level = HardwareLevel.Find(levelName);
        if (level.WhyNot is { } why)
        {
            return new AssemblyAnswer(level.Name, name, [], why);
        }

        CompiledMethods compiled = _kept.FirstOrDefault(kept => kept.Project == code.Project && kept.Level == level)
            ?? await CompileAsync(code, level, cancellationToken);
        string type = code.Request.FullTypeName;
        IReadOnlyList<JitMethod> chosen = ReachedMethods.Of(compiled.Methods, type, name);
        using KernelSources sources = new(code, KernelCompiler.Emit(code, cancellationToken).Symbols, compiled.Maps);
        Listing[] listings =
        [
            .. chosen.Take(MostListings).Select(method => new Listing(
                Names.Of(method, type), method.Size, method.Instructions.Count, method.Calls, method.Spills, sources.GroupsOf(method))),
        ];
        string note = NoteOf(chosen, listings);
        return new AssemblyAnswer(level.Name, name, listings, listings.Any(listing => listing.Groups.Any(group => group.Source is not null))
            ? note
            : note + " Its sources are not on this machine, so the instructions have no comments.");
    }

    /// <summary>What a reader should know about listings.</summary>
    /// <param name="chosen">The methods that there are.</param>
    /// <param name="listings">Those that are listed.</param>
    public static string NoteOf(IReadOnlyList<JitMethod> chosen, Listing[] listings)
    {
        string note = chosen.Any(Names.IsGenerated)
            ? "What these bodies leave to the runtime library's loops is not listed."
            : "The work is done by loops of the runtime library, which all kernels share.";
        if (chosen.Count > listings.Length)
        {
            note += $" {chosen.Count - listings.Length} further methods are not listed.";
        }

        return note;
    }

    private async Task<CompiledMethods> CompileAsync(KernelCode code, HardwareLevel level, CancellationToken cancellationToken)
    {
        using KernelFolder folder = KernelFolder.Create(
            code, new ListingJob(code.Request.FullTypeName, CodeAnswers.MembersOf(code)), cancellationToken);
        string text = folder.FileNamed("listing.txt");
        string events = folder.FileNamed("events.nettrace");
        ChildStart start = new(ListingChild.Job, folder.Path, level, Limit)
        {
            Settings = [.. JitSettings(text), .. MethodMaps.Settings(events)],
        };
        await children.RunAsync(start, _ => Task.CompletedTask, cancellationToken);
        CompiledMethods compiled = new(code.Project, level, [.. JitText.Read(File.ReadLines(text))], MethodMaps.Read(events));
        _kept.Enqueue(compiled);
        if (_kept.Count > MostKept)
        {
            _kept.Dequeue();
        }

        return compiled;
    }

    // Everything that is compiled is optimised at once, as it is for a user after some calls. The listing goes to a file that is new: the
    // JIT appends.
    private static ImmutableArray<KeyValuePair<string, string>> JitSettings(string file) =>
    [
        new("DOTNET_TieredCompilation", "0"),
        new("DOTNET_JitStdOutFile", file),
        new("DOTNET_JitDisasm", Listed),
        new("DOTNET_JitDisasmWithCodeBytes", "1"),
    ];

    private sealed record CompiledMethods(
        CSharpCompilation Project, HardwareLevel Level, IReadOnlyList<JitMethod> Methods, IReadOnlyList<MethodMap> Maps);
}

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Processes;
using Explorer.Requests;
using SoftmaxKernels;

namespace Explorer.Listings;

/// <summary>The code for Arm64, from the Native AOT compiler: the same JIT, which compiles for another processor than that of this machine.</summary>
internal static class Arm64Compiler
{
    /// <summary>What addresses and command lines call it.</summary>
    public const string Level = "arm64";

    private const string WithoutComments =
        "The Native AOT compiler does not say which statement an instruction came from, so there are no comments.";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Gets why this machine cannot compile for Arm64, if it cannot.</summary>
    public static string? WhyNot => Arm64Packages.Find() is null ? Arm64Packages.HowToGet : null;

    /// <summary>The machine code of a member.</summary>
    /// <param name="code">The kernel.</param>
    /// <param name="member">The member.</param>
    /// <param name="children">Starts the compiler.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The code, or a note that says why there is none.</returns>
    public static async Task<AssemblyAnswer> OfAsync(KernelCode code, string member, ChildProcesses children, CancellationToken cancellationToken)
    {
        if (Arm64Packages.Find() is not { } packages)
        {
            return new AssemblyAnswer(Level, member, [], Arm64Packages.HowToGet);
        }

        string type = code.Request.FullTypeName;
        using KernelFolder folder = KernelFolder.Create(code, new ListingJob(type, [member]), cancellationToken);

        // Compiling the runtime library as well takes some seconds, and bodies of rows are complete without it.
        IReadOnlyList<JitMethod> reached = [];
        if (code.Request is RowRequest)
        {
            reached = await CompileAsync(withRuntime: false);
        }

        if (!reached.Any(Names.IsGenerated))
        {
            reached = await CompileAsync(withRuntime: true);
        }

        Listing[] listings =
        [
            .. reached.Take(KernelListings.MostListings).Select(method => new Listing(
                Names.Of(method, type), method.Size, method.Instructions.Count, method.Calls, method.Spills, Groups.Of(method, null, []))),
        ];
        return new AssemblyAnswer(Level, member, listings, KernelListings.NoteOf(reached, listings) + " " + WithoutComments);

        async Task<IReadOnlyList<JitMethod>> CompileAsync(bool withRuntime)
        {
            string text = folder.FileNamed(withRuntime ? "all.txt" : "kernel.txt");
            await children.RunAsync(Start(packages, folder, text, withRuntime), Limit, _ => Task.CompletedTask, cancellationToken);
            return ReachedMethods.Of([.. JitText.Read(File.ReadLines(text))], type, member);
        }
    }

    // Of the framework nothing is compiled but what is inlined, or generic.
    private static ProcessStartInfo Start(Arm64Packages packages, KernelFolder folder, string text, bool withRuntime)
    {
        string runtime = typeof(GenericKernel).Assembly.Location;
        ProcessStartInfo start = new(packages.Compiler);
        string[] arguments =
        [
            folder.Assembly,
            withRuntime ? runtime : "-r:" + runtime,
            .. packages.References.Select(reference => "-r:" + reference),
            "-o:" + folder.FileNamed("kernel.o"),
            "--targetos:linux",
            "--targetarch:arm64",
            "-O",
            "--noscan",
            "--multifile",
            "--nativelib",
            "--root:" + Path.GetFileNameWithoutExtension(folder.Assembly),
            "--notrimwarn",
            "--noaotwarn",
            "--parallelism:1",
            "--codegenopt:JitDisasm=" + KernelListings.Listed,
            "--codegenopt:JitStdOutFile=" + text,
            "--codegenopt:JitDisasmWithCodeBytes=1",
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }
}

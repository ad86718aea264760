using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Listings;
using Explorer.Processes;
using Explorer.Requests;

namespace Explorer.Commands;

/// <summary>Prints the machine code of a member.</summary>
internal static class AsmCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        KernelOptions kernel = new();
        Option<string?> member = new("--member") { Description = "The member; Softmax or Forward if nothing is said.", HelpName = "name" };
        Option<string?> level = new("--level") { Description = "The instruction-set level; the widest of this machine if nothing is said." };
        level.AcceptOnlyFromAmong([.. HardwareLevel.All.Select(known => known.Name), Arm64Compiler.Level]);
        Command command = new("asm", "Prints the machine code that the JIT makes of a member.");
        kernel.AddTo(command);
        command.Options.Add(member);
        command.Options.Add(level);
        command.SetAction((result, cancellationToken) => RunAsync(kernel.Read(result), result.GetValue(member), result.GetValue(level), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(KernelRequest request, string? member, string? level, CancellationToken cancellationToken)
    {
        KernelCode code = await KernelCompiler.CompileAsync(request, cancellationToken);
        if (DiagnosticLines.Write(code))
        {
            return Program.Failure;
        }

        using ChildProcesses children = new();
        AssemblyAnswer answer = await new KernelListings(children).OfAsync(code, member, level, cancellationToken);
        Terminal output = Terminal.Output;
        foreach (Listing listing in answer.Listings)
        {
            output.Title(string.Create(
                CultureInfo.InvariantCulture,
                $"{listing.Method}: {listing.Bytes} bytes, {listing.Instructions} instructions, {listing.Calls} calls, {listing.Spills} spills"));
            foreach (ListingGroup group in listing.Groups)
            {
                Write(output, group);
            }

            Terminal.Line(string.Empty);
        }

        if (answer.Note is { } note)
        {
            await System.Console.Error.WriteLineAsync(note);
        }

        return answer.Listings.Count > 0 ? Program.Success : Program.Failure;
    }

    private static void Write(Terminal output, ListingGroup group)
    {
        string[] heads = group.Comment?.Split('\n') ?? (group.Source is null ? [] : [group.Source]);
        foreach (string head in heads)
        {
            output.Comment("  ; " + head);
        }

        foreach (ListedInstruction instruction in group.Instructions)
        {
            Terminal.Line("      " + instruction.Text);
        }
    }
}

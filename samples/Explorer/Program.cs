using System;
using System.CommandLine;
using System.Threading.Tasks;
using Explorer.Commands;
using Explorer.Processes;
using Explorer.Requests;

namespace Explorer;

/// <summary>Shows what the compiler wrote: on a page, or in the terminal.</summary>
internal static class Program
{
    /// <summary>The exit code of what went well.</summary>
    public const int Success = 0;

    /// <summary>The exit code of a request that cannot be done.</summary>
    public const int Failure = 2;

    private static async Task<int> Main(string[] args)
    {
        RootCommand root = new("Shows the code, the assembly, the cost and the mathematics of any kernel, layer or network: on a local page, or in the terminal.");
        ServeCommand.AddTo(root);
        root.Subcommands.Add(PrintCommand.Create());
        root.Subcommands.Add(CostCommand.Create());
        root.Subcommands.Add(AsmCommand.Create());
        root.Subcommands.Add(ChildCommand.Create());
        root.Subcommands.Add(StaticCommand.Create());
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (exception is RequestException or ChildException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return Failure;
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C.
            return Failure;
        }
    }
}

using System;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Server;
using Explorer.Static;
using Microsoft.AspNetCore.Builder;
using Spectre.Console;

namespace Explorer.Commands;

/// <summary>Writes the page as plain files, which need no server.</summary>
internal static class StaticCommand
{
    private static readonly ProgressColumn[] Columns =
        [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn()];

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> folder = new("DIR") { Description = "The folder to write: one that is empty, or is not there yet." };
        Command command = new("static", "Writes the page with precomputed answers for some thirty kernels, as files that any web server can show. Takes minutes, because times are measured, and says how far it is.");
        command.Arguments.Add(folder);
        command.SetAction((result, cancellationToken) => RunAsync(result.GetRequiredValue(folder), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string path, CancellationToken cancellationToken)
    {
        using NewFolder folder = new(path);
        int missing;
        try
        {
            missing = await WriteAsync(folder.Current, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped. Nothing is written.");
            return Program.Failure;
        }

        folder.Finish();
        Console.WriteLine($"The page is in {path}; any web server can show it.");
        if (missing == 0)
        {
            return Program.Success;
        }

        await Console.Error.WriteLineAsync($"{missing} answers are left out, and the page says so.");
        return Program.Failure;
    }

    private static async Task<int> WriteAsync(string folder, CancellationToken cancellationToken)
    {
        await using WebApplication app = ExplorerServer.Build(port: 0);
        await ExplorerServer.StartAsync(app, cancellationToken);
        using AnswerClient client = new(new Uri(app.Urls.Single()));
        try
        {
            return await WithProgressAsync(report =>
                new StaticSite(client, app.Environment.WebRootPath, report).WriteAsync(folder, [.. StaticKernels.All()], cancellationToken));
        }
        finally
        {
            // A request that was given up is still on its way.
            await app.StopAsync(CancellationToken.None);
        }
    }

    // A bar for people, a line for each answer where nobody looks.
    private static Task<int> WithProgressAsync(Func<Action<StaticStep>, Task<int>> work) => Terminal.Output.IsPlain
        ? work(step =>
        {
            Console.WriteLine($"{step.Number}/{step.Count} {step.File}");
            WriteMissing(step, Console.Error.WriteLine);
        })
        : AnsiConsole.Progress().Columns(Columns).StartAsync(context =>
        {
            ProgressTask task = context.AddTask("answers");
            return work(step =>
            {
                task.MaxValue = step.Count;
                task.Value = step.Number;
                task.Description = Markup.Escape(step.File);
                WriteMissing(step, AnsiConsole.WriteLine);
            });
        });

    private static void WriteMissing(StaticStep step, Action<string> write)
    {
        if (step.WhyNot is { } why)
        {
            write($"{step.File} is left out: {why}");
        }
    }
}

using System;
using System.CommandLine;
using Explorer.Hashes;
using Explorer.Listings;
using Explorer.Processes;
using Explorer.Timing;

namespace Explorer.Commands;

/// <summary>What this program does as its own child: a process is the only place where the runtime's settings can be others.</summary>
internal static class ChildCommand
{
    /// <summary>Makes the command, which help does not show.</summary>
    public static Command Create()
    {
        Argument<string> job = new("job");
        job.AcceptOnlyFromAmong(ListingChild.Job, TimeChild.Job, FirstCallChild.Job, HashChild.Job);
        Argument<string> folder = new("folder");
        Command command = new(ChildStart.CommandName) { Hidden = true };
        command.Arguments.Add(job);
        command.Arguments.Add(folder);
        command.SetAction(result => Run(result.GetValue(job)!, result.GetValue(folder)!));
        return command;
    }

    private static int Run(string job, string folder)
    {
        if (!KernelFolder.IsOurs(folder))
        {
            Console.Error.WriteLine($"'{folder}' is no folder that this program made for a child process.");
            return Program.Failure;
        }

        ParentWatch.Start(folder);
        try
        {
            Do(job, folder);
            return Program.Success;
        }
        catch (InvalidOperationException exception)
        {
            // One line for whoever waits, in place of a crash of this process.
            Console.Error.WriteLine(exception.Message);
            return Program.Failure;
        }
    }

    private static void Do(string job, string folder)
    {
        switch (job)
        {
            case ListingChild.Job:
                ListingChild.Run(folder);
                break;
            case TimeChild.Job:
                TimeChild.Run(folder);
                break;
            case FirstCallChild.Job:
                FirstCallChild.Run(folder);
                break;
            default:
                HashChild.Run(folder);
                break;
        }
    }
}

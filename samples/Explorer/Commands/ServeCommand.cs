using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Explorer.Commands;

/// <summary>Shows the page: what the tool does when it is not told anything else.</summary>
internal static class ServeCommand
{
    /// <summary>Makes a command show the page.</summary>
    /// <param name="command">The command.</param>
    public static void AddTo(Command command)
    {
        Option<int> port = new("--port") { Description = "The port of the page; 0 for one that is free.", DefaultValueFactory = _ => 5080 };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                result.AddError("--port is a number from 0 to 65535.");
            }
        });
        command.Options.Add(port);
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(port), cancellationToken));
    }

    private static async Task<int> RunAsync(int port, CancellationToken cancellationToken)
    {
        Console.WriteLine("Starting, which takes some seconds ...");
        await using WebApplication app = ExplorerServer.Build(port);
        try
        {
            await ExplorerServer.StartAsync(app, cancellationToken);
        }
        catch (IOException exception)
        {
            await Console.Error.WriteLineAsync($"{exception.Message} Choose another one with --port.");
            return Program.Failure;
        }

        Console.WriteLine($"The page is at {app.Urls.Single()} (Ctrl+C ends it)");
        await app.WaitForShutdownAsync(cancellationToken);
        return Program.Success;
    }
}

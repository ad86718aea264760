using System;
using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

namespace Explorer.Processes;

/// <summary>
/// Starts child processes, and ends every one of them: when its time is over, when nobody waits for it any more, and with this process.
/// </summary>
internal sealed class ChildProcesses : IDisposable
{
    private const int LongestError = 2000;

    private readonly ConcurrentDictionary<int, Process> _running = new();

    private readonly CancellationTokenRegistration _stopping;
    private volatile bool _isEnding;

    /// <summary>Initializes a new instance of the <see cref="ChildProcesses"/> class.</summary>
    /// <param name="lifetime">The server with which they end, if there is one: before it waits for the requests that wait for them.</param>
    public ChildProcesses(IHostApplicationLifetime? lifetime = null)
    {
        AppDomain.CurrentDomain.ProcessExit += EndAll;
        _stopping = lifetime?.ApplicationStopping.Register(() => EndAll(null, EventArgs.Empty)) ?? default;
    }

    /// <summary>Runs this program as a child, to its end.</summary>
    /// <param name="start">What it is to do.</param>
    /// <param name="onLine">What is done with each line of its output, one after the other.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ChildException">It failed, or took too long.</exception>
    public Task RunAsync(ChildStart start, Func<string, Task> onLine, CancellationToken cancellationToken)
    {
        ProcessStartInfo info = ThisProgram();
        info.ArgumentList.Add(ChildStart.CommandName);
        info.ArgumentList.Add(start.Job);
        info.ArgumentList.Add(start.Folder);
        start.Apply(info.Environment);
        return RunAsync(info, start.Limit, onLine, cancellationToken);
    }

    /// <summary>Runs a program as a child, to its end.</summary>
    /// <param name="info">The program.</param>
    /// <param name="limit">The longest time.</param>
    /// <param name="onLine">What is done with each line of its output, one after the other.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ChildException">It failed, or took too long.</exception>
    public async Task RunAsync(ProcessStartInfo info, TimeSpan limit, Func<string, Task> onLine, CancellationToken cancellationToken)
    {
        // Its input stays open for as long as this process lives: that is how a child learns that nobody listens any more.
        info.RedirectStandardInput = true;
        info.RedirectStandardOutput = true;
        info.RedirectStandardError = true;
        info.UseShellExecute = false;

        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(limit);
        using Process process = Process.Start(info)!;
        _running[process.Id] = process;
        try
        {
            if (_isEnding)
            {
                throw new ChildException("This program is about to end.");
            }

            Task<string> errors = ReadErrorsAsync(process.StandardError);
            while (await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
            {
                await onLine(line);
            }

            await process.WaitForExitAsync(timeout.Token);
            if (process.ExitCode != 0)
            {
                string said = await errors;
                throw new ChildException(process.ExitCode == Program.Failure && said.Length > 0 ? said : $"The child process ended with {process.ExitCode}. {said}");
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ChildException($"The child process took longer than {limit.TotalSeconds:N0} s.");
        }
        finally
        {
            _running.TryRemove(process.Id, out _);
            End(process);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= EndAll;
        _stopping.Dispose();
        EndAll(null, EventArgs.Empty);
    }

    private static ProcessStartInfo ThisProgram()
    {
        string host = Environment.ProcessPath!;
        ProcessStartInfo info = new();
        if (Path.GetFileNameWithoutExtension(host) == Assembly.GetExecutingAssembly().GetName().Name)
        {
            info.FileName = host;
        }
        else
        {
            // By "dotnet Explorer.dll", or in the process of a test.
            info.FileName = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? (Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet");
            info.ArgumentList.Add("exec");
            info.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        }

        return info;
    }

    // All of it is read, so that the child never waits, and only the beginning is kept.
    private static async Task<string> ReadErrorsAsync(StreamReader reader)
    {
        StringBuilder kept = new();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (kept.Length < LongestError)
            {
                kept.AppendLine(line[..Math.Min(line.Length, LongestError)]);
            }
        }

        return kept.ToString().TrimEnd();
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself in the meantime.
        }
    }

    private void EndAll(object? sender, EventArgs arguments)
    {
        _isEnding = true;
        foreach (Process process in _running.Values.ToArray())
        {
            End(process);
        }
    }
}

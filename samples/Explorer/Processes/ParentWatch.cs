using System;
using System.Threading;

namespace Explorer.Processes;

/// <summary>Ends a child process whose parent is gone.</summary>
internal static class ParentWatch
{
    /// <summary>Starts watching: the parent holds the other end of the standard input, which ends with the parent.</summary>
    public static void Start() => new Thread(Watch) { IsBackground = true, Name = nameof(ParentWatch) }.Start();

    private static void Watch()
    {
        while (Console.In.Read() >= 0)
        {
        }

        Environment.Exit(Program.Failure);
    }
}

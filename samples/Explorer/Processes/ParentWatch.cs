using System;
using System.Threading;

namespace Explorer.Processes;

/// <summary>Ends a child process whose parent is gone.</summary>
internal static class ParentWatch
{
    /// <summary>Starts watching: the parent holds the other end of the standard input, which ends with the parent.</summary>
    /// <param name="folder">The folder that the parent would have deleted.</param>
    public static void Start(string folder) => new Thread(() => Watch(folder)) { IsBackground = true, Name = nameof(ParentWatch) }.Start();

    private static void Watch(string folder)
    {
        while (Console.In.Read() >= 0)
        {
        }

        KernelFolder.Delete(folder);
        Environment.Exit(Program.Failure);
    }
}

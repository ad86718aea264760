using System;
using System.IO;
using System.Linq;
using SoftmaxKernels.Benchmarks.Quick;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Native;

/// <summary>The tables that native libraries have something to say to, with those that can be built here.</summary>
internal static class NativeCommand
{
    public const string Name = "native";

    public static void Run(QuickOptions options, string command)
    {
        NativeInstructions instructions = NativeInstructions.For(options.Level);
        if (!NativeCompiler.IsInstalled())
        {
            Console.Error.WriteLine("Skipped: g++ is not installed.");
            return;
        }

        DirectoryInfo directory = Directory.CreateTempSubdirectory("softmax-native-");
        try
        {
            foreach (NativePeer peer in NativePeer.All)
            {
                if (peer.ChoosesForItself && options.Level is not null)
                {
                    Console.Error.WriteLine($"{peer.Name} is skipped: it chooses its instructions by itself, and cannot be held to a level.");
                }
                else
                {
                    Build(peer, instructions, directory.FullName);
                }
            }

            // The measuring processes inherit them.
            foreach ((string name, string value) in instructions.Variables)
            {
                Environment.SetEnvironmentVariable(name, value);
            }

            string[] tables = TableCatalog.All
                .Where(table => table.Native is not null && options.Tables.Contains(table.Id))
                .Select(table => table.Id)
                .ToArray();
            QuickCommand.Run(options with { Tables = tables, NativeDirectory = directory.FullName }, command);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static void Build(NativePeer peer, NativeInstructions instructions, string directory)
    {
        if (NativeCompiler.Finds(peer))
        {
            NativeCompiler.Build(peer, instructions, directory);
        }
        else
        {
            Console.Error.WriteLine($"{peer.Name} is skipped: its header {peer.Header} is not installed (in Debian: {peer.Packages}).");
        }
    }
}

using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using Explorer.Compilation;

namespace Explorer.Processes;

/// <summary>A folder for a child process, with the compiled kernel and what is to be done with it; it is deleted afterwards.</summary>
internal sealed class KernelFolder : IDisposable
{
    private const string Prefix = "softmaxkernels-explorer-";
    private const string AssemblyFile = "MyApp.dll";
    private const string JobFile = "job.json";
    private const int MostAttempts = 10;

    private KernelFolder(string path) => Path = path;

    /// <summary>Gets where it is.</summary>
    public string Path { get; }

    /// <summary>Gets the file of the assembly.</summary>
    public string Assembly => AssemblyOf(Path);

    /// <summary>Makes a folder with a compiled kernel.</summary>
    /// <typeparam name="T">The type of what is to be done.</typeparam>
    /// <param name="code">The kernel.</param>
    /// <param name="job">What is to be done with it.</param>
    /// <param name="cancellationToken">Stops compiling.</param>
    /// <returns>The folder.</returns>
    public static KernelFolder Create<T>(KernelCode code, T job, CancellationToken cancellationToken)
    {
        KernelFolder folder = new(Directory.CreateTempSubdirectory(Prefix).FullName);
        try
        {
            KernelAssembly emitted = KernelCompiler.Emit(code, cancellationToken);
            File.WriteAllBytes(folder.Assembly, emitted.Image);
            File.WriteAllBytes(System.IO.Path.ChangeExtension(folder.Assembly, ".pdb"), emitted.Symbols);
            File.WriteAllText(folder.FileNamed(JobFile), JsonSerializer.Serialize(job));
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Reads what is to be done, in the child.</summary>
    /// <typeparam name="T">The type of what is to be done.</typeparam>
    /// <param name="path">The folder.</param>
    public static T ReadJob<T>(string path) => JsonSerializer.Deserialize<T>(File.ReadAllText(System.IO.Path.Combine(path, JobFile)))!;

    /// <summary>Whether a folder is one of this kind: nothing else is deleted, whatever a command line says.</summary>
    /// <param name="path">The folder.</param>
    public static bool IsOurs(string path)
    {
        DirectoryInfo folder = new(path);
        return folder.Name.StartsWith(Prefix, StringComparison.Ordinal)
            && folder.Parent?.FullName == new DirectoryInfo(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetTempPath())).FullName
            && File.Exists(System.IO.Path.Combine(path, JobFile));
    }

    /// <summary>The file of the assembly in a folder.</summary>
    /// <param name="path">The folder.</param>
    public static string AssemblyOf(string path) => System.IO.Path.Combine(path, AssemblyFile);

    /// <summary>A file in the folder.</summary>
    /// <param name="name">Its name.</param>
    public string FileNamed(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Deletes a folder of this kind.</summary>
    /// <param name="path">The folder.</param>
    public static void Delete(string path)
    {
        // A process that was just killed may hold a file for a moment longer.
        for (int attempt = 0; attempt < MostAttempts && Directory.Exists(path); attempt++)
        {
            try
            {
                Directory.Delete(path, recursive: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(100));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Delete(Path);
}

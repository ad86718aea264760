using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Expected;

namespace SoftmaxKernels.Package.Tests.Setup;

/// <summary>
/// Another person's project that takes the package: a folder of <c>Consumers</c>, copied to a place where nothing of this
/// repository reaches it, with the package from the local folder and a package cache of its own.
/// </summary>
internal sealed class Consumer
{
    private static readonly Lazy<Task<Dictionary<string, string>>> Home = new(PrepareAsync);

    private readonly string _folder;
    private readonly Dictionary<string, string> _environment;

    private Consumer(string folder, Dictionary<string, string> environment)
    {
        _folder = folder;
        _environment = environment;
    }

    /// <summary>Gets the folder in which all packages are that consumers have restored.</summary>
    public static string PackageCache { get; } = TestFolder.PathOf("packages");

    private static string Consumers { get; } = TestFolder.PathOf("consumers");

    /// <summary>A consumer, not built yet.</summary>
    /// <param name="name">The name of its folder.</param>
    public static async Task<Consumer> GetAsync(string name) => new(Path.Combine(Consumers, name), await Home.Value);

    /// <summary>A consumer that has nothing yet, not even the settings of the others.</summary>
    /// <param name="name">The name for its folder.</param>
    public static async Task<Consumer> NewAsync(string name) =>
        new(Directory.CreateDirectory(TestFolder.PathOf(name)).FullName, await Home.Value);

    /// <summary>Builds a consumer, and asserts that there is not a single warning.</summary>
    /// <param name="name">The name of its folder.</param>
    /// <param name="project">The project or solution in it.</param>
    /// <returns>The consumer.</returns>
    public static async Task<Consumer> BuildAsync(string name, string project = ".")
    {
        Consumer consumer = await GetAsync(name);
        CommandResult building = await consumer.DotnetAsync("build", project, "-maxcpucount:1", "--disable-build-servers");
        building.Succeeded();
        return consumer;
    }

    /// <summary>Publishes a consumer for this machine into its folder <c>published</c>, and asserts that there is not a single warning.</summary>
    /// <param name="name">The name of its folder.</param>
    /// <returns>The consumer.</returns>
    public static async Task<Consumer> PublishAsync(string name)
    {
        Consumer consumer = await GetAsync(name);
        CommandResult publishing = await consumer.DotnetAsync(
            "publish", "--use-current-runtime", "-o", "published", "-maxcpucount:1", "--disable-build-servers");
        publishing.Succeeded();
        return consumer;
    }

    /// <summary>The full path of a file or folder of this consumer.</summary>
    /// <param name="path">Its path from the consumer's folder.</param>
    public string PathOf(string path) => Path.Combine(_folder, path);

    /// <summary>Runs dotnet in the consumer's folder.</summary>
    /// <param name="arguments">The arguments.</param>
    public Task<CommandResult> DotnetAsync(params IReadOnlyList<string> arguments) => RunAsync(Command.Dotnet, arguments);

    /// <summary>Runs a program in the consumer's folder.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">The arguments.</param>
    public Task<CommandResult> RunAsync(string program, params IReadOnlyList<string> arguments) =>
        Command.RunAsync(_folder, _environment, program, arguments);

    private static async Task<Dictionary<string, string>> PrepareAsync()
    {
        PackedPackage package = await PackedPackage.GetAsync();
        Copy(Repository.PathOf("tests/SoftmaxKernels.Package.Tests/Consumers"), Consumers);
        await File.WriteAllBytesAsync(Path.Combine(Consumers, "Models", "player.onnx"), ModelReport.Model());

        // The sources that are configured on this machine come on top of this one.
        await File.WriteAllTextAsync(
            TestFolder.PathOf("nuget.config"),
            $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{PackedPackage.Feed}" />
              </packageSources>
            </configuration>
            """);
        return new Dictionary<string, string>
        {
            ["NUGET_PACKAGES"] = PackageCache,
            ["SoftmaxKernelsVersion"] = package.Version,
        };
    }

    private static void Copy(string source, string destination)
    {
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(source, file);
            string[] parts = path.Split(Path.DirectorySeparatorChar);
            if (Array.IndexOf(parts, "bin") < 0 && Array.IndexOf(parts, "obj") < 0)
            {
                string copy = Path.Combine(destination, path);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }
}

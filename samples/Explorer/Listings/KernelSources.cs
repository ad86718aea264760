using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Explorer.Compilation;
using SoftmaxKernels;

namespace Explorer.Listings;

/// <summary>Where the code of a kernel came from: its generated files, and those of the runtime library where they are on this machine.</summary>
internal sealed class KernelSources : IDisposable
{
    private readonly SourceFiles _generated;
    private readonly SourceFiles? _runtime;
    private readonly Dictionary<(string Type, string Name, int Size), Queue<MethodMap>> _maps;

    /// <summary>Initializes a new instance of the <see cref="KernelSources"/> class.</summary>
    /// <param name="code">The kernel.</param>
    /// <param name="symbols">Its symbols.</param>
    /// <param name="maps">Where code came from.</param>
    public KernelSources(KernelCode code, byte[] symbols, IReadOnlyList<MethodMap> maps)
    {
        Dictionary<string, GeneratedFile> files = code.Files.ToDictionary(file => file.Name);
        _generated = SourceFiles.Open(
            new MemoryStream(symbols),
            path => files.TryGetValue(Path.GetFileName(path), out GeneratedFile? file) ? file.Text.Split('\n') : null);
        string runtime = Path.ChangeExtension(typeof(GenericKernel).Assembly.Location, ".pdb");
        _runtime = File.Exists(runtime) ? SourceFiles.Open(File.OpenRead(runtime), path => File.Exists(path) ? File.ReadAllLines(path) : null) : null;
        _maps = maps.GroupBy(map => (map.Type, map.Name, map.Size)).ToDictionary(group => group.Key, group => new Queue<MethodMap>(group));
    }

    /// <summary>The instructions of a method, by what they came from.</summary>
    /// <param name="method">The method.</param>
    public IReadOnlyList<ListingGroup> GroupsOf(JitMethod method)
    {
        // Overloads of the same size are told apart by their order, which is that of the listing.
        MethodMap? map = _maps.TryGetValue((MethodMaps.PlainName(method.Type), method.Name, method.Size), out Queue<MethodMap>? queue)
            && queue.TryDequeue(out MethodMap? next) ? next : null;
        return Groups.Of(method, map, map is null ? [] : StatementsOf(method, map.Token));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _generated.Dispose();
        _runtime?.Dispose();
    }

    private IReadOnlyList<Statement> StatementsOf(JitMethod method, int token)
    {
        if (!Names.IsOfKernel(method))
        {
            return _runtime?.StatementsOf(token) ?? [];
        }

        IReadOnlyList<Statement> statements = _generated.StatementsOf(token);
        return _generated.LinesOf(token) is { } lines ? WidestBody.Explain(statements, lines, method.Name) : statements;
    }
}

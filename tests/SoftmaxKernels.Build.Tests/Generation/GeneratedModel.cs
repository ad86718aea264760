using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Emit;
using SoftmaxKernels.Build.Networks;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Generation;

/// <summary>
/// A network on its whole way: the text that the build step writes, the files that the generator writes of it, without as much as a
/// warning, and an assembly that is loaded, with a kernel of each arithmetic.
/// </summary>
internal sealed class GeneratedModel : IDisposable
{
    private readonly AssemblyLoadContext _context = new("Game", isCollectible: true);

    /// <summary>Initializes a new instance of the <see cref="GeneratedModel"/> class.</summary>
    /// <param name="network">The network.</param>
    /// <param name="isExternal">Whether the parameters are to be in a file.</param>
    public GeneratedModel(Network network, bool isExternal = false)
    {
        GeneratorRun run = new(network, isExternal);
        Files = run.Files;
        Assert.Empty(run.Diagnostics());
        using MemoryStream assembly = new();
        EmitResult result = run.Output.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        Assert.Empty(result.Diagnostics);
        assembly.Position = 0;
        Assembly loaded = _context.LoadFromStream(assembly);
        Kernels = [.. Enum.GetNames<KernelArithmetic>().Select(name => new GeneratedKernel(loaded.GetType(name)!, isExternal))];
    }

    /// <summary>Gets a kernel of each arithmetic.</summary>
    public IReadOnlyList<GeneratedKernel> Kernels { get; }

    /// <summary>Gets the texts of the generated files.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();
}

using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using Explorer.Requests;

namespace Explorer.Compilation;

/// <summary>A compiled kernel in this process, which can be thrown away again.</summary>
internal sealed class CompiledKernel : IDisposable
{
    private readonly AssemblyLoadContext _context;

    private CompiledKernel(KernelCode code, AssemblyLoadContext context, Type type)
    {
        Code = code;
        _context = context;
        Type = type;
    }

    /// <summary>Gets its code.</summary>
    public KernelCode Code { get; }

    /// <summary>Gets the type with its members.</summary>
    public Type Type { get; }

    /// <summary>Compiles and loads a kernel.</summary>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The kernel.</returns>
    /// <exception cref="RequestException">There is an error.</exception>
    public static CompiledKernel Load(KernelCode code, CancellationToken cancellationToken)
    {
        KernelAssembly emitted = KernelCompiler.Emit(code, cancellationToken);
        using MemoryStream assembly = new(emitted.Image);
        using MemoryStream symbols = new(emitted.Symbols);
        AssemblyLoadContext context = new(code.Request.Query, isCollectible: true);
        Assembly loaded = context.LoadFromStream(assembly, symbols);
        return new CompiledKernel(code, context, loaded.GetType(code.Request.FullTypeName, throwOnError: true)!);
    }

    /// <summary>A member as a delegate.</summary>
    /// <typeparam name="T">The type of the delegate, whose parameters say which overload is meant.</typeparam>
    /// <param name="name">The name of the member.</param>
    /// <returns>The delegate.</returns>
    public T Member<T>(string name)
        where T : Delegate => KernelMembers.Find<T>(Type, name)!;

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();
}

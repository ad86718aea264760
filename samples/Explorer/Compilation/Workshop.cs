using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Requests;

namespace Explorer.Compilation;

/// <summary>
/// Where kernels are compiled, one at a time, so that the machine stays usable, and not twice as long as they are among the last few; and
/// where they are measured, one at a time too.
/// </summary>
internal sealed class Workshop : IDisposable
{
    private const int MostKept = 48;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<KernelCode>> _kept = [];
    private readonly LinkedList<KernelCode> _latest = new();

    /// <summary>Gets who waits for the compiler.</summary>
    public WaitingLine Compiling { get; } = new();

    /// <summary>Gets who waits for a child process: a measurement takes seconds, in which code is still written.</summary>
    public WaitingLine Measuring { get; } = new();

    /// <summary>The code of a kernel.</summary>
    /// <param name="request">The kernel.</param>
    /// <param name="cancellationToken">Stops waiting and compiling.</param>
    /// <returns>The code.</returns>
    /// <exception cref="BusyException">Too many are waiting.</exception>
    public async Task<KernelCode> CompileAsync(KernelRequest request, CancellationToken cancellationToken)
    {
        if (Find(request) is { } known)
        {
            return known;
        }

        return await Compiling.RunAsync(
            async () => Find(request) ?? Keep(await KernelCompiler.CompileAsync(request, cancellationToken)),
            cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Compiling.Dispose();
        Measuring.Dispose();
    }

    private KernelCode? Find(KernelRequest request)
    {
        lock (_lock)
        {
            if (!_kept.TryGetValue(request.Query, out LinkedListNode<KernelCode>? node))
            {
                return null;
            }

            _latest.Remove(node);
            _latest.AddLast(node);
            return node.Value;
        }
    }

    private KernelCode Keep(KernelCode code)
    {
        lock (_lock)
        {
            _kept[code.Request.Query] = _latest.AddLast(code);
            if (_kept.Count > MostKept)
            {
                _kept.Remove(_latest.First!.Value.Request.Query);
                _latest.RemoveFirst();
            }

            return code;
        }
    }
}

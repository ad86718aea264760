using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Requests;

namespace Explorer.Compilation;

/// <summary>
/// Where kernels are compiled: one at a time, so that the machine stays usable, for a bounded number who wait, and not twice as long as
/// the last few are kept.
/// </summary>
internal sealed class Workshop : IDisposable
{
    private const int MostWaiting = 16;
    private const int MostKept = 48;

    private readonly SemaphoreSlim _bench = new(1);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<KernelCode>> _kept = [];
    private readonly LinkedList<KernelCode> _latest = new();
    private int _waiting;

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

        return await RunAsync(
            async () => Find(request) ?? Keep(await KernelCompiler.CompileAsync(request, cancellationToken)),
            cancellationToken);
    }

    /// <summary>Does work for which there is to be one at a time.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The result.</returns>
    /// <exception cref="BusyException">Too many are waiting.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            throw new BusyException();
        }

        try
        {
            await _bench.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        try
        {
            return await Task.Run(work, cancellationToken);
        }
        finally
        {
            _bench.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _bench.Dispose();

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

/// <summary>So many are waiting that one more would wait for long.</summary>
internal sealed class BusyException() : Exception("Too many requests are waiting. Try again in a moment.");

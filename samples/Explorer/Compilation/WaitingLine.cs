using System;
using System.Threading;
using System.Threading.Tasks;

namespace Explorer.Compilation;

/// <summary>Work of which one piece is done at a time, for a bounded number who wait.</summary>
internal sealed class WaitingLine : IDisposable
{
    private const int MostWaiting = 16;

    private readonly SemaphoreSlim _turn = new(1);
    private int _waiting;

    /// <summary>Does a piece of work when its turn comes.</summary>
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
            await _turn.WaitAsync(cancellationToken);
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
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();
}

/// <summary>So many are waiting that one more would wait for long.</summary>
internal sealed class BusyException() : Exception("Too many requests are waiting. Try again in a moment.");

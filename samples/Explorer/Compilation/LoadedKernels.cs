using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Requests;

namespace Explorer.Compilation;

/// <summary>The kernels that run in this process: the last few that something was computed with.</summary>
/// <param name="workshop">Where they are compiled.</param>
internal sealed class LoadedKernels(Workshop workshop) : IDisposable
{
    private const int Most = 8;

    private readonly Lock _lock = new();
    private readonly List<CompiledKernel> _kernels = [];

    /// <summary>A kernel that can be called.</summary>
    /// <param name="request">The kernel.</param>
    /// <param name="cancellationToken">Stops waiting and compiling.</param>
    /// <returns>The kernel, which is not for the caller to throw away.</returns>
    /// <exception cref="RequestException">There is an error in what was asked for.</exception>
    public async Task<CompiledKernel> LoadAsync(KernelRequest request, CancellationToken cancellationToken)
    {
        if (Find(request) is { } known)
        {
            return known;
        }

        KernelCode code = await workshop.CompileAsync(request, cancellationToken);
        return await workshop.Compiling.RunAsync(
            () => Task.FromResult(Find(request) ?? Keep(CompiledKernel.Load(code, cancellationToken))), cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _kernels.ForEach(kernel => kernel.Dispose());
            _kernels.Clear();
        }
    }

    private CompiledKernel? Find(KernelRequest request)
    {
        lock (_lock)
        {
            if (_kernels.FirstOrDefault(kernel => kernel.Code.Request.Query == request.Query) is not { } kernel)
            {
                return null;
            }

            _kernels.Remove(kernel);
            _kernels.Add(kernel);
            return kernel;
        }
    }

    private CompiledKernel Keep(CompiledKernel kernel)
    {
        lock (_lock)
        {
            _kernels.Add(kernel);
            if (_kernels.Count > Most)
            {
                // Whoever still calls it keeps its code alive until then.
                _kernels[0].Dispose();
                _kernels.RemoveAt(0);
            }

            return kernel;
        }
    }
}

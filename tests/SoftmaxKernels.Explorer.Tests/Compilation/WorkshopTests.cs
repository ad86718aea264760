using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Requests;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Compilation;

/// <summary>One compilation at a time, and a limit of those who wait.</summary>
public sealed class WorkshopTests
{
    private const int MostWaiting = 16;

    [Fact]
    public async Task Of_too_many_the_last_is_sent_away()
    {
        using Workshop workshop = new();
        TaskCompletionSource<int> gate = new();
        Task<int>[] accepted = [.. Enumerable.Range(0, MostWaiting + 1).Select(_ => workshop.Compiling.RunAsync(() => gate.Task, CancellationToken.None))];
        await Assert.ThrowsAsync<BusyException>(() => workshop.Compiling.RunAsync(() => gate.Task, CancellationToken.None));
        gate.SetResult(1);
        Assert.Equal(accepted.Length, (await Task.WhenAll(accepted)).Sum());
    }

    [Fact]
    public async Task Who_waits_may_leave()
    {
        using Workshop workshop = new();
        TaskCompletionSource<int> gate = new();
        Task<int> first = workshop.Compiling.RunAsync(() => gate.Task, CancellationToken.None);
        using CancellationTokenSource source = new();
        Task<KernelCode> second = workshop.CompileAsync(RowRequest.Default, source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<System.OperationCanceledException>(() => second);
        gate.SetResult(1);
        Assert.Equal(1, await first);
    }

    [Fact]
    public async Task A_kernel_is_compiled_once()
    {
        using Workshop workshop = new();
        KernelCode first = await workshop.CompileAsync(RowRequest.Default, CancellationToken.None);
        Assert.Same(first, await workshop.CompileAsync(RowRequest.Default, CancellationToken.None));
    }

    [Fact]
    public async Task A_loaded_kernel_is_kept_and_given_up_for_newer_ones()
    {
        using Workshop workshop = new();
        using LoadedKernels kernels = new(workshop);
        RowRequest small = new(2, KernelMethods.Tanh, KernelArithmetic.Fastest);
        CompiledKernel first = await kernels.LoadAsync(small, CancellationToken.None);
        Assert.Same(first, await kernels.LoadAsync(small, CancellationToken.None));
        foreach (int size in Enumerable.Range(3, 8))
        {
            await kernels.LoadAsync(small with { Size = size }, CancellationToken.None);
        }

        Assert.NotSame(first, await kernels.LoadAsync(small, CancellationToken.None));
    }
}

using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Hashes;
using Explorer.Processes;
using Explorer.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Explorer.Server;

/// <summary>The bits of a kernel's results at every instruction-set level, as a hash.</summary>
internal static class HashEndpoint
{
    /// <summary>Adds the endpoint.</summary>
    /// <param name="app">The server.</param>
    public static void Map(WebApplication app) => app.MapGet("/api/hashes", HashesAsync);

    private static async Task HashesAsync(
        HttpContext context, RequestReader reader, Workshop workshop, ChildProcesses children, CancellationToken cancellationToken)
    {
        KernelCode code = await workshop.CompileAsync(Asked.Of(reader, context.Request), cancellationToken);
        HashJob job = KernelHashes.JobOf(code);
        await workshop.Measuring.RunAsync(
            async () =>
            {
                await new EventStream(context.Response, cancellationToken).WriteAsync(async stream =>
                    await KernelHashes.ComputeAsync(code, job, children, hash => stream.SendDataAsync("hash", hash), cancellationToken));
                return true;
            },
            cancellationToken);
    }
}

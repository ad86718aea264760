using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Processes;
using Explorer.Requests;
using Explorer.Timing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Explorer.Server;

/// <summary>What kernels take, measured on this machine.</summary>
internal static class TimeEndpoints
{
    /// <summary>Adds the endpoints.</summary>
    /// <param name="app">The server.</param>
    public static void Map(WebApplication app)
    {
        app.MapGet("/api/time", TimeAsync);
        app.MapGet("/api/curve", CurveAsync);
        app.MapGet("/api/layers", LayersAsync);
        app.MapGet("/api/first-call", FirstCallAsync);
    }

    private static async Task TimeAsync(
        HttpContext context,
        string? member,
        string? level,
        string? rounds,
        RequestReader reader,
        Workshop workshop,
        ChildProcesses children,
        CancellationToken cancellationToken)
    {
        HardwareLevel found = HardwareLevel.Require(level);
        KernelCode code = await workshop.CompileAsync(Asked.Of(reader, context.Request), cancellationToken);
        TimedCase timed = TimedCase.Of(code, member);
        TimeJob job = string.IsNullOrEmpty(rounds) ? timed.Job : timed.Job with { Rounds = (int)NumberReader.Whole("rounds", rounds, TimeJob.MostRounds) };
        await StreamAsync(context, workshop, "round", timed.Code, [job], found, children, cancellationToken);
    }

    private static async Task CurveAsync(
        HttpContext context, string? level, RequestReader reader, Workshop workshop, ChildProcesses children, CancellationToken cancellationToken)
    {
        HardwareLevel found = HardwareLevel.Require(level);
        CurveRequest request = new(Asked.Of(reader, context.Request).Arithmetic);
        KernelCode code = CurveRequest.WithLoops(await workshop.CompileAsync(request, cancellationToken), out TimeJob[] jobs);
        await StreamAsync(context, workshop, "point", code, jobs, found, children, cancellationToken);
    }

    private static async Task LayersAsync(
        HttpContext context, string? level, RequestReader reader, Workshop workshop, ChildProcesses children, CancellationToken cancellationToken)
    {
        HardwareLevel found = HardwareLevel.Require(level);
        LayersRequest request = LayersRequest.Of(Asked.Of(reader, context.Request));
        KernelCode code = request.WithLoops(await workshop.CompileAsync(request, cancellationToken), out TimeJob[] jobs);
        await StreamAsync(context, workshop, "layer", code, jobs, found, children, cancellationToken);
    }

    private static async Task<IResult> FirstCallAsync(
        HttpRequest request,
        string? member,
        string? level,
        RequestReader reader,
        Workshop workshop,
        ChildProcesses children,
        CancellationToken cancellationToken)
    {
        HardwareLevel found = HardwareLevel.Require(level);
        TimedCase timed = TimedCase.Of(await workshop.CompileAsync(Asked.Of(reader, request), cancellationToken), member);
        return TypedResults.Json(await workshop.Measuring.RunAsync(
            () => KernelTimes.FirstCallsAsync(timed, found, children, cancellationToken), cancellationToken));
    }

    private static Task<bool> StreamAsync(
        HttpContext context,
        Workshop workshop,
        string name,
        KernelCode code,
        TimeJob[] jobs,
        HardwareLevel level,
        ChildProcesses children,
        CancellationToken cancellationToken) =>
        workshop.Measuring.RunAsync(
            async () =>
            {
                await new EventStream(context.Response, cancellationToken).WriteAsync(async stream =>
                {
                    await KernelTimes.MeasureAsync(code, jobs, level, children, line => stream.SendAsync(name, line), cancellationToken);
                    return new Done();
                });
                return true;
            },
            cancellationToken);

    private sealed record Done;
}

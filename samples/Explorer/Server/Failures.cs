using System;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Processes;
using Explorer.Requests;
using Microsoft.AspNetCore.Http;

namespace Explorer.Server;

/// <summary>What went wrong becomes an answer that says so.</summary>
/// <param name="next">What comes next.</param>
internal sealed class Failures(RequestDelegate next)
{
    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked is gone.
        }
        catch (Exception exception) when (StatusOf(exception) is { } status && !context.Response.HasStarted)
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsJsonAsync(new Failure(exception.Message), JsonAnswers.Options);
        }
    }

    private static int? StatusOf(Exception exception) => exception switch
    {
        RequestException => StatusCodes.Status400BadRequest,
        BadHttpRequestException bad => bad.StatusCode,
        MissingModelException => StatusCodes.Status404NotFound,
        BusyException => StatusCodes.Status503ServiceUnavailable,
        ChildException => StatusCodes.Status500InternalServerError,
        _ => null,
    };

    private sealed record Failure(string Error);
}

using System;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Processes;
using Explorer.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Explorer.Server;

/// <summary>What went wrong becomes an answer that says so.</summary>
/// <param name="next">What comes next.</param>
/// <param name="logger">Where what nobody expected is written down.</param>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> logger)
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
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            if (StatusOf(exception) is not { } status)
            {
                LogUnexpected(logger, exception);
                status = StatusCodes.Status500InternalServerError;
            }

            context.Response.StatusCode = status;
            await context.Response.WriteAsJsonAsync(new Failure(exception.Message), JsonAnswers.Options);
        }
    }

    [LoggerMessage(LogLevel.Error, "A request failed.")]
    private static partial void LogUnexpected(ILogger logger, Exception exception);

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

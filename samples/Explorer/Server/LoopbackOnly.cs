using System;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Explorer.Server;

/// <summary>
/// Answers this machine only, and pages of this server only: a name that leads here from a foreign page is none of ours, and neither is
/// what such a page sends.
/// </summary>
/// <param name="next">What comes next.</param>
internal sealed class LoopbackOnly(RequestDelegate next)
{
    private const string Policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Lets a request through, or refuses it.</summary>
    /// <param name="context">The request.</param>
    public Task InvokeAsync(HttpContext context)
    {
        if (!IsLoopback(context.Request.Host.Host) || !IsOurs(context.Request.Headers.Origin, context.Request.Host))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        return next(context);
    }

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));

    private static bool IsOurs(string? origin, HostString host) =>
        string.IsNullOrEmpty(origin) || string.Equals(origin, "http://" + host.Value, StringComparison.OrdinalIgnoreCase);
}

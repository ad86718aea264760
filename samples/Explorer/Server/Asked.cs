using System.Collections.Generic;
using Explorer.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Explorer.Server;

/// <summary>Which kernel a request asks for.</summary>
internal static class Asked
{
    private const int LongestQuery = 4096;

    /// <summary>Reads the kernel from the query.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="request">The request.</param>
    public static KernelRequest Of(RequestReader reader, HttpRequest request) => reader.Read(name => request.Query[name]);

    /// <summary>Reads a kernel from a text that is a query.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="query">The query.</param>
    /// <exception cref="RequestException">It is too long, or not understood.</exception>
    public static KernelRequest Of(RequestReader reader, string? query)
    {
        if (query is not { Length: > 0 and <= LongestQuery })
        {
            throw new RequestException("against: a query of another kernel is missing.");
        }

        Dictionary<string, StringValues> values = QueryHelpers.ParseQuery(query);
        return reader.Read(name => values.TryGetValue(name, out StringValues value) ? value.ToString() : null);
    }
}

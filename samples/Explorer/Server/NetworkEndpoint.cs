using System.Threading;
using System.Threading.Tasks;
using Explorer.Networks;
using Explorer.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Explorer.Server;

/// <summary>What a network makes of an observation.</summary>
internal static class NetworkEndpoint
{
    /// <summary>Adds the endpoint.</summary>
    /// <param name="app">The server.</param>
    public static void Map(WebApplication app) => app.MapGet("/api/network", AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        HttpRequest request, RequestReader reader, NetworkAnswers answers, CancellationToken cancellationToken) =>
        TypedResults.Json(await answers.AnswerAsync(Asked.Of(reader, request), name => request.Query[name], cancellationToken));
}

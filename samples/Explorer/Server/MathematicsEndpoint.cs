using System.Threading;
using System.Threading.Tasks;
using Explorer.Mathematics;
using Explorer.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Explorer.Server;

/// <summary>What a kernel makes of logits.</summary>
internal static class MathematicsEndpoint
{
    /// <summary>Adds the endpoint.</summary>
    /// <param name="app">The server.</param>
    public static void Map(WebApplication app) => app.MapGet("/api/mathematics", AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        HttpRequest request, RequestReader reader, MathematicsAnswers answers, CancellationToken cancellationToken) =>
        TypedResults.Json(await answers.AnswerAsync(Asked.Of(reader, request), name => request.Query[name], cancellationToken));
}

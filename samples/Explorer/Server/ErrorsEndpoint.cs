using Explorer.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Explorer.Server;

/// <summary>The errors of the functions that kernels are made of.</summary>
internal static class ErrorsEndpoint
{
    /// <summary>Adds the endpoint.</summary>
    /// <param name="app">The server.</param>
    public static void Map(WebApplication app) =>
        app.MapGet("/api/errors", async (ErrorAnswers answers) => TypedResults.Json(await answers.AnswerAsync()));
}

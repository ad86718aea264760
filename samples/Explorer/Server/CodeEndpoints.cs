using System.Threading;
using System.Threading.Tasks;
using Explorer.Code;
using Explorer.Compilation;
using Explorer.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Explorer.Server;

/// <summary>The code of a kernel, and what makes it different from another.</summary>
internal static class CodeEndpoints
{
    /// <summary>Adds the endpoints.</summary>
    /// <param name="app">The server.</param>
    public static void Map(WebApplication app)
    {
        app.MapGet("/api/code", CodeAsync);
        app.MapGet("/api/diff", DiffAsync);
    }

    private static async Task<IResult> CodeAsync(HttpRequest request, RequestReader reader, Workshop workshop, CancellationToken cancellationToken) =>
        TypedResults.Json(CodeAnswers.Of(await workshop.CompileAsync(Asked.Of(reader, request), cancellationToken)));

    private static async Task<IResult> DiffAsync(
        HttpRequest request, string? against, RequestReader reader, Workshop workshop, CancellationToken cancellationToken)
    {
        KernelRequest after = Asked.Of(reader, request);
        KernelRequest before = Asked.Of(reader, against);
        return TypedResults.Json(CodeDiff.Between(
            await workshop.CompileAsync(before, cancellationToken), await workshop.CompileAsync(after, cancellationToken)));
    }
}

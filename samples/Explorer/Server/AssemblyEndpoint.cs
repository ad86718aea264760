using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Listings;
using Explorer.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Explorer.Server;

/// <summary>The machine code of a member.</summary>
internal static class AssemblyEndpoint
{
    /// <summary>Adds the endpoint.</summary>
    /// <param name="app">The server.</param>
    public static void Map(WebApplication app) => app.MapGet("/api/assembly", AssemblyAsync);

    private static async Task<IResult> AssemblyAsync(
        HttpRequest request,
        string? member,
        string? level,
        RequestReader reader,
        Workshop workshop,
        KernelListings listings,
        CancellationToken cancellationToken)
    {
        KernelCode code = await workshop.CompileAsync(Asked.Of(reader, request), cancellationToken);
        return TypedResults.Json(await workshop.Measuring.RunAsync(
            () => listings.OfAsync(code, member, level, cancellationToken), cancellationToken));
    }
}

using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Text;

namespace Explorer.Server;

/// <summary>Takes a model that was dropped on the page.</summary>
internal static class ModelEndpoint
{
    /// <summary>Adds the endpoint.</summary>
    /// <param name="app">The server.</param>
    public static void Map(WebApplication app) => app.MapPost("/api/models", ReceiveAsync);

    private static async Task<IResult> ReceiveAsync(HttpRequest request, string? name, ModelStore models, CancellationToken cancellationToken)
    {
        using MemoryStream bytes = new();
        await request.Body.CopyToAsync(bytes, cancellationToken);
        StoredModel model = ModelReader.Read(name ?? "model.onnx", bytes.ToArray());
        models.Add(model);
        return TypedResults.Json(new ModelAnswer(
            model.Id, model.Name, string.Join('\n', NetworkDescription.Of(model.Name, model.Network)), [.. SizesOf(model.Network)]));
    }

    private static IEnumerable<int> SizesOf(Network network) =>
        network.Steps.OfType<LayerStep>().Select(layer => layer.Outputs).Prepend(network.Inputs);

    private sealed record ModelAnswer(string Id, string Name, string Description, IReadOnlyList<int> Sizes);
}

using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Processes;
using Explorer.Requests;
using Microsoft.AspNetCore.Http;

namespace Explorer.Server;

/// <summary>An answer that comes bit by bit, as events that a page can listen to.</summary>
/// <param name="response">The response.</param>
/// <param name="cancellationToken">Says that nobody listens any more.</param>
internal sealed class EventStream(HttpResponse response, CancellationToken cancellationToken)
{
    /// <summary>Writes events until there are no more; what goes wrong on the way is an event too.</summary>
    /// <param name="write">Writes the events but the last, which it returns the data of.</param>
    public async Task WriteAsync(Func<EventStream, Task<object>> write)
    {
        response.ContentType = "text/event-stream";
        try
        {
            await response.StartAsync(cancellationToken);
            object done = await write(this);
            await SendDataAsync("done", done);
        }
        catch (Exception exception) when (exception is ChildException or RequestException)
        {
            await SendDataAsync("failed", new Failed(exception.Message));
        }
    }

    /// <summary>Sends an event.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="data">Its data.</param>
    public Task SendDataAsync(string name, object data) => SendAsync(name, JsonSerializer.Serialize(data, JsonAnswers.Options));

    /// <summary>Sends an event.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="json">Its data, one line of JSON.</param>
    public async Task SendAsync(string name, string json)
    {
        await response.WriteAsync($"event: {name}\ndata: {json}\n\n", cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }

    private sealed record Failed(string Error);
}

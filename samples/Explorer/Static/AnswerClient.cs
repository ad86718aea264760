using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Explorer.Static;

/// <summary>Asks the server of this process what its page would ask it: an export has the same answers.</summary>
/// <param name="address">The address of the server.</param>
internal sealed class AnswerClient(Uri address) : IDisposable
{
    private const string Done = "done";
    private const string Failed = "failed";
    private const string AreEqual = "areEqual";

    private readonly HttpClient _client = new() { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Asks.</summary>
    /// <param name="answer">What.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What the file has.</returns>
    /// <exception cref="MissingAnswerException">The server says that there is no answer, and why.</exception>
    public async Task<JsonNode> GetAsync(StaticAnswer answer, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await _client.GetAsync(answer.Address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            using StreamReader reader = new(body);
            throw new MissingAnswerException($"{(int)response.StatusCode} {await reader.ReadToEndAsync(cancellationToken)}");
        }

        return answer.Form == AnswerForm.Json
            ? (await JsonNode.ParseAsync(body, cancellationToken: cancellationToken))!
            : await OfEventsAsync(body, answer.Form, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static async Task<JsonNode> OfEventsAsync(Stream body, AnswerForm form, CancellationToken cancellationToken)
    {
        List<JsonNode?> events = [];
        await foreach (SseItem<string> item in SseParser.Create(body).EnumerateAsync(cancellationToken))
        {
            switch (item.EventType)
            {
                case Failed:
                    throw new MissingAnswerException(item.Data);
                case Done when events.Count > 0:
                    return form switch
                    {
                        AnswerForm.LastEvent => events[^1]!,
                        AnswerForm.AllEvents => new JsonArray([.. events]),
                        _ => new JsonObject { ["hashes"] = new JsonArray([.. events]), [AreEqual] = JsonNode.Parse(item.Data)?[AreEqual]?.DeepClone() },
                    };
                default:
                    events.Add(JsonNode.Parse(item.Data));
                    break;
            }
        }

        throw new MissingAnswerException("The stream ended before it was done.");
    }
}

/// <summary>The server has no answer, and said why.</summary>
/// <param name="message">Why.</param>
internal sealed class MissingAnswerException(string message) : Exception(message);

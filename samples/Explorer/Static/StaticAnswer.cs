using System.Collections.Generic;
using System.Linq;
using Explorer.Requests;

namespace Explorer.Static;

/// <summary>An answer of the server that an export has as a file.</summary>
/// <param name="File">The name of the file, below the folder of answers.</param>
/// <param name="Address">What the server is asked.</param>
/// <param name="Form">What becomes of what it answers.</param>
internal sealed record StaticAnswer(string File, string Address, AnswerForm Form = AnswerForm.Json)
{
    // Nobody watches the rounds come in; the median of these is that of more.
    private const int Rounds = 8;

    /// <summary>The answers that are the same for all kernels.</summary>
    public static IEnumerable<StaticAnswer> OfAll() =>
    [
        new("options.json", "api/options"),
        new("errors.json", "api/errors"),
        new("curve.json", "api/curve", AnswerForm.AllEvents),
    ];

    /// <summary>The answers for a kernel.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="presets">The rows that the page offers.</param>
    /// <param name="levels">The levels of this machine.</param>
    public static IEnumerable<StaticAnswer> Of(StaticKernel kernel, IReadOnlyList<Preset> presets, IReadOnlyList<string> levels)
    {
        string query = kernel.Request.Query;
        yield return new($"{kernel.Slug}/code.json", $"api/code?{query}");
        foreach (string member in kernel.Members)
        {
            foreach (string level in levels)
            {
                yield return new($"{kernel.Slug}/assembly-{member}-{level}.json", $"api/assembly?{query}&member={member}&level={level}");
            }

            yield return new($"{kernel.Slug}/time-{member}.json", $"api/time?{query}&member={member}&rounds={Rounds}", AnswerForm.LastEvent);
            yield return new($"{kernel.Slug}/first-call-{member}.json", $"api/first-call?{query}&member={member}");
        }

        yield return new($"{kernel.Slug}/hashes.json", $"api/hashes?{query}", AnswerForm.Hashes);
        foreach (Preset preset in kernel.HasMathematics ? presets : Enumerable.Empty<Preset>())
        {
            yield return new(
                $"{kernel.Slug}/mathematics-{preset.Name}.json", $"api/mathematics?{query}&{preset.Query(((RowRequest)kernel.Request).Size)}");
        }

        if (kernel.HasActivations)
        {
            yield return new($"{kernel.Slug}/network.json", $"api/network?{query}");
            yield return new($"{kernel.Slug}/layers.json", $"api/layers?{query}", AnswerForm.AllEvents);
        }
    }
}

/// <summary>What becomes of an answer.</summary>
internal enum AnswerForm
{
    /// <summary>It is JSON, and stays as it is.</summary>
    Json,

    /// <summary>It is a stream, of which the last event has all.</summary>
    LastEvent,

    /// <summary>It is a stream, of which all events are a list.</summary>
    AllEvents,

    /// <summary>It is a stream of hashes, and says at the end whether they are equal.</summary>
    Hashes,
}

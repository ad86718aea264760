using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Processes;
using Explorer.Server;

namespace Explorer.Static;

/// <summary>Writes the page with answers that were computed beforehand, as plain files.</summary>
/// <param name="client">Who asks the server.</param>
/// <param name="pages">The folder of the page.</param>
/// <param name="report">What is told about each answer.</param>
internal sealed class StaticSite(AnswerClient client, string pages, Action<StaticStep> report)
{
    private const string Answers = "answers";
    private const string IndexPage = "index.html";
    private const string Head = "<head>";
    private const string Mark = Head + "\n  <meta name=\"explorer-static\" content=\"" + Answers + "/\">";
    private const string Members = "members";
    private const string Levels = "levels";

    /// <summary>Writes the page.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="kernels">The kernels.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many answers were left out, because the server has none.</returns>
    public async Task<int> WriteAsync(string folder, IReadOnlyList<StaticKernel> kernels, CancellationToken cancellationToken)
    {
        CopyPage(folder);
        string[] levels = [.. HardwareLevel.All.Where(level => level.WhyNot is null).Select(level => level.Name)];
        Preset[] presets = Preset.Read(pages);
        (StaticAnswer Answer, StaticKernel? Kernel)[] steps =
        [
            .. StaticAnswer.OfAll().Select(answer => (answer, (StaticKernel?)null)),
            .. kernels.SelectMany(kernel => StaticAnswer.Of(kernel, presets, levels).Select(answer => (answer, (StaticKernel?)kernel))),
        ];
        int missing = 0;
        for (int i = 0; i < steps.Length; i++)
        {
            string? whyNot = await WriteAsync(folder, steps[i].Answer, steps[i].Kernel, levels, cancellationToken);
            missing += whyNot is null ? 0 : 1;
            report(new StaticStep(steps[i].Answer.File, i + 1, steps.Length, whyNot));
        }

        await WriteAsync(folder, "index.json", IndexOf(kernels), cancellationToken);
        return missing;
    }

    private static JsonObject IndexOf(IReadOnlyList<StaticKernel> kernels) => new()
    {
        ["kernels"] = new JsonArray([.. kernels.Select(kernel => new JsonObject
        {
            ["query"] = kernel.Request.Query,
            ["title"] = kernel.Title,
            ["slug"] = kernel.Slug,
        })]),
    };

    private static async Task WriteAsync(string folder, string file, JsonNode node, CancellationToken cancellationToken)
    {
        string path = Path.Combine(folder, Answers, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, node.ToJsonString(JsonAnswers.Options), cancellationToken);
    }

    // Of some levels this machine has more than an export: the page says so, and does not offer them.
    private static void MarkLevels(JsonArray all, IReadOnlyList<string> exported)
    {
        foreach (JsonObject level in all.OfType<JsonObject>().Where(level => !exported.Contains((string?)level["name"])))
        {
            level["isAvailable"] = false;
            level["why"] = "This page has no answers for this level.";
        }
    }

    // The page says where an answer is not there, so one that is missing does not spoil the others.
    private async Task<string?> WriteAsync(
        string folder, StaticAnswer answer, StaticKernel? kernel, IReadOnlyList<string> levels, CancellationToken cancellationToken)
    {
        try
        {
            JsonNode node = await client.GetAsync(answer, cancellationToken);
            if (kernel is not null && node is JsonObject code && code.ContainsKey(Members))
            {
                // The page offers the members that the export has answers for.
                code[Members] = new JsonArray([.. kernel.Members.Select(member => JsonValue.Create(member))]);
            }

            if (kernel is null && node is JsonObject options && options[Levels] is JsonArray all)
            {
                MarkLevels(all, levels);
            }

            await WriteAsync(folder, answer.File, node, cancellationToken);
            return null;
        }
        catch (MissingAnswerException exception)
        {
            return exception.Message;
        }
    }

    private void CopyPage(string folder)
    {
        foreach (string path in Directory.EnumerateFiles(pages, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(folder, Path.GetRelativePath(pages, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        string index = Path.Combine(folder, IndexPage);
        File.WriteAllText(index, File.ReadAllText(index).Replace(Head, Mark, StringComparison.Ordinal));
    }
}

/// <summary>An answer of an export that is done.</summary>
/// <param name="File">Its file.</param>
/// <param name="Number">How many are done.</param>
/// <param name="Count">How many there are.</param>
/// <param name="WhyNot">Why it was left out; <see langword="null"/> where it was written.</param>
internal sealed record StaticStep(string File, int Number, int Count, string? WhyNot);

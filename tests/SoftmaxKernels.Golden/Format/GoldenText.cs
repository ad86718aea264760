using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SoftmaxKernels.Golden;

/// <summary>
/// The golden vectors as text: JSON, a line for each vector, so that a difference is a line. The file in the repository is
/// compressed; what is to be the same everywhere is the text, because runtimes differ in how they compress.
/// </summary>
internal static class GoldenText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new HexSingleConverter(), new HexDoubleConverter() },
    };

    public static string Of(GoldenFile file) =>
        $"{{\"format\":{Line(file.Format)},\n\"profiles\":{{\n\"reproducible\":{Of(file.Profiles.Reproducible)},\n\"fastest\":{Of(file.Profiles.Fastest)}}}}}\n";

    /// <summary>One vector, as its line in the file.</summary>
    public static string Line<T>(T vector) => JsonSerializer.Serialize(vector, Options);

    public static GoldenFile Parse(string text) => JsonSerializer.Deserialize<GoldenFile>(text, Options)!;

    public static string Decompress(Stream compressed)
    {
        using GZipStream gzip = new(compressed, CompressionMode.Decompress);
        using StreamReader reader = new(gzip);
        return reader.ReadToEnd();
    }

    public static void Compress(string text, Stream compressed)
    {
        using GZipStream gzip = new(compressed, CompressionLevel.SmallestSize);
        using StreamWriter writer = new(gzip);
        writer.Write(text);
    }

    private static string Of(GoldenProfile profile) =>
        $"{{{string.Join(",\n", Sections(profile))},\n\"batch_mean\":{Line(profile.BatchMean)}}}";

    private static IEnumerable<string> Sections(GoldenProfile profile) =>
    [
        Section("exp_core", profile.ExpCore),
        Section("tanh", profile.Tanh),
        Section("tanh_grad", profile.TanhGrad),
        Section("activations", profile.Activations),
        Section("activation_grad", profile.ActivationGrad),
        Section("rows", profile.Rows),
        Section("masked_rows", profile.MaskedRows),
        Section("loss_batches", profile.LossBatches),
        Section("loss_rows", profile.LossRows),
        Section("sampler_rows", profile.SamplerRows),
        Section("random_numbers", profile.RandomNumbers),
    ];

    private static string Section<T>(string name, IEnumerable<T> vectors) =>
        $"\"{name}\":[\n{string.Join(",\n", vectors.Select(Line))}]";
}

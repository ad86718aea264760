using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Reflection;
using System.Text.Json;
using SoftmaxKernels.Tests.Reference;

namespace SoftmaxKernels.Tests.Golden;

/// <summary>The golden vectors of the numerics contract, written by its independent reference implementation in C.</summary>
internal static class GoldenData
{
    private const string ResourceName = "golden.json.gz";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
        Converters = { new HexSingleConverter(), new HexDoubleConverter() },
    };

    private static readonly GoldenFile File = Load();

    /// <summary>The vectors that a profile must reproduce in this process: where nothing fuses, Fastest is Reproducible.</summary>
    public static GoldenProfile For(KernelArithmetic arithmetic) =>
        Hardware.Fuses(arithmetic) ? File.Profiles.Fastest : File.Profiles.Reproducible;

    private static GoldenFile Load()
    {
        using Stream resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(ResourceName)!;
        using GZipStream json = new(resource, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<GoldenFile>(json, Options)!;
    }

    private sealed record GoldenFile(GoldenProfiles Profiles);

    private sealed record GoldenProfiles(GoldenProfile Reproducible, GoldenProfile Fastest);
}

/// <summary>The vectors of one profile.</summary>
internal sealed record GoldenProfile(
    IReadOnlyList<GoldenExp> ExpCore,
    IReadOnlyList<GoldenTanh> Tanh,
    IReadOnlyList<GoldenTanhGradient> TanhGrad,
    IReadOnlyList<GoldenRow> Rows,
    GoldenBatchMean BatchMean);

/// <summary>e^x = 2ⁿ p.</summary>
internal sealed record GoldenExp(float X, float P, int N);

internal sealed record GoldenTanh(float X, float Tanh, float Dtanh);

/// <summary>The gradient g of tanh from its value y and the upstream gradient u.</summary>
internal sealed record GoldenTanhGradient(float Y, float U, float G);

/// <summary>The mean of the label losses of the rows with these ids.</summary>
internal sealed record GoldenBatchMean(IReadOnlyList<int> Ids, float Mean);

using System.IO;
using System.Reflection;
using SoftmaxKernels.Golden;
using SoftmaxKernels.Tests.Reference;

namespace SoftmaxKernels.Tests.Golden;

/// <summary>The golden vectors of the numerics contract, recorded from the scalar reference by tests/SoftmaxKernels.Golden.</summary>
internal static class GoldenData
{
    private const string ResourceName = "golden.json.gz";

    /// <summary>The file, uncompressed.</summary>
    public static readonly string Text = Load();

    private static readonly GoldenProfiles Profiles = GoldenText.Parse(Text).Profiles;

    /// <summary>The vectors that a profile must reproduce in this process: where nothing fuses, Fastest is Reproducible.</summary>
    public static GoldenProfile For(KernelArithmetic arithmetic) => For(Hardware.Fuses(arithmetic));

    /// <summary>The vectors of a profile, whatever the hardware of this process.</summary>
    public static GoldenProfile For(bool fused) => fused ? Profiles.Fastest : Profiles.Reproducible;

    private static string Load()
    {
        using Stream resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(ResourceName)!;
        return GoldenText.Decompress(resource);
    }
}

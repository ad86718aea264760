using System;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Arm64;

/// <summary>All hashes of one process: first those of the profile Fastest, then as many of Reproducible.</summary>
internal static class AllHashes
{
    public const int Count = 2 * CountPerProfile;

    public const int CountPerProfile = ElementCount + (9 * CountPerSize);

    private const int ElementCount = ElementHashes<Fastest>.Count;

    private const int CountPerSize = 2 * (int)RowFunction.Count;

    private static ReadOnlySpan<int> Sizes => [2, 3, 8, 10, 16, 17, 64, 65, 100];

    /// <summary>Computes them.</summary>
    /// <param name="destination">Where they go: at least <see cref="Count"/>.</param>
    public static void Compute(Span<ulong> destination)
    {
        Span<ulong> fastest = destination.Slice(0, CountPerProfile);
        ElementHashes<Fastest>.Compute(fastest);
        Add<Fastest2, Fastest>(fastest, 0);
        Add<Fastest3, Fastest>(fastest, 1);
        Add<Fastest8, Fastest>(fastest, 2);
        Add<Fastest10, Fastest>(fastest, 3);
        Add<Fastest16, Fastest>(fastest, 4);
        Add<Fastest17, Fastest>(fastest, 5);
        Add<Fastest64, Fastest>(fastest, 6);
        Add<Fastest65, Fastest>(fastest, 7);
        Add<Fastest100, Fastest>(fastest, 8);

        Span<ulong> reproducible = destination.Slice(CountPerProfile, CountPerProfile);
        ElementHashes<Reproducible>.Compute(reproducible);
        Add<Reproducible2, Reproducible>(reproducible, 0);
        Add<Reproducible3, Reproducible>(reproducible, 1);
        Add<Reproducible8, Reproducible>(reproducible, 2);
        Add<Reproducible10, Reproducible>(reproducible, 3);
        Add<Reproducible16, Reproducible>(reproducible, 4);
        Add<Reproducible17, Reproducible>(reproducible, 5);
        Add<Reproducible64, Reproducible>(reproducible, 6);
        Add<Reproducible65, Reproducible>(reproducible, 7);
        Add<Reproducible100, Reproducible>(reproducible, 8);
    }

    /// <summary>Says what one hash is of.</summary>
    /// <param name="index">Its index.</param>
    public static string Describe(int index)
    {
        string profile = index < CountPerProfile ? nameof(Fastest) : nameof(Reproducible);
        int row = (index % CountPerProfile) - ElementCount;
        if (row < 0)
        {
            return $"{profile}, function {index % CountPerProfile} of single floats";
        }

        string source = row % CountPerSize < (int)RowFunction.Count ? "generated" : "generic";
        return $"{profile}, {Sizes[row / CountPerSize]} classes, {source}: {(RowFunction)(row % (int)RowFunction.Count)}";
    }

    private static void Add<TGenerated, TArithmetic>(Span<ulong> profile, int sizeIndex)
        where TGenerated : struct, IRowFunctions
        where TArithmetic : struct, IArithmetic
    {
        int size = Sizes[sizeIndex];
        Span<ulong> destination = profile.Slice(ElementCount + (sizeIndex * CountPerSize), CountPerSize);
        RowHashes<TGenerated>.Compute(size, destination);
        RowHashes<GenericFunctions<TArithmetic>>.Compute(size, destination.Slice((int)RowFunction.Count));
    }
}

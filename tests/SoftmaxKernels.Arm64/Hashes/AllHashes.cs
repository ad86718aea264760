using System;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Arm64;

/// <summary>All hashes of one process: first those of the profile Fastest, then as many of Reproducible.</summary>
internal static class AllHashes
{
    public const int Count = 2 * CountPerProfile;

    public const int CountPerProfile = ElementCount + RowCount + FamilyCount + LayerCount + NetworkCount + OptimizerHashes.Count;

    private const int ElementCount = ElementHashes<Fastest>.Count;

    private const int RowCount = 9 * 2 * (int)RowFunction.Count;

    private const int FamilyCount = 4 * 2 * (int)FamilyFunction.Count;

    private const int LayerCount = 6 * 2 * LayerHashes.Count;

    private const int NetworkCount = 2 * LayerHashes.Count;

    private static ReadOnlySpan<int> Sizes => [2, 3, 8, 10, 16, 17, 64, 65, 100];

    private static ReadOnlySpan<int> FamilySizes => [3, 10, 17, 65];

    /// <summary>Computes them.</summary>
    /// <param name="destination">Where they go: at least <see cref="Count"/>.</param>
    public static void Compute(Span<ulong> destination)
    {
        HashWriter fastest = new(destination.Slice(0, CountPerProfile));
        ElementHashes<Fastest>.Compute(fastest.Next(ElementCount));
        AddRows<Fastest2, Fastest>(2, ref fastest);
        AddRows<Fastest3, Fastest>(3, ref fastest);
        AddRows<Fastest8, Fastest>(8, ref fastest);
        AddRows<Fastest10, Fastest>(10, ref fastest);
        AddRows<Fastest16, Fastest>(16, ref fastest);
        AddRows<Fastest17, Fastest>(17, ref fastest);
        AddRows<Fastest64, Fastest>(64, ref fastest);
        AddRows<Fastest65, Fastest>(65, ref fastest);
        AddRows<Fastest100, Fastest>(100, ref fastest);
        AddFamilies<FastestFamilies3, Fastest>(3, ref fastest);
        AddFamilies<FastestFamilies10, Fastest>(10, ref fastest);
        AddFamilies<FastestFamilies17, Fastest>(17, ref fastest);
        AddFamilies<FastestFamilies65, Fastest>(65, ref fastest);
        AddClassifier<FastestClasses64To10, GenericLayers<ShapeOfClasses64To10, Fastest>>([10], ref fastest);
        AddLayer<FastestTanh13To37, GenericLayers<ShapeOfTanh13To37, Fastest>>(ref fastest);
        AddLayer<FastestSilu33To130, GenericLayers<ShapeOfSilu33To130, Fastest>>(ref fastest);
        AddLayer<FastestSigmoid8To64, GenericLayers<ShapeOfSigmoid8To64, Fastest>>(ref fastest);
        AddLayer<FastestLeakyRelu20To5, GenericLayers<ShapeOfLeakyRelu20To5, Fastest>>(ref fastest);
        AddLayer<FastestElu48To70, GenericLayers<ShapeOfElu48To70, Fastest>>(ref fastest);
        LayerHashes.ComputeClassifier<GenericNetworks<ShapeOfPolicy, Fastest>>([3, 5], fastest.Next(LayerHashes.Count));
        LayerHashes.Compute<GenericNetworks<ShapeOfValues, Fastest>>(fastest.Next(LayerHashes.Count));
        OptimizerHashes.Compute(KernelArithmetic.Fastest, fastest.Next(OptimizerHashes.Count));

        HashWriter reproducible = new(destination.Slice(CountPerProfile, CountPerProfile));
        ElementHashes<Reproducible>.Compute(reproducible.Next(ElementCount));
        AddRows<Reproducible2, Reproducible>(2, ref reproducible);
        AddRows<Reproducible3, Reproducible>(3, ref reproducible);
        AddRows<Reproducible8, Reproducible>(8, ref reproducible);
        AddRows<Reproducible10, Reproducible>(10, ref reproducible);
        AddRows<Reproducible16, Reproducible>(16, ref reproducible);
        AddRows<Reproducible17, Reproducible>(17, ref reproducible);
        AddRows<Reproducible64, Reproducible>(64, ref reproducible);
        AddRows<Reproducible65, Reproducible>(65, ref reproducible);
        AddRows<Reproducible100, Reproducible>(100, ref reproducible);
        AddFamilies<ReproducibleFamilies3, Reproducible>(3, ref reproducible);
        AddFamilies<ReproducibleFamilies10, Reproducible>(10, ref reproducible);
        AddFamilies<ReproducibleFamilies17, Reproducible>(17, ref reproducible);
        AddFamilies<ReproducibleFamilies65, Reproducible>(65, ref reproducible);
        AddClassifier<ReproducibleClasses64To10, GenericLayers<ShapeOfClasses64To10, Reproducible>>([10], ref reproducible);
        AddLayer<ReproducibleTanh13To37, GenericLayers<ShapeOfTanh13To37, Reproducible>>(ref reproducible);
        AddLayer<ReproducibleSilu33To130, GenericLayers<ShapeOfSilu33To130, Reproducible>>(ref reproducible);
        AddLayer<ReproducibleSigmoid8To64, GenericLayers<ShapeOfSigmoid8To64, Reproducible>>(ref reproducible);
        AddLayer<ReproducibleLeakyRelu20To5, GenericLayers<ShapeOfLeakyRelu20To5, Reproducible>>(ref reproducible);
        AddLayer<ReproducibleElu48To70, GenericLayers<ShapeOfElu48To70, Reproducible>>(ref reproducible);
        LayerHashes.ComputeClassifier<GenericNetworks<ShapeOfPolicy, Reproducible>>([3, 5], reproducible.Next(LayerHashes.Count));
        LayerHashes.Compute<GenericNetworks<ShapeOfValues, Reproducible>>(reproducible.Next(LayerHashes.Count));
        OptimizerHashes.Compute(KernelArithmetic.Reproducible, reproducible.Next(OptimizerHashes.Count));
    }

    /// <summary>Says what one hash is of.</summary>
    /// <param name="index">Its index.</param>
    public static string Describe(int index)
    {
        string profile = index < CountPerProfile ? nameof(Fastest) : nameof(Reproducible);
        int rest = index % CountPerProfile;
        if (rest < ElementCount)
        {
            return $"{profile}, function {rest} of single floats";
        }

        rest -= ElementCount;
        if (rest < RowCount)
        {
            return Member(profile, Sizes, rest, (int)RowFunction.Count, ((RowFunction)(rest % (int)RowFunction.Count)).ToString());
        }

        rest -= RowCount;
        if (rest < FamilyCount)
        {
            return Member(profile, FamilySizes, rest, (int)FamilyFunction.Count, ((FamilyFunction)(rest % (int)FamilyFunction.Count)).ToString());
        }

        rest -= FamilyCount;
        if (rest < LayerCount)
        {
            return $"{profile}, layer {rest / (2 * LayerHashes.Count)}, {Source(rest, LayerHashes.Count)}: hash {rest % LayerHashes.Count}";
        }

        rest -= LayerCount;
        return rest < NetworkCount
            ? $"{profile}, network {rest / LayerHashes.Count}: hash {rest % LayerHashes.Count}"
            : $"{profile}, optimiser {rest - NetworkCount}";
    }

    private static string Member(string profile, ReadOnlySpan<int> sizes, int index, int functions, string function) =>
        $"{profile}, {sizes[index / (2 * functions)]} classes, {Source(index, functions)}: {function}";

    private static string Source(int index, int functions) => index / functions % 2 == 0 ? "generated" : "generic";

    private static void AddRows<TGenerated, TArithmetic>(int size, ref HashWriter hashes)
        where TGenerated : struct, IRowFunctions
        where TArithmetic : struct, IArithmetic
    {
        RowHashes<TGenerated>.Compute(size, hashes.Next((int)RowFunction.Count));
        RowHashes<GenericFunctions<TArithmetic>>.Compute(size, hashes.Next((int)RowFunction.Count));
    }

    private static void AddFamilies<TGenerated, TArithmetic>(int size, ref HashWriter hashes)
        where TGenerated : struct, IFamilyFunctions
        where TArithmetic : struct, IArithmetic
    {
        FamilyHashes<TGenerated>.Compute(size, hashes.Next((int)FamilyFunction.Count));
        FamilyHashes<GenericFamilies<TArithmetic>>.Compute(size, hashes.Next((int)FamilyFunction.Count));
    }

    private static void AddLayer<TGenerated, TGeneric>(ref HashWriter hashes)
        where TGenerated : struct, ILayerFunctions
        where TGeneric : struct, ILayerFunctions
    {
        LayerHashes.Compute<TGenerated>(hashes.Next(LayerHashes.Count));
        LayerHashes.Compute<TGeneric>(hashes.Next(LayerHashes.Count));
    }

    private static void AddClassifier<TGenerated, TGeneric>(ReadOnlySpan<int> heads, ref HashWriter hashes)
        where TGenerated : struct, IClassifierFunctions
        where TGeneric : struct, IClassifierFunctions
    {
        LayerHashes.ComputeClassifier<TGenerated>(heads, hashes.Next(LayerHashes.Count));
        LayerHashes.ComputeClassifier<TGeneric>(heads, hashes.Next(LayerHashes.Count));
    }
}

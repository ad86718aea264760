using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.LossOptions;
using SoftmaxKernels.Tests.Masks;
using SoftmaxKernels.Tests.Pointers;
using Xunit;

namespace SoftmaxKernels.Tests.Startup;

/// <summary>After <c>Prepare()</c> no call of any member has anything compiled, whatever its row holds.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
[Collection(RunsAlone.Name)]
public sealed class PrepareTests
{
    private const int Rows = 40;

    private const string OfTheRuntime = "";

    [Theory]
    [InlineData(nameof(Prepared1))]
    [InlineData(nameof(Prepared3))]
    [InlineData(nameof(Prepared10))]
    [InlineData(nameof(PreparedReproducible10))]
    [InlineData(nameof(Prepared37))]
    [InlineData(nameof(Prepared101))]
    [InlineData(nameof(Prepared300))]
    [InlineData(nameof(PreparedPointers10))]
    [InlineData(nameof(PreparedMasks10))]
    [InlineData(nameof(PreparedLosses10))]
    [InlineData(OfTheRuntime)]
    public void Nothing_is_compiled_later(string name) =>
        LibraryCopy.AssertNothingIsCompiledLater(typeof(PrepareTests), nameof(Prepare), nameof(CallEverything), name);

    /// <summary>Long rows take memory, so there is one kind of rows at a time, and no square of a length.</summary>
    [Fact]
    public void Rows_of_the_longest_kernels_take_little_memory()
    {
        const int Size = 1 << 20;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Arithmetic.PreparationRows rows = Arithmetic.PreparationRows.Of(Size).First();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(rows.Matrix.IsEmpty);
        Assert.InRange(allocated, 6L * sizeof(float) * Size, 8L * sizeof(float) * Size);
    }

    [Fact]
    public void An_unknown_arithmetic_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>("arithmetic", () => GenericKernel.Prepare((KernelArithmetic)7));

    private static void Prepare(string name)
    {
        if (name == OfTheRuntime)
        {
            GenericKernel.Prepare();
            GenericKernel.Prepare(KernelArithmetic.Reproducible);
        }
        else
        {
            TypeOf(name).GetMethod("Prepare", [])!.CreateDelegate<Action>()();
        }
    }

    private static Type TypeOf(string name) => typeof(PrepareTests).Assembly.GetType($"{typeof(PrepareTests).Namespace}.{name}")!;

    private static void CallEverything(string name)
    {
        switch (name)
        {
            case nameof(PreparedPointers10):
                CallPointers();
                break;
            case nameof(PreparedMasks10):
                CallEverything(new MaskedKernel<PreparedMasks10>(10, KernelArithmetic.Fastest, EmptyRows.NaN));
                break;
            case nameof(PreparedLosses10):
                CallEverything(new GeneratedLossKernel<PreparedLosses10>(10));
                break;
            case OfTheRuntime:
                CallRuntime();
                break;
            default:
                CallEverything(new GeneratedKernel(TypeOf(name)));
                break;
        }
    }

    private static void CallPointers()
    {
        foreach (KernelMethod method in KernelMethod.All)
        {
            PointerOverload overload = new(typeof(PreparedPointers10), method);
            foreach (KernelArguments arguments in Arguments(method, PreparedPointers10.Size))
            {
                overload.Call(arguments, Rows);
            }
        }
    }

    private static void CallRuntime()
    {
        foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
        {
            foreach (int size in new[] { 1, 2, 3, 4, 7, 8, 15, 16, 17, 37, 64, 65, 200, 256, 257 })
            {
                CallEverything(new RuntimeKernel(size, arithmetic));
                CallEverything(new GenericMaskedKernel(size, arithmetic, EmptyRows.NaN));
                CallEverything(new GenericMaskedKernel(size, arithmetic, EmptyRows.Zero));
                CallEverything(new RuntimeLossKernel(size, arithmetic));
            }
        }
    }

    private static void CallEverything(ILossKernel kernel)
    {
        foreach (LossCase options in LossCase.All(new RandomSource(1), Rows, kernel.Size))
        {
            LossCalls.Everything(kernel, RowCorpus.Batches(kernel.Size, [Rows]).Last(), options, new float[Rows], new float[Rows * kernel.Size]);
        }
    }

    private static void CallEverything(MaskedKernel kernel)
    {
        RandomSource random = new(1);
        foreach (MaskedCall member in kernel.Members)
        {
            foreach (RowKind kind in RowKinds.All)
            {
                member.Call(MaskedArguments.Of(kind.Fill, member.IsBatch ? Rows : 1, kernel.Size, random, share: 3));
            }
        }
    }

    private static void CallEverything(IKernel kernel)
    {
        foreach (KernelMethod method in KernelMethod.All)
        {
            foreach (KernelArguments arguments in Arguments(method, kernel.Size))
            {
                method.Call(kernel, arguments);
            }
        }
    }

    /// <summary>Ordinary rows, decided ones, rows beyond ±256 and with NaN, and every kind of temperature.</summary>
    private static IEnumerable<KernelArguments> Arguments(KernelMethod method, int size)
    {
        int rows = method.IsBatch ? Rows : 1;
        RandomSource random = new((ulong)size);
        Func<int, float>[] kinds =
        [
            _ => (float)random.NextNormal(),
            i => i % size == 0 ? 3f : float.NegativeInfinity,
            i => i % size < 2 ? 3f : -90f,
            _ => 1000f + (float)random.NextNormal(),
            _ => float.NaN,
        ];
        return
            from kind in kinds
            from temperature in method.Has("temperature") ? new[] { 0f, 0.5f, 1f, float.PositiveInfinity } : [1f]
            select new KernelArguments
            {
                Input = Enumerable.Range(0, rows * size).Select(kind).ToArray(),
                Targets = Enumerable.Repeat(1f / size, rows * size).ToArray(),
                Upstream = Enumerable.Repeat(2f, rows * size).ToArray(),
                Labels = new int[rows],
                Uniform = 0.25,
                Uniforms = new double[rows],
                Temperature = temperature,
                Destination = new float[method.Output == Output.Matrix ? size * size : rows * size],
                IndexDestination = new int[rows],
            };
    }
}

/// <summary>Tests beside which no other runs: what is compiled for another would be taken for theirs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunsAlone
{
    public const string Name = "Alone";
}

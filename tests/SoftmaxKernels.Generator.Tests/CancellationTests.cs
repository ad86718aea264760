using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Features.Rows;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>An editor cancels the generator at nearly every key. Nothing half done may come of it.</summary>
public sealed class CancellationTests
{
    private const int Kernels = 40;

    /// <summary>A prime, so that the steps are of all kinds.</summary>
    private const int StepsBetween = 13;

    private static readonly Consumer Consumer = new();

    [Fact]
    public void BeforeTheRun()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new SoftmaxKernelGenerator());

        Assert.Throws<OperationCanceledException>(() => driver.RunGenerators(Project(), new(canceled: true)));
        Assert.Empty(driver.GetRunResult().GeneratedTrees);
    }

    /// <summary>Cancels when a given number of types have been read, by a generator that runs beside ours.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(Kernels / 2)]
    [InlineData(Kernels)]
    public void DuringTheRun(int types)
    {
        using CancellationTokenSource source = new();
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new CancelsAfter(types, source), new SoftmaxKernelGenerator());
        Compilation project = Project();

        Assert.Throws<OperationCanceledException>(() => driver.RunGenerators(project, source.Token));
        Assert.Empty(driver.GetRunResult().GeneratedTrees);

        // The same driver goes on as if nothing had been.
        Assert.Equal(Texts(CSharpGeneratorDriver.Create(new SoftmaxKernelGenerator()).RunGenerators(project)), Texts(driver.RunGenerators(project)));
    }

    /// <summary>Cancels at one step after the other: while types are found, while they are read, while files are written.</summary>
    [Fact]
    public void AtAnyStep()
    {
        Compilation project = Project();
        StepCounter all = new(cancelAt: 0);
        GeneratorDriver whole = CSharpGeneratorDriver.Create(all, new SoftmaxKernelGenerator()).RunGenerators(project);
        string[] expected = Texts(whole);
        Assert.True(expected.Length >= Kernels, $"{expected.Length} files are too few: each type has some.");
        Assert.True(all.Steps >= 3 * Kernels, $"{all.Steps} steps are too few: each type is found, read, and written.");

        for (int step = 1; step <= all.Steps; step += StepsBetween)
        {
            using CancellationTokenSource source = new();
            GeneratorDriver driver = CSharpGeneratorDriver.Create(new StepCounter(step, source), new SoftmaxKernelGenerator());

            Assert.Throws<OperationCanceledException>(() => driver.RunGenerators(project, source.Token));
            Assert.True(source.IsCancellationRequested);
            Assert.Empty(driver.GetRunResult().GeneratedTrees);
            Assert.Equal(expected, Texts(driver.RunGenerators(project)));
        }
    }

    /// <summary>The reading of one type, the only step of ours that is worth stopping.</summary>
    [Fact]
    public void WhileATypeIsRead()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        INamedTypeSymbol type = Project().GetTypeByMetadataName("Kernel1")!;

        Assert.Throws<OperationCanceledException>(
            () => KernelValidator.Validate(type, KernelAttribute.Of(type)!, Project(), report: null, source.Token));
    }

    private static CSharpCompilation Project() => Consumer.Compile(
        [.. Enumerable.Range(0, Kernels).Select(i => $"[SoftmaxKernels.SoftmaxKernel(Size = {i + 1})] static partial class Kernel{i} {{ }}")]);

    private static string[] Texts(GeneratorDriver driver) => [.. driver.GetRunResult().Results
        .Where(result => result.Generator.GetGeneratorType() == typeof(SoftmaxKernelGenerator))
        .SelectMany(result => result.GeneratedSources)
        .Select(file => file.HintName + "\n" + file.SourceText)];

    private sealed class CancelsAfter(int types, CancellationTokenSource source) : IIncrementalGenerator
    {
        private int _read;

        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.SyntaxProvider.ForAttributeWithMetadataName(KernelAttribute.MetadataName, (_, _) => true, (_, _) =>
            {
                if (Interlocked.Increment(ref _read) == types)
                {
                    source.Cancel();
                }

                return _read;
            }),
            (_, _) => { });
    }

    /// <summary>A generator with the shape of ours that counts what it is asked to do, and cancels at one of these steps.</summary>
    private sealed class StepCounter(int cancelAt, CancellationTokenSource? source = null) : IIncrementalGenerator
    {
        private int _steps;

        public int Steps => _steps;

        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.SyntaxProvider.ForAttributeWithMetadataName(KernelAttribute.MetadataName, (_, _) => Step(true), (_, _) => Step(Steps)),
            (_, _) => Step(0));

        private T Step<T>(T value)
        {
            if (Interlocked.Increment(ref _steps) == cancelAt)
            {
                source!.Cancel();
            }

            return value;
        }
    }
}

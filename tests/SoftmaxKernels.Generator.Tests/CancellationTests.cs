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

    /// <summary>Cancels by the clock, wherever the generator is then.</summary>
    [Fact]
    public void AtAnyTime()
    {
        Compilation project = Project();
        GeneratorDriver fresh = CSharpGeneratorDriver.Create(new SoftmaxKernelGenerator());
        string[] expected = Texts(fresh.RunGenerators(project));

        int cancelled = 0;
        for (int i = 0; i < 100; i++)
        {
            using CancellationTokenSource source = new();
            using Timer timer = new(_ => source.Cancel(), null, TimeSpan.FromMilliseconds(i % 20), Timeout.InfiniteTimeSpan);
            try
            {
                Assert.Equal(expected, Texts(fresh.RunGenerators(project, source.Token)));
            }
            catch (OperationCanceledException)
            {
                cancelled++;
            }
        }

        Assert.True(cancelled > 0);
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
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Quick;
using SoftmaxKernels.Benchmarks.Results;
using SoftmaxKernels.Generator;

namespace SoftmaxKernels.Benchmarks.Generator;

/// <summary>What the generator costs those who build and those who type.</summary>
internal static class GeneratorCommand
{
    public const string Name = "generator";

    private const int BuiltKernels = 24;
    private const int FilesWithoutKernels = 2000;
    private const int WarmUpRounds = 3;

    private static readonly int[] Counts = [1, 100, 1000];

    /// <summary>What is common to all methods, seven families, and what several of them share.</summary>
    private const int FilesPerKernel = 9;

    private static readonly int[] TextSizes = [1, 2, 3, 4, 8, 10, 16, 32, 64, 100, 128, 256, 1000, 4096, 46340, 46341, 1 << 20];

    public static void Run(ReadOnlySpan<string> arguments)
    {
        var line = new CommandOptions(arguments);
        int rounds = line.Integer("--rounds") ?? 15;
        int strokes = line.Integer("--strokes") ?? 60;
        int? core = ProcessorCore.Bind(line.Integer("--core") ?? Environment.ProcessorCount - 1);
        line.RequireNothingLeft();
        var progress = new ProgressBar(Counts.Length + 3);

        List<(int Kernels, Measurement Time, double Allocated, double Characters)> generations = [];
        foreach (int count in Counts)
        {
            progress.Begin($"generate {count}");
            generations.Add(Generate(count, rounds));
            progress.End();
        }

        progress.Begin("keystroke");
        ISourceGenerator ours = new SoftmaxKernelGenerator().AsSourceGenerator();
        IReadOnlyList<Measurement> keystrokes = Type(
            strokes,
            KernelProject.WithKernels(Counts[^1]),
            ("this generator", ours),
            ("trivial generator with as many files", new TrivialGenerator(FilesPerKernel).AsSourceGenerator()),
            ("trivial generator", new TrivialGenerator(files: 1).AsSourceGenerator()));
        IReadOnlyList<Measurement> without = Type(
            strokes, KernelProject.WithoutKernels(FilesWithoutKernels), ("this generator", ours), ("generated regular expressions", PlatformGenerators.Regex));
        progress.End();

        progress.Begin("build");
        IReadOnlyList<Measurement> builds = Build(rounds);
        progress.End();

        progress.Begin("text");
        (int Size, long Characters)[] texts = [.. TextSizes.Select(size => (size, GeneratorRuns.TextOf(size)))];
        progress.End();
        progress.Clear();

        Console.Out.Write(GeneratorReport.Write(
            MachineDescription.OfThisProcess(core), generations, Counts[^1], keystrokes, FilesWithoutKernels, without, BuiltKernels, builds, texts));
    }

    private static (int Kernels, Measurement Time, double Allocated, double Characters) Generate(int count, int rounds)
    {
        for (int round = 0; round < WarmUpRounds; round++)
        {
            GeneratorRuns.Generate(count);
        }

        (TimeSpan Time, long Allocated, long Characters)[] runs = [.. Enumerable.Range(0, rounds).Select(_ => GeneratorRuns.Generate(count))];
        return (
            count,
            Measurement.Of("generate", [.. runs.Select(run => run.Time.TotalNanoseconds)]),
            runs.Average(run => (double)run.Allocated),
            runs[0].Characters);
    }

    private static IReadOnlyList<Measurement> Type(int strokes, KernelProject project, params (string Name, ISourceGenerator Generator)[] contenders)
    {
        KeystrokeTimer timer = new(project, contenders);
        timer.Measure(WarmUpRounds * 4);
        return timer.Measure(strokes);
    }

    private static IReadOnlyList<Measurement> Build(int rounds)
    {
        ISourceGenerator kernels = new SoftmaxKernelGenerator().AsSourceGenerator();
        (string Name, Func<KernelProject> Project, ISourceGenerator Generator)[] contenders =
        [
            ("kernels, all methods", () => KernelProject.WithKernels(BuiltKernels), kernels),
            ("kernels of which one method is called", () => KernelProject.WithOneCallEach(BuiltKernels), kernels),
            ("kernels of which that method is asked for", () => KernelProject.WithOneMethodEach(BuiltKernels), kernels),
            ("JSON contexts of a type of ten properties", () => KernelProject.WithSerializers(BuiltKernels), PlatformGenerators.Json),
            ("generated regular expressions", () => KernelProject.WithExpressions(BuiltKernels), PlatformGenerators.Regex),
            ("none of these", () => KernelProject.WithoutKernels(BuiltKernels), kernels),
        ];
        double[][] samples = [.. contenders.Select(_ => new double[rounds])];
        for (int round = -WarmUpRounds; round < rounds; round++)
        {
            for (int i = 0; i < contenders.Length; i++)
            {
                TimeSpan time = GeneratorRuns.Build(contenders[i].Project(), contenders[i].Generator);
                if (round >= 0)
                {
                    samples[i][round] = time.TotalNanoseconds;
                }
            }
        }

        return [.. contenders.Select((contender, i) => Measurement.Of(contender.Name, samples[i]))];
    }
}

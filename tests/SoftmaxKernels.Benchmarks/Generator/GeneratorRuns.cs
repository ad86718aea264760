using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator;

namespace SoftmaxKernels.Benchmarks.Generator;

/// <summary>The work that is timed.</summary>
internal static class GeneratorRuns
{
    /// <summary>
    /// Gets the processor time that this process has used. On one core that is the time of its work, and other programs do not
    /// lengthen it, as they would the time on the clock: what is measured here takes longer than a turn of the scheduler.
    /// </summary>
    public static TimeSpan ProcessorTime => Environment.CpuUsage.TotalTime;

    public static GeneratorDriver Driver(IIncrementalGenerator generator) => CSharpGeneratorDriver.Create(generator);

    /// <summary>Runs the generator in a project that has not been looked at, as the first build after start does.</summary>
    /// <returns>The time, the bytes allocated, and the characters generated.</returns>
    public static (TimeSpan Time, long Allocated, long Characters) Generate(int kernels)
    {
        KernelProject project = KernelProject.WithKernels(kernels);
        GeneratorDriver driver = Driver(new SoftmaxKernelGenerator());

        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = ProcessorTime;
        driver = driver.RunGenerators(project.Compilation);
        TimeSpan time = ProcessorTime - start;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;

        return (time, allocated, Characters(driver, kernels));
    }

    /// <summary>The length of the file of a kernel.</summary>
    public static long TextOf(int size) => Characters(Driver(new SoftmaxKernelGenerator()).RunGenerators(KernelProject.OfSize(size).Compilation), 1);

    /// <summary>Builds a project: generator, compiler, and the assembly written to memory.</summary>
    public static TimeSpan Build(KernelProject project, ISourceGenerator generator)
    {
        TimeSpan start = ProcessorTime;
        CSharpGeneratorDriver.Create(generator).RunGeneratorsAndUpdateCompilation(project.Compilation, out Compilation output, out _);
        using MemoryStream assembly = new();
        if (!output.Emit(assembly).Success)
        {
            throw new InvalidOperationException("The project does not compile.");
        }

        return ProcessorTime - start;
    }

    private static long Characters(GeneratorDriver driver, int kernels)
    {
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        return result.GeneratedSources.Length >= kernels
            ? result.GeneratedSources.Sum(file => (long)file.SourceText.Length)
            : throw new InvalidOperationException($"The generator wrote {result.GeneratedSources.Length} files for {kernels} kernels.");
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Generator;

/// <summary>Times generators after an edit elsewhere, in turn, so that whatever disturbs the machine disturbs all of them alike.</summary>
internal sealed class KeystrokeTimer
{
    private readonly IReadOnlyList<(string Name, GeneratorDriver Driver)> _contenders;
    private readonly KernelProject _project;

    public KeystrokeTimer(KernelProject project, params (string Name, ISourceGenerator Generator)[] contenders)
    {
        _project = project;
        _contenders = [.. contenders.Select(contender =>
            (contender.Name, CSharpGeneratorDriver.Create(contender.Generator).RunGenerators(project.Compilation)))];
    }

    /// <summary>Types a number of characters.</summary>
    /// <returns>The nanoseconds that each contender needs for one.</returns>
    public IReadOnlyList<Measurement> Measure(int strokes)
    {
        GeneratorDriver[] drivers = [.. _contenders.Select(contender => contender.Driver)];
        double[][] samples = [.. drivers.Select(_ => new double[strokes])];
        for (int stroke = 0; stroke < strokes; stroke++)
        {
            for (int i = 0; i < drivers.Length; i++)
            {
                // Each has a compilation of its own: what the compiler finds out for one, it would keep for the next.
                Compilation edited = _project.AfterKeystroke(stroke + 1);
                TimeSpan start = GeneratorRuns.ProcessorTime;
                drivers[i] = drivers[i].RunGenerators(edited);
                samples[i][stroke] = (GeneratorRuns.ProcessorTime - start).TotalNanoseconds;
            }
        }

        return [.. _contenders.Select((contender, index) => Measurement.Of(contender.Name, samples[index]))];
    }
}

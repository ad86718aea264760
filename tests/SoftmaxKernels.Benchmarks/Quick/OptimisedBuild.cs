using System;
using System.Diagnostics;
using System.Reflection;

namespace SoftmaxKernels.Benchmarks.Quick;

/// <summary>Refuses to measure a debug build.</summary>
internal static class OptimisedBuild
{
    public static void Require()
    {
        if (Assembly.GetExecutingAssembly().GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true })
        {
            throw new InvalidOperationException("This is a debug build: its numbers would mean nothing. Build for Release.");
        }
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using SoftmaxKernels.Benchmarks.Catalog;
using SoftmaxKernels.Benchmarks.Quick;
using SoftmaxKernels.Benchmarks.Results;

namespace SoftmaxKernels.Benchmarks.FirstCall;

/// <summary>The measuring process of the first calls of one kernel; its result goes to standard output as JSON.</summary>
internal static class FirstCallCommand
{
    public const string Name = "first-call";

    // Never the measured one. What kernels share is compiled with them: registers of every width, both ways to sum, loops.
    private static readonly int[] OtherSizes = [2, 5, 17, 10000];

    /// <summary>The sizes that can be measured.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [3, 4, 10, 16, 64, 100, 256, 1000, 4096];

    public static IReadOnlyList<string> Arguments(QuickOptions options, int size, bool firstKernel)
    {
        List<string> arguments =
        [
            Name,
            "--size", size.ToString(CultureInfo.InvariantCulture),
            "--core", options.Core.ToString(CultureInfo.InvariantCulture),
        ];
        return firstKernel ? [.. arguments, "--first-kernel"] : arguments;
    }

    public static void Run(ReadOnlySpan<string> arguments)
    {
        var line = new CommandOptions(arguments);
        Kernel kernel = KernelCatalog.Fastest(line.Integer("--size")!.Value);
        int? core = ProcessorCore.Bind(line.Integer("--core")!.Value);
        bool firstKernel = line.Switch("--first-kernel");
        line.RequireNothingLeft();

        using var timer = new FirstCallTimer();
        FirstCallTimer.CompileItself();
        if (!firstKernel)
        {
            foreach (Call call in OtherSizes.SelectMany(size => KernelCatalog.Fastest(size).FirstCalls()))
            {
                call.Invoke();
            }
        }

        IReadOnlyList<MethodCost> costs = timer.Measure(kernel.FirstCalls(), untilOptimised: !firstKernel);
        var result = new FirstCallResult(kernel.Size, firstKernel, MachineDescription.OfThisProcess(core), costs);
        Console.Out.Write(JsonSerializer.Serialize(result));
    }
}

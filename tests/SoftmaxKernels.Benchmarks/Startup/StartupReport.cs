using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection.PortableExecutable;
using System.Text;
using SoftmaxKernels.Benchmarks.Reports;
using SoftmaxKernels.Benchmarks.Results;

namespace SoftmaxKernels.Benchmarks.Startup;

/// <summary>The tables of the startup command as a Markdown document.</summary>
internal static class StartupReport
{
    private const string Explanation = """
        Every sample is of a fresh process; a figure is the median of the processes. Methods are called through delegates, so that nothing is inlined into the measuring code.

        - *first call*: its time in microseconds; *methods*: how many the JIT compiled for it, with the three by which the measuring code calls a network
        - *empty call, µs*: the first call of a method that is compiled and does nothing, by the same way, right before
        - *Prepare*: its time in microseconds, where the kernel was prepared before its first call
        - *calls 2–100*: one after the other; nanoseconds per call without reading the clock, median of groups of 11; *compiled later*: methods that a call of the processes compiled on its own thread after the first call
        - *frame …*: nanoseconds per call in a loop of 20 calls a frame at 60 Hz, which begins after the first call
        - *steady frame*, *steady loop*: the same, and calls without pause, when nothing is left to compile
        - *TensorPrimitives*: `SoftMax`, which overflows beyond 88; its gradient is the composition that subtracts the maximum


        """;

    private static readonly int[] ShownFrames = [1, 10, 60, 120];

    public static string Write(IReadOnlyList<StartupSample> samples, string command)
    {
        MachineDescription machine = samples[0].Machine;
        var text = new StringBuilder("# Startup\n\n");
        text.Append(CultureInfo.InvariantCulture, $"- Processor: {machine.Processor}, {machine.VectorBits}-bit vectors\n");
        text.Append(CultureInfo.InvariantCulture, $"- System: {machine.OperatingSystem}; {machine.Runtime}; System.Numerics.Tensors {machine.TensorPrimitives}\n");
        text.Append(CultureInfo.InvariantCulture, $"- Switches: {MarkdownReport.Switches(machine)}\n");
        text.Append(CultureInfo.InvariantCulture, $"- Kernels and runtime library compiled ahead of time (ReadyToRun): {Precompiled()}\n");
        text.Append(CultureInfo.InvariantCulture, $"- Date: {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC\n");
        text.Append(CultureInfo.InvariantCulture, $"- Command: `{command}`\n\n");
        text.Append(Explanation);

        foreach (IGrouping<int, StartupSample> placement in samples.GroupBy(sample => sample.Processors))
        {
            string title = placement.Key == 1 ? "One processor" : string.Create(CultureInfo.InvariantCulture, $"{placement.Key} processors");
            text.Append(CultureInfo.InvariantCulture, $"## {title}\n\n{Table(placement)}\n");
        }

        return text.ToString();
    }

    private static MarkdownTable Table(IEnumerable<StartupSample> samples)
    {
        var table = new MarkdownTable(
        [
            "method", "N", "contender", "Prepare, µs", "empty call, µs", "first call, µs", "methods", "calls 2–100", "compiled later",
            .. ShownFrames.Select(frame => $"frame {frame}"), "steady frame", "steady loop", "calls 2–100 / steady",
        ]);
        foreach (IGrouping<(StartupCase Case, bool Prepared), StartupSample> cell in samples.GroupBy(sample => (sample.Case, sample.Prepare is not null)))
        {
            double? calls = Median.OfKnown(cell.Where(sample => sample.Calls is not null).Select(sample => (double?)Median.Of(sample.Calls!)));
            double? steady = Median.OfKnown(cell.Select(sample => sample.Steady));
            table.Add(
            [
                cell.Key.Case.Method,
                Numbers.Count(cell.Key.Case.Size),
                cell.Key.Case.Contender,
                Cell(Median.OfKnown(cell.Select(sample => sample.Prepare))),
                Cell(Median.OfKnown(cell.Select(sample => (double?)sample.EmptyCall))),
                Cell(Median.OfKnown(cell.Select(sample => (double?)sample.FirstCall))),
                Numbers.Count(cell.Max(sample => sample.FirstMethods)),
                Cell(calls),
                Numbers.Count(cell.Max(sample => sample.LaterMethods)),
                .. ShownFrames.Select(frame => Cell(Median.OfKnown(cell.Select(sample => Frame(sample, frame))))),
                Cell(Median.OfKnown(cell.Select(sample => sample.SteadyFrame))),
                Cell(steady),
                calls / steady is double ratio ? Numbers.Ratio(ratio) : "–",
            ]);
        }

        return table;
    }

    private static double? Frame(StartupSample sample, int frame) =>
        sample.Frames is { } frames && frames.Count >= frame ? frames[frame - 1] : null;

    private static string Cell(double? value) => value is double known ? Numbers.Text(known) : "–";

    private static string Precompiled() =>
        (HasNativeCode(typeof(StartupReport)), HasNativeCode(typeof(GenericKernel))) switch
        {
            (true, true) => "yes",
            (false, false) => "no",
            _ => "one of the two",
        };

    private static bool HasNativeCode(Type type)
    {
        using var reader = new PEReader(File.OpenRead(type.Assembly.Location));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}

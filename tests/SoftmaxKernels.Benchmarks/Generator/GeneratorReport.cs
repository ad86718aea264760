using System.Collections.Generic;
using System.Globalization;
using System.Text;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Reports;
using SoftmaxKernels.Benchmarks.Results;

namespace SoftmaxKernels.Benchmarks.Generator;

/// <summary>The tables of the generator's cost.</summary>
internal static class GeneratorReport
{
    private const double Millisecond = 1e6;
    private const double Mebibyte = 1 << 20;

    public static string Write(
        MachineDescription machine,
        IReadOnlyList<(int Kernels, Measurement Time, double Allocated, double Characters)> generations,
        int keystrokeKernels,
        IReadOnlyList<Measurement> keystrokes,
        int filesWithoutKernels,
        IReadOnlyList<Measurement> keystrokesWithoutKernels,
        int builtKernels,
        IReadOnlyList<Measurement> builds,
        IReadOnlyList<(int Size, long Characters)> texts)
    {
        StringBuilder report = new();
        report.Append(CultureInfo.InvariantCulture, $"{machine.Processor}, {machine.OperatingSystem}, {machine.Runtime}, core {machine.Core}; processor time\n");

        MarkdownTable generated = new(["kernels", "ms", "ms per kernel", "MiB allocated", "MiB of text, as UTF-16"]);
        foreach ((int kernels, Measurement time, double allocated, double characters) in generations)
        {
            generated.Add(
            [
                Numbers.Count(kernels),
                Numbers.Text(time, Millisecond),
                Numbers.Text(time.Median / Millisecond / kernels),
                Numbers.Text(allocated / Mebibyte),
                Numbers.Text(characters * sizeof(char) / Mebibyte),
            ]);
        }

        double nothing = builds[^1].Median;
        MarkdownTable built = new(["a build", "ms", "ms for each type"]);
        foreach (Measurement build in builds)
        {
            built.Add([build.Contender, Numbers.Text(build, Millisecond), Numbers.Text((build.Median - nothing) / Millisecond / builtKernels)]);
        }

        MarkdownTable text = new(["Size", "characters"]);
        foreach ((int size, long characters) in texts)
        {
            text.Add([Numbers.Count(size), characters.ToString("N0", CultureInfo.InvariantCulture)]);
        }

        report.Append("\n## Generate\n\n").Append(generated);
        report.Append(CultureInfo.InvariantCulture, $"\n## A keystroke, {keystrokeKernels:N0} kernels in the project\n\n").Append(Keystrokes(keystrokes));
        report.Append(CultureInfo.InvariantCulture, $"\n## A keystroke, {filesWithoutKernels:N0} files without kernels\n\n").Append(Keystrokes(keystrokesWithoutKernels));
        report.Append(CultureInfo.InvariantCulture, $"\n## Build, {builtKernels:N0} types\n\n").Append(built);
        report.Append("\n## Text\n\n").Append(text);
        return report.ToString();
    }

    private static MarkdownTable Keystrokes(IReadOnlyList<Measurement> keystrokes)
    {
        MarkdownTable typed = new(["after a keystroke elsewhere", "ms", "ratio"]);
        foreach (Measurement keystroke in keystrokes)
        {
            typed.Add([keystroke.Contender, Numbers.Text(keystroke, Millisecond), Numbers.Ratio(keystroke.Median / keystrokes[^1].Median)]);
        }

        return typed;
    }
}

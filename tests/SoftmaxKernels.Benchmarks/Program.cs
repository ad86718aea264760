using System;
using SoftmaxKernels.Benchmarks.FirstCall;
using SoftmaxKernels.Benchmarks.Generator;
using SoftmaxKernels.Benchmarks.Native;
using SoftmaxKernels.Benchmarks.Quick;
using SoftmaxKernels.Benchmarks.Startup;
using SoftmaxKernels.Benchmarks.Suite;

const string Usage = $"""
    Measures the kernels. Build for Release.

      quick [options]     tables against TensorPrimitives and plain loops, in a few minutes
      native [options]    the tables of softmax, tanh, layers and networks, with native libraries beside
      startup [options]   the first call, the calls after it and a game's loop, in fresh processes
      bdn [arguments]     BenchmarkDotNet; see bdn --help
      generator [options] what the generator costs a build and an editor; --rounds, --strokes, --core

    Options of quick and native:
    {QuickOptions.Usage}

    Options of startup:
    {StartupOptions.Usage}
    """;

try
{
    switch (args)
    {
        case [QuickCommand.Name, .. string[] rest]:
            QuickCommand.Run(QuickOptions.Parse(rest), string.Join(' ', args));
            return 0;
        case [NativeCommand.Name, .. string[] rest]:
            NativeCommand.Run(QuickOptions.Parse(rest), string.Join(' ', args));
            return 0;
        case [StartupCommand.Name, .. string[] rest]:
            StartupCommand.Run(StartupOptions.Parse(rest), string.Join(' ', args));
            return 0;
        case [BenchmarkSuite.Name, .. string[] rest]:
            BenchmarkSuite.Run(rest);
            return 0;
        case [GeneratorCommand.Name, .. string[] rest]:
            GeneratorCommand.Run(rest);
            return 0;
        case [CellCommand.Name, .. string[] rest]:
            CellCommand.Run(rest);
            return 0;
        case [FirstCallCommand.Name, .. string[] rest]:
            FirstCallCommand.Run(rest);
            return 0;
        case [StartupCellCommand.Name, .. string[] rest]:
            StartupCellCommand.Run(rest);
            return 0;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}
catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}

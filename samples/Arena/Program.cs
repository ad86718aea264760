using System;
using Arena;
using Arena.Live;

const int Failure = 2;

if (args is ["--help" or "-h"])
{
    Console.WriteLine(Options.Usage);
    return 0;
}

try
{
    Options options = Options.Read(args);
    using Interruption interruption = new();
    MeasuredRun run = options.IsHeadless || !LiveView.IsPossible
        ? HeadlessRun.Run(options, Console.Error, interruption.Token)
        : LiveView.Run(options, interruption.Token);
    Summary.Write(Console.Out, run, options.Seed);
    return 0;
}
catch (InputException exception)
{
    Console.Error.WriteLine(exception.Message);
    return Failure;
}

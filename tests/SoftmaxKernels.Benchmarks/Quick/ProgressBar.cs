using System;
using System.Diagnostics;
using System.IO;

namespace SoftmaxKernels.Benchmarks.Quick;

/// <summary>How far a run has got, on standard error.</summary>
internal sealed class ProgressBar(int steps)
{
    private const int Width = 30;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly TextWriter _writer = Console.Error;
    private int _done;

    /// <summary>Shows what is being done now.</summary>
    public void Begin(string step)
    {
        if (Console.IsErrorRedirected)
        {
            _writer.WriteLine($"{_done + 1}/{steps} {step}");
            return;
        }

        int filled = Width * _done / steps;
        string left = _done == 0 ? string.Empty : $", {(_clock.Elapsed / _done * (steps - _done)).TotalSeconds:F0} s left";
        _writer.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {_done + 1}/{steps} {step}{left}".PadRight(79));
    }

    public void End() => _done++;

    public void Clear()
    {
        if (!Console.IsErrorRedirected)
        {
            _writer.Write($"\r{new string(' ', 79)}\r");
        }
    }
}

using System;
using System.Threading;

namespace SoftmaxKernels.Tests.FullSweep;

/// <summary>A progress bar on standard error, one line per twentieth: test runners pass on whole lines only.</summary>
internal sealed class SweepProgress(string what, long total)
{
    private const int Steps = 20;

    private long _done;

    public void Add(int count)
    {
        long after = Interlocked.Add(ref _done, count);
        long step = after * Steps / total;
        if (step != (after - count) * Steps / total)
        {
            Console.Error.WriteLine($"[{new string('#', (int)step)}{new string('.', Steps - (int)step)}] {step * 100 / Steps,3} % {what}");
        }
    }
}

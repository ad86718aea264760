using System;
using System.IO;
using SoftmaxKernels.Tests.FullSweep;

namespace SoftmaxKernels.Tests.Plots;

/// <summary>Draws the plots of the numerics document, into the folder that an environment variable names.</summary>
public sealed class ErrorPlots
{
    private const string Variable = "SOFTMAXKERNELS_PLOTS";

    [OptInFact(Variable)]
    public void Exp() => Draw("exp-error.svg", "e^x as p · 2ⁿ", SweptFunctions.Exp, low: -350.0, high: 350.0, tick: 50.0);

    [OptInFact(Variable)]
    public void Tanh() => Draw("tanh-error.svg", "tanh x", SweptFunctions.Tanh, low: 0.0, high: 10.0, tick: 1.0);

    private static void Draw(string file, string title, Func<KernelArithmetic, SweptFunction> function, double low, double high, double tick)
    {
        BinnedErrors fastest = new(function(KernelArithmetic.Fastest), low, high);
        BinnedErrors reproducible = new(function(KernelArithmetic.Reproducible), low, high);

        string svg = new ErrorPlot($"Error of {title}, largest and mean in each of {BinnedErrors.Bins} intervals", low, high, tick).ToSvg(
        [
            new("Reproducible, largest", "#ff9a4d", reproducible.Max),
            new("Fastest, largest", "#0066b3", fastest.Max),
            new("Reproducible, mean", "#c44f00", reproducible.Mean),
            new("Fastest, mean", "#5cb3ff", fastest.Mean),
        ]);

        string folder = Environment.GetEnvironmentVariable(Variable)!;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, file), svg);
    }
}

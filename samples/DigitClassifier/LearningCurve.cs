using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace DigitClassifier;

/// <summary>Draws how loss and accuracy went over the epochs, a column for each, in plain characters.</summary>
internal static class LearningCurve
{
    private const int Height = 8;
    private const int LabelWidth = 9;

    // The axis of the loss is logarithmic, and a loss may be 0.
    private const double SmallestLoss = 1e-4;

    /// <summary>Draws both curves, each for the digits learned from and for those held back.</summary>
    public static void Write(TextWriter output, IReadOnlyList<EpochResult> epochs)
    {
        output.WriteLine("loss, logarithmic; L: of the digits learned from, H: of those held back, +: both");
        WriteChart(output, epochs, evaluation => Math.Log(Math.Max(evaluation.Loss, SmallestLoss)), height => $"{Math.Exp(height):0.0000}");
        output.WriteLine("accuracy");
        WriteChart(output, epochs, evaluation => evaluation.Confusion.Accuracy, height => $"{height:0.0} %");
    }

    private static void WriteChart(
        TextWriter output, IReadOnlyList<EpochResult> epochs, Func<Evaluation, double> heightOf, Func<double, string> label)
    {
        double[] learned = [.. epochs.Select(epoch => heightOf(epoch.Learned))];
        double[] heldBack = [.. epochs.Select(epoch => heightOf(epoch.HeldBack))];

        // A loss of NaN has no place in the chart.
        double[] finite = [.. learned.Concat(heldBack).Where(double.IsFinite).DefaultIfEmpty()];
        (double low, double high) = (finite.Min(), finite.Max());
        for (int line = Height - 1; line >= 0; line--)
        {
            string edge = line == Height - 1 ? label(high) : line == 0 ? label(low) : "";
            output.WriteLine($"{edge,LabelWidth} |{Line(learned, heldBack, value => LineOf(value, low, high) == line)}".TrimEnd());
        }

        output.WriteLine($"{"",LabelWidth} +{new string('-', epochs.Count)}");
        output.WriteLine($"{"epoch",LabelWidth}  1{$"{epochs.Count}".PadLeft(Math.Max(epochs.Count - 1, 0))}");
    }

    private static string Line(double[] learned, double[] heldBack, Predicate<double> isOnLine) =>
        string.Concat(learned.Zip(heldBack, (l, h) => (isOnLine(l), isOnLine(h)) switch
        {
            (true, true) => '+',
            (true, false) => 'L',
            (false, true) => 'H',
            _ => ' ',
        }));

    private static int LineOf(double value, double low, double high) =>
        !double.IsFinite(value) ? -1 :
        high > low ? (int)Math.Round((Height - 1) * (value - low) / (high - low)) :
        0;
}

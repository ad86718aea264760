using System.IO;

namespace DigitClassifier;

/// <summary>Shows on a terminal how far an epoch is, in the line where its results will be. Plain characters, no colours.</summary>
/// <param name="output">Where to write.</param>
/// <param name="isTerminal">Whether a carriage return goes back over the line. Else nothing is written but results.</param>
/// <param name="label">What stands before the bar.</param>
/// <param name="steps">The number of steps until the bar is full.</param>
internal sealed class ProgressBar(TextWriter output, bool isTerminal, string label, int steps)
{
    private const int Width = 40;

    private int _done;
    private int _shown = -1;

    /// <summary>Counts a step. Only one that changes the bar is written: terminals are slower than networks.</summary>
    public void Advance()
    {
        _done++;
        int filled = (int)((long)Width * _done / steps);
        if (isTerminal && filled != _shown)
        {
            _shown = filled;
            output.Write($"\r{label} [{new string('#', filled)}{new string('.', Width - filled)}]");
        }
    }

    /// <summary>Puts the results in the place of the bar.</summary>
    public void Finish(string results)
    {
        string line = label + results;
        output.WriteLine(isTerminal ? "\r" + line.PadRight(label.Length + Width + 3) : line);
    }
}

using System;
using System.IO;

namespace DigitClassifier;

/// <summary>How often each digit was taken for each.</summary>
internal sealed class ConfusionMatrix
{
    private readonly int[,] _counts = new int[Digits.ClassCount, Digits.ClassCount];
    private readonly int _total;

    public ConfusionMatrix(ReadOnlySpan<int> labels, ReadOnlySpan<int> predictions)
    {
        _total = labels.Length;
        for (int i = 0; i < labels.Length; i++)
        {
            _counts[labels[i], predictions[i]]++;
        }
    }

    /// <summary>Gets the part that was recognised, in percent.</summary>
    public double Accuracy
    {
        get
        {
            int right = 0;
            for (int i = 0; i < Digits.ClassCount; i++)
            {
                right += _counts[i, i];
            }

            return 100.0 * right / _total;
        }
    }

    /// <summary>Writes a row for each digit and a column for each that it was taken for. What never happened is a dot.</summary>
    public void Write(TextWriter output)
    {
        output.Write("   ");
        for (int predicted = 0; predicted < Digits.ClassCount; predicted++)
        {
            output.Write($"{predicted,6}");
        }

        output.WriteLine("   recognised");
        for (int label = 0; label < Digits.ClassCount; label++)
        {
            WriteRow(output, label);
        }
    }

    private void WriteRow(TextWriter output, int label)
    {
        output.Write($"{label,3}");
        int sum = 0;
        for (int predicted = 0; predicted < Digits.ClassCount; predicted++)
        {
            int count = _counts[label, predicted];
            sum += count;
            output.Write(count == 0 ? $"{'.',6}" : $"{count,6:0}");
        }

        output.WriteLine(sum == 0 ? $"{'-',11}" : $"{100.0 * _counts[label, label] / sum,11:0.0} %");
    }
}

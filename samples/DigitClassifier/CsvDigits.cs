using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace DigitClassifier;

/// <summary>Reads digits from a file of comma-separated numbers without a header: the features, then the label.</summary>
internal sealed class CsvDigits
{
    private const char Separator = ',';

    private readonly string _path;
    private readonly List<float> _features = [];
    private readonly List<int> _labels = [];
    private int _columns;
    private string _columnsFrom;
    private int _line;

    private CsvDigits(string path, int columns, string columnsFrom)
    {
        _path = path;
        _columns = columns;
        _columnsFrom = columnsFrom;
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">The file cannot be read, or something in it is not as it must be.</exception>
    public static DigitSet Read(string path) => new CsvDigits(path, columns: 0, columnsFrom: "").Read();

    /// <summary>Reads a file whose rows must be as long as those of another.</summary>
    /// <exception cref="InputException">The file cannot be read, or something in it is not as it must be.</exception>
    public static DigitSet ReadLike(string path, DigitSet other, string otherPath) =>
        new CsvDigits(path, other.FeatureCount + 1, otherPath).Read();

    private DigitSet Read()
    {
        try
        {
            ReadLines();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{_path}: cannot be read: {Reason(exception)}");
        }

        if (_labels.Count == 0)
        {
            throw Error(line: 1, column: 1, "the file is empty");
        }

        return new DigitSet([.. _features], [.. _labels], _columns - 1);
    }

    private void ReadLines()
    {
        int firstBlankLine = 0;
        foreach (string line in File.ReadLines(_path))
        {
            _line++;
            if (string.IsNullOrWhiteSpace(line))
            {
                firstBlankLine = firstBlankLine == 0 ? _line : firstBlankLine;
            }
            else if (firstBlankLine != 0)
            {
                // Blank lines are welcome at the end only.
                throw Error(firstBlankLine, column: 1, "the line is blank");
            }
            else
            {
                ReadRow(line);
            }
        }
    }

    private void ReadRow(ReadOnlySpan<char> line)
    {
        int columns = line.Count(Separator) + 1;
        RequireNoHeader(line);
        RequireColumns(columns);

        int column = 0;
        foreach (Range range in line.Split(Separator))
        {
            column++;
            ReadOnlySpan<char> text = line[range].Trim();
            if (column < columns)
            {
                _features.Add(Feature(text, column));
            }
            else
            {
                _labels.Add(Label(text, column));
            }
        }
    }

    private void RequireNoHeader(ReadOnlySpan<char> line)
    {
        if (_line != 1)
        {
            return;
        }

        bool hasText = false;
        foreach (Range range in line.Split(Separator))
        {
            ReadOnlySpan<char> text = line[range].Trim();
            if (IsNumber(text, out _))
            {
                return;
            }

            hasText |= !text.IsEmpty;
        }

        if (hasText)
        {
            throw Error(_line, column: 1, "the line is a header; the file must begin with the first row of numbers");
        }
    }

    private void RequireColumns(int columns)
    {
        if (_columns == 0)
        {
            if (columns < 2)
            {
                throw Error(_line, column: 1, "the row has one column; features and a label, separated by commas, are expected");
            }

            _columns = columns;
            _columnsFrom = "line 1";
        }
        else if (columns != _columns)
        {
            // The column that is missing, or the first that is too many.
            int column = Math.Min(columns, _columns) + 1;
            throw Error(_line, column, $"the row has {columns} {(columns == 1 ? "column" : "columns")}; {_columnsFrom} has {_columns}");
        }
    }

    private float Feature(ReadOnlySpan<char> text, int column)
    {
        return IsNumber(text, out float value) && float.IsFinite(value)
            ? value
            : throw Error(_line, column, $"{Quote(text)} is not a finite number");
    }

    private int Label(ReadOnlySpan<char> text, int column)
    {
        bool isInteger = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value);
        return isInteger && value < Digits.ClassCount
            ? value
            : throw Error(_line, column, $"{Quote(text)} is not a label, an integer from 0 to {Digits.ClassCount - 1}");
    }

    private InputException Error(int line, int column, string problem) =>
        new($"{_path}: line {line}, column {column}: {problem}");

    private static bool IsNumber(ReadOnlySpan<char> text, out float value) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    private static string Reason(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "access is denied, or it is a directory",
        _ => exception.Message,
    };

    // Whatever the file holds, the message stays one readable line.
    private static string Quote(ReadOnlySpan<char> text)
    {
        const int Longest = 20;
        string start = new([.. text[..Math.Min(text.Length, Longest)].ToArray().Select(c => char.IsControl(c) ? '?' : c)]);
        return text.Length > Longest ? $"'{start}...'" : $"'{start}'";
    }
}

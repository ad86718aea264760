using System;
using System.Linq;

namespace DigitClassifier;

/// <summary>What the command line asks to learn from, and what to hold back.</summary>
internal static class Input
{
    public const string Usage = "usage: DigitClassifier [TRAIN.csv [TEST.csv]]";

    /// <summary>Reads the files, or draws digits where none is given.</summary>
    /// <exception cref="InputException">The command line or a file is not as it must be.</exception>
    public static (DigitSet Training, DigitSet Test) Read(string[] arguments)
    {
        if (arguments.FirstOrDefault(argument => argument is "" or ['-', ..]) is string option)
        {
            throw new InputException($"'{option}' is not a file; {Usage}");
        }

        return arguments switch
        {
            [] => HoldBack(Draw()),
            [string train] => HoldBack(ReadAtLeastTwo(train)),
            [string train, string test] => ReadBoth(train, test),
            _ => throw new InputException($"{arguments.Length} files are too many; {Usage}"),
        };
    }

    private static DigitSet Draw()
    {
        Console.WriteLine("no file given: digits drawn on 8 x 8 pixels");
        return DrawnDigits.Draw(count: 4_000, new SplitMix64(seed: 2));
    }

    private static DigitSet ReadAtLeastTwo(string path)
    {
        DigitSet digits = ReadPictures(path);
        return digits.Count >= 2
            ? digits
            : throw new InputException($"{path}: line 2, column 1: a second row is missing, one to hold back");
    }

    private static (DigitSet Training, DigitSet Test) ReadBoth(string trainPath, string testPath)
    {
        DigitSet training = ReadPictures(trainPath);
        return (training, CsvDigits.ReadLike(testPath, training, trainPath));
    }

    // The network has an input for each pixel, and its size is known to the compiler.
    private static DigitSet ReadPictures(string path)
    {
        DigitSet digits = CsvDigits.Read(path);
        int columns = digits.FeatureCount + 1;
        return digits.FeatureCount == Digits.FeatureCount
            ? digits
            : throw new InputException(
                $"{path}: line 1, column {Math.Min(columns, Digits.FeatureCount + 1) + 1}: the row has {columns} columns; " +
                $"{Digits.FeatureCount} pixels and a label are expected");
    }

    private static (DigitSet Training, DigitSet Test) HoldBack(DigitSet digits) => digits.HoldBack(new SplitMix64(seed: 3));
}

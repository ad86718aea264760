using System;
using System.IO;
using System.Linq;
using DigitClassifier;
using Xunit;

namespace SoftmaxKernels.Tests.Samples;

/// <summary>What the sample DigitClassifier takes for input.</summary>
public sealed class InputTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData(1, 3)]
    [InlineData(63, 65)]
    [InlineData(65, 66)]
    [InlineData(100, 66)]
    public void Pictures_have_64_pixels(int pixels, int column)
    {
        WriteRows(pixels, rows: 2);

        Assert.Equal($"{_file}: line 1, column {column}: the row has {pixels + 1} columns; 64 pixels and a label are expected", Message(_file));
        Assert.Equal(Message(_file), Message(_file, _file));
    }

    [Fact]
    public void One_row_leaves_none_to_hold_back()
    {
        WriteRows(pixels: 64, rows: 1);

        Assert.Equal($"{_file}: line 2, column 1: a second row is missing, one to hold back", Message(_file));
    }

    [Fact]
    public void A_fifth_of_one_file_is_held_back_and_nothing_of_two()
    {
        WriteRows(pixels: 64, rows: 10);

        Assert.Equal((8, 2), Counts(_file));
        Assert.Equal((10, 10), Counts(_file, _file));
    }

    private void WriteRows(int pixels, int rows) =>
        File.WriteAllLines(_file, Enumerable.Repeat(string.Join(',', Enumerable.Repeat("1", pixels + 1)), rows));

    private static string Message(params string[] arguments) => Assert.Throws<InputException>(() => Input.Read(arguments)).Message;

    private static (int Training, int HeldBack) Counts(params string[] arguments)
    {
        (DigitSet training, DigitSet heldBack) = Input.Read(arguments);
        return (training.Count, heldBack.Count);
    }
}

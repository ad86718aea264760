using SoftmaxKernels.Rows;
using Xunit;

namespace SoftmaxKernels.Tests.LongSpans;

/// <summary>The loops over the blocks of a row end with it, also where the start of one block more would be no integer.</summary>
public sealed class RowBlocksTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1000)]
    public void Of_short_rows(int length)
    {
        int next = 0;
        for (int start = 0; start < length; start = RowBlocks.Next(start, 64, length))
        {
            Assert.Equal(next, start);
            next += 64;
        }

        Assert.InRange(next, length, length + 63);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(256)]
    public void Of_the_longest_row(int size)
    {
        int blocks = 0;
        for (int start = 0; start < int.MaxValue; start = RowBlocks.Next(start, size, int.MaxValue))
        {
            Assert.True(start == blocks * size, "A block does not follow the one before.");
            blocks++;
        }

        Assert.Equal((int.MaxValue / size) + 1, blocks);
    }

    [Theory]
    [InlineData(int.MaxValue - 64)]
    [InlineData(int.MaxValue - 63)]
    [InlineData(int.MaxValue - 1)]
    [InlineData(int.MaxValue)]
    public void Of_rows_whose_last_block_is_near_the_end_of_all_integers(int length)
    {
        int last = (length - 1) / 64 * 64;

        Assert.Equal(last, RowBlocks.Next(last - 64, 64, length));
        Assert.Equal(length, RowBlocks.Next(last, 64, length));
    }
}

using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// Numbers that come out from the largest to the smallest: the heap of J. W. J. Williams (1964), built as R. W. Floyd has it, in the memory of the numbers.
/// Whoever wants few of many waits for no sort. There is no NaN among them.
/// </summary>
internal ref struct DescendingHeap
{
    private readonly Span<float> _numbers;

    /// <summary>Initializes a new instance of the <see cref="DescendingHeap"/> struct.</summary>
    /// <param name="numbers">The numbers, which it takes and reorders.</param>
    [MethodImpl(Compilation.AtOnce)]
    public DescendingHeap(Span<float> numbers)
    {
        _numbers = numbers;
        Count = numbers.Length;
        for (int parent = (Count / 2) - 1; parent >= 0; parent--)
        {
            Sink(parent, numbers[parent]);
        }
    }

    /// <summary>Gets how many are left.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the largest of those that are left.</summary>
    public readonly float Largest => _numbers[0];

    /// <summary>Takes the largest away.</summary>
    /// <returns>The number.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public float Take()
    {
        float largest = _numbers[0];
        Count--;
        if (Count > 0)
        {
            Sink(0, _numbers[Count]);
        }

        return largest;
    }

    /// <summary>Puts a number where no child is larger, on the way down from a place that is free.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private readonly void Sink(int place, float number)
    {
        // Half of the count, since twice the place may be no integer.
        while (place < Count / 2)
        {
            int child = (2 * place) + 1;
            if (child + 1 < Count && _numbers[child + 1] > _numbers[child])
            {
                child++;
            }

            if (!(_numbers[child] > number))
            {
                break;
            }

            _numbers[place] = _numbers[child];
            place = child;
        }

        _numbers[place] = number;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Build.Translation;

/// <summary>The shape of a tensor.</summary>
/// <param name="dimensions">Its dimensions.</param>
internal sealed class TensorShape(params Dimension[] dimensions) : IEquatable<TensorShape>
{
    /// <summary>Gets the shape of one number.</summary>
    public static TensorShape Scalar { get; } = new();

    /// <summary>Gets how many dimensions there are.</summary>
    public int Rank => dimensions.Length;

    /// <summary>Gets the dimensions.</summary>
    public IReadOnlyList<Dimension> Dimensions => dimensions;

    /// <summary>Gets the last dimension.</summary>
    public Dimension Last => dimensions[dimensions.Length - 1];

    /// <summary>Gets how many elements there are; <see langword="null"/> if that cannot be said.</summary>
    public Dimension? Count => Product(0, Rank);

    /// <summary>Gets a dimension.</summary>
    /// <param name="axis">Which.</param>
    public Dimension this[int axis] => dimensions[axis];

    /// <summary>A shape of known dimensions.</summary>
    /// <param name="dimensions">The dimensions.</param>
    public static TensorShape Of(IEnumerable<long> dimensions) => new([.. dimensions.Select(size => new Dimension(size))]);

    /// <summary>The shape of the result of an elementwise operator.</summary>
    /// <param name="left">The shape of one operand.</param>
    /// <param name="right">The shape of the other.</param>
    /// <returns>The shape, or <see langword="null"/> if the operands do not fit.</returns>
    public static TensorShape? Broadcast(TensorShape? left, TensorShape? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        Dimension[] result = new Dimension[Math.Max(left.Rank, right.Rank)];
        for (int i = 1; i <= result.Length; i++)
        {
            Dimension a = i <= left.Rank ? left[left.Rank - i] : Dimension.One;
            Dimension b = i <= right.Rank ? right[right.Rank - i] : Dimension.One;
            if (a != b && a != Dimension.One && b != Dimension.One)
            {
                return null;
            }

            result[result.Length - i] = a == Dimension.One ? b : a;
        }

        return new TensorShape(result);
    }

    /// <summary>The product of some dimensions.</summary>
    /// <param name="start">The first of them.</param>
    /// <param name="end">The one after the last.</param>
    /// <returns>The product, or <see langword="null"/> if it cannot be said.</returns>
    public Dimension? Product(int start, int end)
    {
        Dimension? product = Dimension.One;
        for (int i = start; i < end; i++)
        {
            product = product?.Times(dimensions[i]);
        }

        return product;
    }

    /// <inheritdoc/>
    public bool Equals(TensorShape? other) => other is not null && dimensions.SequenceEqual(other.Dimensions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TensorShape);

    /// <inheritdoc/>
    public override int GetHashCode() => dimensions.Aggregate(17, (hash, dimension) => (hash * 31) + dimension.GetHashCode());

    /// <inheritdoc/>
    public override string ToString() => "[" + string.Join(", ", dimensions) + "]";
}

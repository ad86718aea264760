namespace SoftmaxKernels.Build.Translation;

/// <summary>
/// A number of a shape, or of the integers that shapes are computed with: a known one, or a multiple of the number of rows in a batch,
/// which is known when the network runs only.
/// </summary>
/// <param name="Factor">The number, or what the rows are multiplied by.</param>
/// <param name="IsBatch">Whether it is a multiple of the rows.</param>
internal readonly record struct Dimension(long Factor, bool IsBatch = false)
{
    private const long Largest = 1L << 40;

    /// <summary>Gets the number of rows in a batch.</summary>
    public static Dimension Batch { get; } = new(1, IsBatch: true);

    /// <summary>Gets 1.</summary>
    public static Dimension One { get; } = new(1);

    /// <summary>A product.</summary>
    /// <param name="other">The other factor.</param>
    /// <returns>The product, or <see langword="null"/> if it is too large, or has the batch twice.</returns>
    public Dimension? Times(Dimension other)
    {
        bool fits = Factor is >= -Largest and <= Largest && other.Factor is >= -(1 << 20) and <= (1 << 20)
            || Factor is >= -(1 << 20) and <= (1 << 20) && other.Factor is >= -Largest and <= Largest;
        return fits && !(IsBatch && other.IsBatch) ? new Dimension(Factor * other.Factor, IsBatch || other.IsBatch) : null;
    }

    /// <summary>A quotient.</summary>
    /// <param name="divisor">The divisor.</param>
    /// <returns>The quotient, or <see langword="null"/> if there is a remainder, or the divisor is none for sizes.</returns>
    public Dimension? Over(Dimension divisor) =>
        divisor.Factor is 0 or -1 || Factor % divisor.Factor != 0 || (divisor.IsBatch && !IsBatch)
            ? null
            : new Dimension(Factor / divisor.Factor, IsBatch && !divisor.IsBatch);

    /// <inheritdoc/>
    public override string ToString() => (IsBatch, Factor) switch
    {
        (false, _) => Factor.ToString(System.Globalization.CultureInfo.InvariantCulture),
        (true, 1) => "batch",
        _ => Factor.ToString(System.Globalization.CultureInfo.InvariantCulture) + "·batch",
    };
}

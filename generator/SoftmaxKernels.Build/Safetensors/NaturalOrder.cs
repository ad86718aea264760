using System.Collections.Generic;

namespace SoftmaxKernels.Build.Safetensors;

/// <summary>The order of names in which <c>net.10</c> comes after <c>net.9</c>.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    /// <summary>Gets the comparer.</summary>
    public static NaturalOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        (x, y) = (x ?? string.Empty, y ?? string.Empty);
        int i = 0;
        int j = 0;
        while (i < x.Length && j < y.Length)
        {
            int order;
            if (IsDigit(x[i]) && IsDigit(y[j]))
            {
                string a = Digits(x, ref i);
                string b = Digits(y, ref j);
                order = a.Length != b.Length ? a.Length - b.Length : string.CompareOrdinal(a, b);
            }
            else
            {
                order = x[i++] - y[j++];
            }

            if (order != 0)
            {
                return order;
            }
        }

        int rest = (x.Length - i) - (y.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static string Digits(string name, ref int position)
    {
        int start = position;
        while (position < name.Length && IsDigit(name[position]))
        {
            position++;
        }

        return name.Substring(start, position - start).TrimStart('0');
    }
}

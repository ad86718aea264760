using System.Collections.Generic;

namespace Bits
{
    /// <summary>Rows whose values are the same bits on every machine: small multiples of powers of two, and the special values.</summary>
    internal static class Rows
    {
        public static IEnumerable<KeyValuePair<string, float[]>> Of(int size)
        {
            yield return Row("graded", size, 0.375f);
            yield return Row("steep", size, 11.5f);
            yield return Row("shifted", size, 96f);
            yield return Row("tiny", size, 1.401298464324817e-45f);
            yield return Row("zeros", size, 0f);
            yield return With("dominant", size, size / 2, 80f);
            yield return With("masked", size, size - 1, float.NegativeInfinity);
            yield return With("infinite", size, size / 3, float.PositiveInfinity);
            yield return With("nan", size, size - 1, float.NaN);
            yield return Row("lowest", size, float.NegativeInfinity);
        }

        // Multiples of -12 to 12, in no order.
        private static KeyValuePair<string, float[]> Row(string name, int size, float step)
        {
            float[] row = new float[size];
            for (int i = 0; i < size; i++)
            {
                row[i] = float.IsInfinity(step) ? step : ((i * 37 % 25) - 12) * step;
            }

            return new KeyValuePair<string, float[]>(name, row);
        }

        private static KeyValuePair<string, float[]> With(string name, int size, int index, float value)
        {
            KeyValuePair<string, float[]> row = Row(name, size, 0.25f);
            row.Value[index] = value;
            return row;
        }
    }
}

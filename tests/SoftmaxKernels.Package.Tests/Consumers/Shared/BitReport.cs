using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace Bits
{
    /// <summary>
    /// Writes what a kernel computes for fixed rows, one line for each call: arithmetic, size, method, row, and the bits of all
    /// results in hexadecimal. Two runs agree when their lines do.
    /// </summary>
    internal sealed class BitReport
    {
        private const float Temperature = 0.625f;
        private const float Scale = 0.5f;

        private static readonly double[] Uniforms = { 0.0, 0.3125, 0.9999999999999999 };

        private readonly TextWriter _writer;
        private readonly string _arithmetic;
        private readonly int _size;

        public BitReport(TextWriter writer, string arithmetic, int size)
        {
            _writer = writer;
            _arithmetic = arithmetic;
            _size = size;
        }

        public void AddMap(string method, Map map) => Write(method, row =>
        {
            float[] result = new float[_size];
            map(row, result);
            return Hex(result);
        });

        public void AddTempered(string method, TemperatureMap map) => Write(method, row =>
        {
            float[] result = new float[_size];
            map(row, Temperature, result);
            return Hex(result);
        });

        public void AddPairMap(string method, PairMap map) => Write(method, row =>
        {
            float[] result = new float[_size];
            map(row, Targets(), result);
            return Hex(result);
        });

        public void AddReduction(string method, Reduction reduction) => Write(method, row => Hex(reduction(row)));

        public void AddPairReduction(string method, PairReduction reduction) => Write(method, row => Hex(reduction(row, Targets())));

        public void AddSearch(string method, Search search) => Write(method, row => Hex((float)search(row)));

        public void AddDraw(string method, Draw draw) => Write(method, row =>
        {
            float[] classes = new float[Uniforms.Length];
            for (int i = 0; i < classes.Length; i++)
            {
                classes[i] = draw(row, Uniforms[i]);
            }

            return Hex(classes);
        });

        public void AddGradient(string method, LabelGradient gradient) => Write(method, row =>
        {
            float[] result = new float[_size];
            float loss = gradient(row, _size / 2, result, Scale);
            return Hex(loss) + Hex(result);
        });

        /// <summary>Adds a method of batches: all rows in one call.</summary>
        public void AddMapBatch(string method, Map map)
        {
            float[] rows = Batch();
            float[] result = new float[rows.Length];
            map(rows, result);
            Line(method, "batch", Hex(result));
        }

        /// <summary>Adds a loss of batches. Only finite rows take part, or the mean would say nothing.</summary>
        public void AddGradientBatch(string method, LabelsGradient gradient)
        {
            float[] rows = Batch().AsSpan(0, 3 * _size).ToArray();
            float[] result = new float[rows.Length];
            int[] labels = { 0, _size / 2, _size - 1 };
            float loss = gradient(rows, labels, result, Scale);
            Line(method, "batch", Hex(loss) + Hex(result));
        }

        private static string Hex(params float[] values)
        {
            StringBuilder text = new StringBuilder();
            foreach (float value in values)
            {
                // Sign and payload of a NaN are no part of any promise.
                int bits = BitConverter.ToInt32(BitConverter.GetBytes(value), 0);
                text.Append(' ').Append(float.IsNaN(value) ? "NaN" : bits.ToString("X8", CultureInfo.InvariantCulture));
            }

            return text.ToString();
        }

        private void Write(string method, Func<float[], string> call)
        {
            foreach (KeyValuePair<string, float[]> row in Rows.Of(_size))
            {
                Line(method, row.Key, call(row.Value));
            }
        }

        private void Line(string method, string row, string results) =>
            _writer.Write(_arithmetic + " " + _size.ToString(CultureInfo.InvariantCulture) + " " + method + " " + row + ":" + results + "\n");

        private float[] Batch()
        {
            List<float> rows = new List<float>();
            foreach (KeyValuePair<string, float[]> row in Rows.Of(_size))
            {
                rows.AddRange(row.Value);
            }

            return rows.ToArray();
        }

        // Weights that add up to about 1, and one that is 0.
        private float[] Targets()
        {
            float[] targets = new float[_size];
            for (int i = 0; i < _size; i++)
            {
                targets[i] = (i % 4) * 0.0625f;
            }

            return targets;
        }
    }
}

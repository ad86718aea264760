using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The samplers that draw by one number.</summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
internal static class RowSamplers<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    /// <summary>With the probabilities of softmax at a temperature; at 1 those without.</summary>
    public readonly struct AtTemperature : IRowSampler
    {
        private readonly float _temperature;

        public AtTemperature(float temperature) => _temperature = temperature;

        /// <inheritdoc/>
        [MethodImpl(Compilation.AtOnceOrInlined)]
        public int Draw(ReadOnlySpan<float> row, double uniform) => RowLoops<TArithmetic>.Sample(row, _temperature, uniform);
    }

    /// <summary>With the probabilities of a truncated row.</summary>
    public readonly struct Truncated : IRowSampler
    {
        private readonly SamplerOptions _options;

        public Truncated(SamplerOptions options) => _options = options;

        /// <inheritdoc/>
        [MethodImpl(Compilation.AtOnceOrInlined)]
        public int Draw(ReadOnlySpan<float> row, double uniform) => Truncation<TArithmetic>.Sample(row, _options, uniform);
    }

    /// <summary>With probabilities that are given.</summary>
    public readonly struct OfProbabilities : IRowSampler
    {
        /// <inheritdoc/>
        [MethodImpl(Compilation.AtOnce)]
        public int Draw(ReadOnlySpan<float> row, double uniform)
        {
            foreach (float probability in row)
            {
                if (!(probability >= 0f && probability <= float.MaxValue))
                {
                    return -1;
                }
            }

            return Sampling.Draw(row, uniform);
        }
    }
}

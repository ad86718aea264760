using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Kernels;

namespace SoftmaxKernels.Tests.Masks;

/// <summary>
/// What a mask means, said by members without one, which have tests of their own: a forbidden logit is −∞; its gradient is 0, unless the row
/// has no probabilities; a row of nothing but −∞ is empty.
/// </summary>
/// <param name="kernel">The kernel whose members without a mask say it.</param>
/// <param name="emptyRows">What becomes of empty rows.</param>
internal sealed class MaskDefinition(IKernel kernel, EmptyRows emptyRows)
{
    private int Size => Kernel.Size;

    private IKernel Kernel { get; } = kernel;

    private EmptyRows EmptyRows { get; } = emptyRows;

    /// <summary>Calls a member.</summary>
    public void Call(MaskedCall member, MaskedArguments arguments)
    {
        Row[] rows = [.. Enumerable.Range(0, arguments.Logits.Length / Size).Select(row => new Row(this, arguments, row))];
        string name = member.Signature[..member.Signature.IndexOf('(', StringComparison.Ordinal)].Replace("Batch", string.Empty, StringComparison.Ordinal);
        float temperature = member.Has("temperature") ? arguments.Temperature : 1f;
        bool hasTargets = member.Has("targets");
        List<float> losses = [];
        foreach (Row row in rows)
        {
            int label = member.Has("labels") ? arguments.Labels.Span[row.Index] : arguments.Label;
            double uniform = member.Has("uniforms") ? arguments.Uniforms.Span[row.Index] : arguments.Uniform;
            switch (name)
            {
                case "Softmax":
                    row.Write(0f, z => Kernel.Softmax([.. z], temperature, z));
                    break;
                case "LogSoftmax":
                    row.Write(float.NegativeInfinity, z => Kernel.LogSoftmax([.. z], z));
                    break;
                case "LogSumExp" when member.IsBatch:
                    arguments.Destination.Span[row.Index] = Kernel.LogSumExp(row.Logits);
                    break;
                case "LogSumExp":
                    arguments.Returns(Kernel.LogSumExp(row.Logits));
                    break;
                case "ArgMax":
                    row.Return(member, row.IsEmpty ? -1 : Kernel.ArgMax(row.Logits));
                    break;
                case "Sample":
                    row.Return(member, Kernel.Sample(row.Logits, temperature, uniform));
                    break;
                case "CrossEntropy":
                    losses.Add(row.IsZero ? 0f
                        : hasTargets ? Kernel.CrossEntropy(row.Logits, row.Targets)
                        : Kernel.CrossEntropy(row.Logits, label));
                    break;
                case "CrossEntropyGradient":
                    losses.Add(row.WriteGradient(hasTargets, label, arguments.Scale));
                    break;
                case "Entropy":
                    losses.Add(row.IsZero ? 0f : row.Entropy());
                    break;
                case "EntropyGradient":
                    losses.Add(row.WriteGradient((z, gradient) => row.EntropyGradient(z, gradient, arguments.Scale)));
                    break;
                case "LogProbability" when member.IsBatch:
                    arguments.Destination.Span[row.Index] = row.LogProbability(label);
                    break;
                case "LogProbability":
                    arguments.Returns(row.LogProbability(label));
                    break;
                case "LogProbabilityGradient":
                    losses.Add(0f - row.WriteGradient(false, label, member.Has("scales") ? -arguments.Scales.Span[row.Index] : -arguments.Scale));
                    break;
                default:
                    throw new ArgumentException(name, nameof(member));
            }
        }

        if (losses.Count > 0)
        {
            arguments.Returns(member.IsBatch ? (float)(losses.Aggregate(0.0, (total, loss) => total + loss) / losses.Count) : losses[0]);
        }
    }

    /// <summary>A row with −∞ where it is forbidden.</summary>
    private sealed class Row
    {
        private readonly MaskDefinition _definition;
        private readonly MaskedArguments _arguments;
        private readonly bool[] _allowed;
        private readonly float[] _logits;

        public Row(MaskDefinition definition, MaskedArguments arguments, int index)
        {
            _definition = definition;
            _arguments = arguments;
            Index = index;
            int size = definition.Size;
            _allowed = arguments.Allowed.Length == size ? arguments.Allowed.ToArray() : arguments.Allowed.Slice(index * size, size).ToArray();
            _logits = [.. arguments.Logits.Slice(index * size, size).ToArray().Zip(_allowed, (logit, allowed) => allowed ? logit : float.NegativeInfinity)];
        }

        public int Index { get; }

        public ReadOnlySpan<float> Logits => _logits;

        public ReadOnlySpan<float> Targets => _arguments.Targets.Span.Slice(Index * _definition.Size, _definition.Size);

        public bool IsEmpty => _logits.All(float.IsNegativeInfinity);

        public bool IsZero => IsEmpty && _definition.EmptyRows == EmptyRows.Zero;

        private Span<float> Destination => _arguments.Destination.Span.Slice(Index * _definition.Size, _definition.Size);

        public void Write(float ifEmpty, Action<float[]> function)
        {
            float[] row = [.. _logits];
            if (IsZero)
            {
                row.AsSpan().Fill(ifEmpty);
            }
            else
            {
                function(row);
            }

            row.CopyTo(Destination);
        }

        public void Return(MaskedCall member, int index)
        {
            if (member.IsBatch)
            {
                _arguments.Indices.Span[Index] = index;
            }
            else
            {
                _arguments.Returns(index);
            }
        }

        /// <summary>Minus the cross-entropy.</summary>
        public float LogProbability(int label) => 0f - (IsZero ? 0f : _definition.Kernel.CrossEntropy(_logits, label));

        /// <summary>The cross-entropy of softmax with itself.</summary>
        public float Entropy()
        {
            float[] probabilities = new float[_logits.Length];
            _definition.Kernel.Softmax(_logits, probabilities);
            return _definition.Kernel.CrossEntropy(_logits, probabilities);
        }

        /// <summary>The gradient of softmax at its own surprisals, then the scale.</summary>
        public float EntropyGradient(float[] logits, float[] gradient, float scale)
        {
            float[] probabilities = new float[logits.Length];
            float[] surprisals = new float[logits.Length];
            _definition.Kernel.Softmax(logits, probabilities);
            _definition.Kernel.LogSoftmax(logits, surprisals);
            for (int i = 0; i < surprisals.Length; i++)
            {
                surprisals[i] = probabilities[i] == 0f ? 0f : 0f - surprisals[i];
            }

            _definition.Kernel.SoftmaxGradient(probabilities, surprisals, gradient);
            for (int i = 0; i < gradient.Length; i++)
            {
                gradient[i] *= scale;
            }

            return Entropy();
        }

        public float WriteGradient(bool hasTargets, int label, float scale) => WriteGradient((logits, gradient) => hasTargets
            ? _definition.Kernel.CrossEntropyGradient(logits, Targets, gradient, scale)
            : _definition.Kernel.CrossEntropyGradient(logits, label, gradient, scale));

        /// <summary>Writes the gradient of a loss without a mask, with 0 for what is forbidden.</summary>
        public float WriteGradient(Func<float[], float[], float> gradientOf)
        {
            if (IsZero)
            {
                Destination.Clear();
                return 0f;
            }

            float[] gradient = new float[_definition.Size];
            float loss = gradientOf(_logits, gradient);
            for (int i = 0; i < gradient.Length && !float.IsNaN(loss); i++)
            {
                gradient[i] = _allowed[i] ? gradient[i] : 0f;
            }

            gradient.CopyTo(Destination);
            return loss;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Tests.Masks;

/// <summary>
/// What a mask means, said by members without one, which have tests of their own: a forbidden logit is −∞; its gradient is 0, unless the row
/// has no probabilities; a row of nothing but −∞ is empty.
/// </summary>
internal sealed class MaskDefinition(int size, KernelArithmetic arithmetic, EmptyRows emptyRows)
{
    private int Size { get; } = size;

    private KernelArithmetic Arithmetic { get; } = arithmetic;

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
                    row.Write(0f, z => GenericKernel.Softmax(z, temperature, z, Arithmetic));
                    break;
                case "LogSoftmax":
                    row.Write(float.NegativeInfinity, z => GenericKernel.LogSoftmax(z, z, Arithmetic));
                    break;
                case "LogSumExp" when member.IsBatch:
                    arguments.Destination.Span[row.Index] = GenericKernel.LogSumExp(row.Logits, Arithmetic);
                    break;
                case "LogSumExp":
                    arguments.Returns(GenericKernel.LogSumExp(row.Logits, Arithmetic));
                    break;
                case "ArgMax":
                    row.Return(member, row.IsEmpty ? -1 : GenericKernel.ArgMax(row.Logits));
                    break;
                case "Sample":
                    row.Return(member, GenericKernel.Sample(row.Logits, temperature, uniform, Arithmetic));
                    break;
                case "CrossEntropy":
                    losses.Add(row.IsZero ? 0f
                        : hasTargets ? GenericKernel.CrossEntropy(row.Logits, row.Targets, Arithmetic)
                        : GenericKernel.CrossEntropy(row.Logits, label, Arithmetic));
                    break;
                case "CrossEntropyGradient":
                    losses.Add(row.WriteGradient(hasTargets, label, arguments.Scale));
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
        private readonly MaskDefinition _kernel;
        private readonly MaskedArguments _arguments;
        private readonly bool[] _allowed;
        private readonly float[] _logits;

        public Row(MaskDefinition kernel, MaskedArguments arguments, int index)
        {
            _kernel = kernel;
            _arguments = arguments;
            Index = index;
            int size = kernel.Size;
            _allowed = arguments.Allowed.Length == size ? arguments.Allowed.ToArray() : arguments.Allowed.Slice(index * size, size).ToArray();
            _logits = [.. arguments.Logits.Slice(index * size, size).ToArray().Zip(_allowed, (logit, allowed) => allowed ? logit : float.NegativeInfinity)];
        }

        public int Index { get; }

        public ReadOnlySpan<float> Logits => _logits;

        public ReadOnlySpan<float> Targets => _arguments.Targets.Span.Slice(Index * _kernel.Size, _kernel.Size);

        public bool IsEmpty => _logits.All(float.IsNegativeInfinity);

        public bool IsZero => IsEmpty && _kernel.EmptyRows == EmptyRows.Zero;

        private Span<float> Destination => _arguments.Destination.Span.Slice(Index * _kernel.Size, _kernel.Size);

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

        public float WriteGradient(bool hasTargets, int label, float scale)
        {
            if (IsZero)
            {
                Destination.Clear();
                return 0f;
            }

            float[] gradient = new float[_kernel.Size];
            float loss = hasTargets
                ? GenericKernel.CrossEntropyGradient(_logits, Targets, gradient, scale, _kernel.Arithmetic)
                : GenericKernel.CrossEntropyGradient(_logits, label, gradient, scale, _kernel.Arithmetic);
            for (int i = 0; i < gradient.Length && !float.IsNaN(loss); i++)
            {
                gradient[i] = _allowed[i] ? gradient[i] : 0f;
            }

            gradient.CopyTo(Destination);
            return loss;
        }
    }
}

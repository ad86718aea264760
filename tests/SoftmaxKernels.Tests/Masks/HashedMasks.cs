using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Tests.Masks;

/// <summary>The hashes of members with a mask.</summary>
internal static class HashedMasks
{
    private static readonly float[] Temperatures = [0.5f, 1f, 0.7f, 3f, 0f, float.PositiveInfinity];

    /// <summary>The members, by their signatures.</summary>
    public static readonly IReadOnlyList<MaskedCall> Members =
    [
        .. typeof(IMaskedKernel).GetMethods()
            .Where(method => method.GetParameters()[1].ParameterType == typeof(ReadOnlySpan<bool>))
            .Select(method => new MaskedCall($"{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.Name))})", _ => { }))
            .OrderBy(member => member.Signature, StringComparer.Ordinal),
    ];

    /// <summary>The hash of a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="kernels">Calls it, for each size.</param>
    public static BitHash Of(MaskedCall member, Func<int, Action<MaskedArguments>> kernels) => HashRounds.Of(kernels, (call, random, shape, hash) =>
    {
        MaskedArguments batch = Draw(random, shape.Size, shape.Rows);
        if (member.IsBatch)
        {
            Add(member, call, batch, shape.Size, hash);
            return;
        }

        for (int row = 0; row < shape.Rows; row++)
        {
            Add(member, call, Row(batch, row, shape.Size), shape.Size, hash);
        }
    });

    private static void Add(MaskedCall member, Action<MaskedArguments> call, MaskedArguments arguments, int size, BitHash hash)
    {
        call(arguments);
        if (member.ReturnsFloat)
        {
            hash.Add(arguments.Loss);
        }

        if (member.ReturnsIndex)
        {
            hash.Add([arguments.Index]);
        }

        if (member.WritesIndices)
        {
            hash.Add(arguments.Indices.Span);
        }

        if (member.WritesFloats)
        {
            ReadOnlySpan<float> written = arguments.Destination.Span;
            hash.Add(member.MayBeInPlace ? written : written[..(written.Length / size)]);
        }
    }

    /// <summary>A mask for each row, or one for all. Some rows have nothing allowed; of the others the label may be, or always is.</summary>
    private static MaskedArguments Draw(RandomSource random, int size, int rows)
    {
        float[] logits = HashRounds.Logits(random, size, rows);
        int[] labels = HashRounds.Many(rows, () => random.NextInt(size));
        bool isShared = random.NextInt(4) == 0;
        bool allowsLabels = !isShared && random.NextInt(2) == 0;
        bool[] allowed = new bool[isShared ? size : logits.Length];
        for (int start = 0; start < allowed.Length; start += size)
        {
            int share = allowsLabels || isShared ? 2 + random.NextInt(5) : random.NextInt(8) == 0 ? 1 : 2 + random.NextInt(5);
            for (int i = start; i < start + size; i++)
            {
                allowed[i] = random.NextInt(share) > 0 || (allowsLabels && i - start == labels[start / size]);
            }
        }

        float[] targets = Targets(random, allowed, logits.Length);
        double[] uniforms = HashRounds.Uniforms(random, rows);
        return new MaskedArguments
        {
            Logits = logits,
            Allowed = allowed,
            Targets = targets,
            Destination = new float[logits.Length],
            Indices = new int[rows],
            Labels = labels,
            Uniforms = uniforms,
            Scales = MaskedArguments.ScalesOf(uniforms),
            Temperature = Temperatures[random.NextInt(Temperatures.Length)],
            Scale = (float)random.NextDouble(-2.0, 2.0),
        };
    }

    /// <summary>Targets that are 0 for what is forbidden, or need not be.</summary>
    private static float[] Targets(RandomSource random, bool[] allowed, int count)
    {
        float[] targets = HashRounds.Targets(random, count);
        if (random.NextInt(2) == 0)
        {
            for (int i = 0; i < count; i++)
            {
                targets[i] = allowed[i % allowed.Length] ? targets[i] : 0f;
            }
        }

        return targets;
    }

    private static MaskedArguments Row(MaskedArguments batch, int row, int size) => new()
    {
        Logits = batch.Logits.Slice(row * size, size),
        Allowed = batch.Allowed.Length == size ? batch.Allowed : batch.Allowed.Slice(row * size, size),
        Targets = batch.Targets.Slice(row * size, size),
        Destination = batch.Destination.Slice(row * size, size),
        Label = batch.Labels.Span[row],
        Uniform = batch.Uniforms.Span[row],
        Temperature = batch.Temperature,
        Scale = batch.Scale,
    };
}

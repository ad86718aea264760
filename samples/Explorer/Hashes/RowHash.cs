using System;
using System.Collections.Generic;
using Explorer.Compilation;

namespace Explorer.Hashes;

/// <summary>Hashes what a kernel of rows computes.</summary>
internal static class RowHash
{
    private const int FewestRows = 4;

    /// <summary>Gets the members that are hashed, as far as a kernel has them.</summary>
    public static IReadOnlyList<string> Members { get; } = ["Softmax", "LogSoftmax", "Tanh", "CrossEntropyGradient", "SoftmaxGradient", "LogSumExp"];

    private delegate void RowMember(ReadOnlySpan<float> input, Span<float> output);

    private delegate void TwoRowsMember(ReadOnlySpan<float> first, ReadOnlySpan<float> second, Span<float> output);

    private delegate float LossMember(ReadOnlySpan<float> logits, int label, Span<float> output, float scale);

    private delegate float NumberMember(ReadOnlySpan<float> logits);

    /// <summary>Hashes the members that the kernel has.</summary>
    /// <param name="type">The kernel.</param>
    /// <param name="job">What is hashed.</param>
    /// <param name="least">The fewest outputs, however many a row has.</param>
    /// <param name="hash">Where they go.</param>
    public static void Add(Type type, HashJob job, int least, BitHash hash)
    {
        RowMember?[] rows = [KernelMembers.Find<RowMember>(type, "Softmax"), KernelMembers.Find<RowMember>(type, "LogSoftmax"), KernelMembers.Find<RowMember>(type, "Tanh")];
        LossMember? loss = KernelMembers.Find<LossMember>(type, "CrossEntropyGradient");
        TwoRowsMember? gradient = KernelMembers.Find<TwoRowsMember>(type, "SoftmaxGradient");
        NumberMember? logSumExp = KernelMembers.Find<NumberMember>(type, "LogSumExp");

        HashedRows source = new();
        float[] input = new float[job.Inputs];
        float[] output = new float[job.Inputs];
        float[] probabilities = new float[job.Inputs];
        for (int row = 0; row < FewestRows || hash.Count < least; row++)
        {
            int label = source.Next(input);
            foreach (RowMember? member in rows)
            {
                if (member is not null)
                {
                    member(input, output);
                    hash.Add(output);
                }
            }

            if (loss is not null)
            {
                hash.Add([loss(input, label, output, 1f)]);
                hash.Add(output);
            }

            if (gradient is not null)
            {
                source.NextOrdinary(probabilities);
                gradient(probabilities, input, output);
                hash.Add(output);
            }

            if (logSumExp is not null)
            {
                hash.Add([logSumExp(input)]);
            }
        }
    }
}

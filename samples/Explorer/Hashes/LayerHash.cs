using System;
using Explorer.Compilation;
using SoftmaxKernels;

namespace Explorer.Hashes;

/// <summary>Hashes what a layer or a network computes.</summary>
internal static class LayerHash
{
    private const int RowsOfBlock = 32;
    private const ulong Seed = 1;

    // A large network would take minutes for a million outputs.
    private const long MostMultiplications = 5_000_000_000;

    private delegate void Initialize(Span<float> parameters, ulong seed, LayerInitializer initializer);

    private delegate void Forward(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination);

    private delegate void ForwardOfModel(ReadOnlySpan<float> inputs, Span<float> destination);

    /// <summary>Hashes its outputs, of rows on their own and of batches in turn.</summary>
    /// <param name="type">The kernel.</param>
    /// <param name="job">What is hashed.</param>
    /// <param name="least">The fewest outputs, unless that takes too long.</param>
    /// <param name="hash">Where they go.</param>
    public static void Add(Type type, HashJob job, int least, BitHash hash)
    {
        ForwardOfModel row = MemberOf(type, job, "Forward");
        ForwardOfModel batch = MemberOf(type, job, "ForwardBatch");
        HashedRows source = new();
        float[] inputs = new float[RowsOfBlock * job.Inputs];
        float[] outputs = new float[RowsOfBlock * job.Outputs];
        long multiplications = 0;
        for (int block = 0; block == 0 || (hash.Count < least && multiplications < MostMultiplications); block++)
        {
            for (int i = 0; i < RowsOfBlock; i++)
            {
                source.Next(inputs.AsSpan(i * job.Inputs, job.Inputs));
            }

            if (int.IsOddInteger(block))
            {
                batch(inputs, outputs);
            }
            else
            {
                for (int i = 0; i < RowsOfBlock; i++)
                {
                    row(inputs.AsSpan(i * job.Inputs, job.Inputs), outputs.AsSpan(i * job.Outputs, job.Outputs));
                }
            }

            hash.Add(outputs);
            multiplications += RowsOfBlock * job.Multiplications;
        }
    }

    private static ForwardOfModel MemberOf(Type type, HashJob job, string name)
    {
        if (job.Parameters == 0)
        {
            return KernelMembers.Find<ForwardOfModel>(type, name)!;
        }

        float[] parameters = new float[job.Parameters];
        KernelMembers.Find<Initialize>(type, "Initialize")!(parameters, Seed, LayerInitializer.GlorotUniform);
        Forward forward = KernelMembers.Find<Forward>(type, name)!;
        return (inputs, destination) => forward(parameters, inputs, destination);
    }
}

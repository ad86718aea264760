using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Losses;

/// <summary>Every loss, bit for bit: the generic kernel against the reference, generated kernels against it, batches against rows.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class LossBitsTests
{

    private static readonly IReadOnlyList<LossMember> Members = LossMember.Of<Losses1>();

    public static TheoryData<string> Names => [.. Members.Select(member => member.Name)];

    public static TheoryData<string> Kernels => LossKernel.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Generic_kernel_is_the_reference_at_every_length(string name)
    {
        LossMember member = Members.Single(member => member.Name == name);
        Mismatches mismatches = new();
        foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
        {
            foreach (int size in ComposedLengths.All)
            {
                ReferenceLosses reference = new(size, arithmetic);
                foreach (LossArguments arguments in Rows(size, arithmetic))
                {
                    LossArguments expected = arguments.Copy();
                    LossArguments actual = arguments.Copy();
                    string what = $"{arithmetic} of {size}: {member}";
                    mismatches.Compare(what, member.Definition.Reference(reference, expected), member.Generic(actual));
                    mismatches.Compare(what, expected.Destination, actual.Destination);
                    InPlace(member, arguments, expected.Destination, mismatches, what);
                }
            }
        }

        mismatches.AssertNone();
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Generated_rows_and_batches_are_those_of_the_generic_kernel(string name)
    {
        LossKernel kernel = LossKernel.Get(name);
        Mismatches mismatches = new();
        foreach (LossMember member in kernel.Members)
        {
            foreach (LossArguments arguments in Rows(kernel.Size, kernel.Arithmetic))
            {
                Compare(member.Generic, member.Generated, arguments, mismatches, $"{kernel}: {member}");
            }

            foreach (int rows in new[] { 0, 1, 2, 7, 40 })
            {
                LossArguments batch = LossArguments.Draw(new RandomSource((ulong)rows), kernel.Size, rows, kernel.Arithmetic);
                Compare(member.GenericBatch, member.GeneratedBatch, batch, mismatches, $"{kernel}: {member} of {rows} rows");
                OfRows(member, batch, mismatches, $"{kernel}: {member} of {rows} rows");
            }
        }

        mismatches.AssertNone();
    }

    /// <summary>The mean of all elements is no mean of rounded means, so the reference has the batch itself.</summary>
    [Theory]
    [InlineData(KernelArithmetic.Fastest)]
    [InlineData(KernelArithmetic.Reproducible)]
    public void Batches_of_binary_cross_entropy_are_the_reference(KernelArithmetic arithmetic)
    {
        Mismatches mismatches = new();
        foreach (LossMember member in Members.Where(member => member.Definition.IsMeanOfElements))
        {
            // The longest has rows that a workspace does not hold at once.
            foreach ((int size, int rows) in new[] { (1, 50), (1, 9000), (3, 40), (10, 900), (65, 70), (2000, 5), (5000, 2) })
            {
                LossArguments arguments = LossArguments.Draw(new RandomSource((ulong)size), size, rows, arithmetic);
                LossArguments expected = arguments.Copy();
                LossArguments actual = arguments.Copy();
                string what = $"{arithmetic}: {member} of {rows} rows of {size}";
                mismatches.Compare(what, member.Definition.Reference(new ReferenceLosses(size, arithmetic), expected), member.GenericBatch(actual));
                mismatches.Compare(what, expected.Destination, actual.Destination);
            }
        }

        mismatches.AssertNone();
    }

    /// <summary>Without options, a focus of 0, and scales: what one member is to another.</summary>
    [Theory]
    [InlineData(KernelArithmetic.Fastest)]
    [InlineData(KernelArithmetic.Reproducible)]
    public void Members_agree_with_one_another(KernelArithmetic arithmetic)
    {
        Mismatches mismatches = new();
        RandomSource random = new(3);
        foreach (int size in ComposedLengths.All)
        {
            LossArguments a = LossArguments.Draw(random, size, 1, arithmetic);
            float[] expected = new float[size];
            float[] actual = new float[size];
            float loss = GenericKernel.CrossEntropyGradient(a.X, a.Label, expected, a.Scale, arithmetic);
            mismatches.Compare("focus 0", loss, GenericKernel.FocalLossGradient(a.X, a.Label, 0f, actual, a.Scale, arithmetic));
            mismatches.Compare("focus 0", expected, actual);

            GenericKernel.LogSoftmax(a.X, expected, arithmetic);
            mismatches.Compare("log-probability", expected[a.Label], GenericKernel.LogProbability(a.X, a.Label, arithmetic));
            mismatches.Compare("negative log-likelihood", loss, GenericKernel.NegativeLogLikelihood(expected, a.Label, arithmetic));

            GenericKernel.SoftmaxGradient(a.T, a.X, expected, arithmetic);
            GenericKernel.CrossEntropyHessianProduct(a.T, a.X, actual, arithmetic);
            mismatches.Compare("Hessian product", expected, actual);

            mismatches.Compare(
                "default options",
                GenericKernel.BinaryCrossEntropyGradient(a.X, a.T, expected, a.Scale, arithmetic),
                GenericKernel.BinaryCrossEntropyGradient(a.X, a.T, default, actual, a.Scale, arithmetic));
            mismatches.Compare("default options", expected, actual);

            BinaryCrossEntropyOptions options = new() { Reduction = LossReduction.Sum };
            GenericKernel.BinaryCrossEntropyGradient(a.X, a.T, options, expected, a.Scale, arithmetic);
            options.Reduction = LossReduction.None;
            mismatches.Compare("no reduction", 0f, GenericKernel.BinaryCrossEntropyGradient(a.X, a.T, options, actual, a.Scale, arithmetic));
            mismatches.Compare("no reduction", expected, actual);
        }

        mismatches.AssertNone();
    }

    /// <summary>Rows of every kind.</summary>
    private static IEnumerable<LossArguments> Rows(int size, KernelArithmetic arithmetic)
    {
        Func<RandomSource, float>[] kinds =
        [
            random => (float)(3.0 * random.NextNormal()),
            random => (float)(40.0 * random.NextNormal()),
            random => (float)random.NextDouble(),
            random => 1000f + (float)random.NextNormal(),
            random => random.NextInt(3) == 0 ? float.NegativeInfinity : (float)random.NextNormal(),
            random => random.NextInt(8) switch
            {
                0 => float.NaN,
                1 => float.PositiveInfinity,
                2 => 0f,
                3 => -0f,
                4 => float.Epsilon * random.NextInt(1000),
                _ => random.NextPattern(),
            },
        ];
        RandomSource random = new((ulong)size);
        foreach (Func<RandomSource, float> kind in kinds)
        {
            LossArguments arguments = LossArguments.Draw(random, size, 1, arithmetic, kind);
            yield return arguments;
            LossArguments strange = arguments.Copy();
            for (int i = 0; i < size; i++)
            {
                strange.T[i] = random.NextInt(4) == 0 ? kind(random) : strange.T[i];
            }

            yield return strange;
        }
    }

    private static void Compare(
        Func<LossArguments, float> expected, Func<LossArguments, float> actual, LossArguments arguments, Mismatches mismatches, string what)
    {
        LossArguments first = arguments.Copy();
        LossArguments second = arguments.Copy();
        mismatches.Compare(what, expected(first), actual(second));
        mismatches.Compare(what, first.Destination, second.Destination);
        mismatches.Compare(what, first.Results, second.Results);
    }

    private static void InPlace(LossMember member, LossArguments arguments, float[] expected, Mismatches mismatches, string what)
    {
        if (member.Definition.Output != Output.Rows)
        {
            return;
        }

        LossArguments ofRow = arguments.Copy();
        ofRow.Destination = ofRow.X;
        member.Generic(ofRow);
        mismatches.Compare(what + " in place", expected, ofRow.Destination);
        if (member.Definition.Needs.StartsWith("targets", StringComparison.Ordinal))
        {
            LossArguments ofTargets = arguments.Copy();
            ofTargets.Destination = ofTargets.T;
            member.Generic(ofTargets);
            mismatches.Compare(what + " in the place of the targets", expected, ofTargets.Destination);
        }
    }

    private static void OfRows(LossMember member, LossArguments batch, Mismatches mismatches, string what)
    {
        LossArguments actual = batch.Copy();
        float returned = member.GenericBatch(actual);
        double total = 0.0;
        for (int row = 0; row < batch.Rows; row++)
        {
            LossArguments one = batch.Row(row);
            float result = member.Generic(one);
            total += result;
            if (member.Definition.Output == Output.EachRow)
            {
                mismatches.Compare(what, result, actual.Results[row]);
            }
            else if (!member.Definition.IsMeanOfElements)
            {
                mismatches.Compare(what, one.Destination, actual.Destination.AsSpan(row * batch.Size, batch.Size));
            }
        }

        if (member.Definition.Output != Output.EachRow && !member.Definition.IsMeanOfElements)
        {
            mismatches.Compare(what, batch.Rows == 0 ? 0f : (float)(total / batch.Rows), returned);
        }
    }
}

using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// The Gumbel-max trick (E. J. Gumbel, 1954; C. J. Maddison and others, "A* sampling", 2014): the class whose logit plus noise is the largest is
/// drawn with the probabilities of softmax. Arguments have been checked.
/// </summary>
internal ref struct GumbelMax
{
    /// <summary>2⁻¹⁰²²: smaller numbers, among them 0, are taken for it, so that noise is finite.</summary>
    private const double SmallestUniform = 2.2250738585072014e-308;

    private double _best;
    private bool _isInvalid;
    private int _next;
    private int _index;

    /// <summary>The class of a row by numbers that are given.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="uniforms">A number in [0, 1) for each class.</param>
    /// <returns>The class, or −1 for a row without probabilities.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms)
    {
        GumbelMax race = Start();
        for (int i = 0; i < logits.Length; i++)
        {
            race.Add(logits[i], uniforms[i]);
        }

        return race.Winner();
    }

    /// <summary>The class of a row by the next numbers of a generator, one for each class whatever the row holds.</summary>
    /// <typeparam name="TSource">The type of the generator.</typeparam>
    /// <param name="logits">The logits.</param>
    /// <param name="source">The generator.</param>
    /// <returns>The class, or −1 for a row without probabilities.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample<TSource>(ReadOnlySpan<float> logits, ref TSource source)
        where TSource : struct, IUniformSource
    {
        GumbelMax race = Start();
        foreach (float logit in logits)
        {
            race.Add(logit, source.NextUniform());
        }

        return race.Winner();
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static GumbelMax Start() => new() { _best = double.NegativeInfinity, _index = -1 };

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private void Add(float logit, double uniform)
    {
        _isInvalid |= !(logit <= float.MaxValue);

        // −log u lies between 2⁻⁵³ and 708.4, and its logarithm between −36.8 and 6.57.
        double u = uniform < SmallestUniform ? SmallestUniform : uniform;
        double key = logit - Logarithm.Of(-Logarithm.Of(u));
        if (key > _best)
        {
            _best = key;
            _index = _next;
        }

        _next++;
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private readonly int Winner() => _isInvalid ? -1 : _index;
}

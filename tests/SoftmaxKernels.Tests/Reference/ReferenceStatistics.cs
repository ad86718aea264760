using System;

namespace SoftmaxKernels.Tests.Reference;

/// <summary>rowstat(x): the sum of a row's terms, with the terms of the maximum kept apart.</summary>
internal sealed class ReferenceStatistics
{
    private readonly float[] _terms;
    private readonly double _rest;
    private readonly double _top;
    private readonly int _ties;

    public ReferenceStatistics(ReferenceMath math, ReadOnlySpan<float> logits)
    {
        ReferenceRow row = ReferenceRow.Of(math, logits);
        _terms = row.Terms;
        Max = row.Max;

        // Where no element equals the maximum the row is all NaN, and so is the rest: any number will do for the top.
        float top = 0f;
        float[] others = (float[])row.Terms.Clone();
        for (int i = 0; i < others.Length; i++)
        {
            if (logits[i] == row.Max)
            {
                top = others[i];
                others[i] = 0f;
                _ties++;
            }
        }

        _rest = ReferenceSum.InDouble(others);
        _top = top;
        LogSum = ReferenceMath.LogOnePlus((_ties - 1) + (_rest / _top));
        Sum = _rest + (_ties * _top);
        InverseSum = 1.0 / Sum;
    }

    public double Max { get; }

    public double LogSum { get; }

    public double InverseSum { get; }

    /// <summary>Gets the number of elements equal to the maximum.</summary>
    public int Ties => _ties;

    /// <summary>Gets a value indicating whether all other terms vanish beside the maxima.</summary>
    public bool IsDecided => (float)Sum == (float)(_ties * _top);

    private double Sum { get; }

    /// <summary>The sum of all terms but that of the label.</summary>
    public double SumWithout(ReadOnlySpan<float> logits, int label) =>
        logits[label] == Max ? _rest + ((_ties - 1) * _top) : Sum - _terms[label];

    public float Term(int index) => _terms[index];
}

using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Build.Diagnostics;
using SoftmaxKernels.Build.Onnx;

namespace SoftmaxKernels.Build.Translation;

/// <summary>A node and what is known of its inputs: what the translation of an operator works with.</summary>
/// <param name="node">The node.</param>
/// <param name="opset">The version of the operators.</param>
/// <param name="inputs">What is known of its inputs, <see langword="null"/> for one that is left out.</param>
/// <param name="budget">Bounds what the translation allocates.</param>
/// <param name="notes">Takes what was left out or changed.</param>
internal sealed class NodeContext(
    OnnxNode node, long opset, IReadOnlyList<GraphValue?> inputs, TranslationBudget budget, IDictionary<OnnxNode, string> notes)
{
    /// <summary>Gets the node.</summary>
    public OnnxNode Node => node;

    /// <summary>Gets the version of the operators.</summary>
    public long Opset => opset;

    /// <summary>Gets what is known of the inputs.</summary>
    public IReadOnlyList<GraphValue?> Inputs => inputs;

    /// <summary>An input that must be there, known or not.</summary>
    /// <param name="index">Which.</param>
    public GraphValue Any(int index) => Optional(index) ?? throw Form("an input is missing");

    /// <summary>An input that must be there and be known.</summary>
    /// <param name="index">Which.</param>
    public GraphValue Known(int index) => Known(Any(index));

    /// <summary>An input that may be left out.</summary>
    /// <param name="index">Which.</param>
    public GraphValue? Optional(int index) => index < inputs.Count ? inputs[index] : null;

    /// <summary>All inputs, which must be there and be known.</summary>
    public IReadOnlyList<GraphValue> AllKnown() => [.. Enumerable.Range(0, inputs.Count).Select(Known)];

    /// <summary>The shape of an input, which must be known.</summary>
    /// <param name="index">Which.</param>
    public TensorShape ShapeOf(int index) =>
        Any(index) switch
        {
            { Shape: { } shape } => shape,
            UnknownValue unknown => throw new ModelException(unknown.Reason),
            _ => throw BadShape("that of an input is unknown"),
        };

    /// <summary>An input that must be a constant of integers.</summary>
    /// <param name="index">Which.</param>
    public IntegerConstant Integers(int index) =>
        Known(index) as IntegerConstant ?? throw Form($"its input {index} must be a constant of integers");

    /// <summary>An input that must be a constant of one float.</summary>
    /// <param name="index">Which.</param>
    public float Float(int index) => Known(index) is FloatConstant { Values.Length: 1 } constant
        ? constant.Values[0]
        : throw Form($"its input {index} must be a constant");

    /// <summary>An axis as a number from 0 on.</summary>
    /// <param name="axis">The axis, from the end if it is negative.</param>
    /// <param name="rank">The number of dimensions.</param>
    /// <param name="most">The largest axis; the last dimension by default.</param>
    public int Axis(long axis, int rank, int? most = null)
    {
        long fromStart = axis < 0 ? axis + rank : axis;
        return fromStart >= 0 && fromStart <= (most ?? rank - 1)
            ? (int)fromStart
            : throw BadShape($"it has no axis {axis} of {rank}");
    }

    /// <summary>Counts numbers that are allocated.</summary>
    /// <param name="count">How many.</param>
    public void Charge(long count) => budget.Charge(count);

    /// <summary>Notes what was left out or changed.</summary>
    /// <param name="what">What, in words.</param>
    public void Note(string what) => notes[node] = what;

    /// <summary>The node has a form that no kernel has.</summary>
    /// <param name="why">Why.</param>
    public ModelException Form(string why) => new(ModelDiagnostics.OperatorForm, node.Name, node.Operator, why);

    /// <summary>The node has shapes that do not fit.</summary>
    /// <param name="why">Why.</param>
    public ModelException BadShape(string why) => new(ModelDiagnostics.Shape, node.Name, node.Operator, why);

    /// <summary>The node joins what is not one sequence of layers.</summary>
    /// <param name="what">What it joins.</param>
    public ModelException Branches(string what) => new(ModelDiagnostics.Branches, node.Name, node.Operator, what);

    private static GraphValue Known(GraphValue value) =>
        value is UnknownValue unknown ? throw new ModelException(unknown.Reason) : value;
}

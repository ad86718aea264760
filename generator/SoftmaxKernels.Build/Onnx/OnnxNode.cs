using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Build.Diagnostics;

namespace SoftmaxKernels.Build.Onnx;

/// <summary>A node of the graph.</summary>
/// <param name="OwnName">Its name, often empty.</param>
/// <param name="Operator">Its operator.</param>
/// <param name="Domain">Where the operator is defined; empty for ONNX itself.</param>
/// <param name="Inputs">The names of the values that it takes, empty for one that is left out.</param>
/// <param name="Outputs">The names of the values that it makes.</param>
/// <param name="Attributes">Its attributes, by name.</param>
internal sealed record OnnxNode(
    string OwnName,
    string Operator,
    string Domain,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<string> Outputs,
    IReadOnlyDictionary<string, OnnxAttribute> Attributes)
{
    /// <summary>Gets what to call it in messages.</summary>
    public string Name => OwnName.Length > 0 ? OwnName : Outputs.FirstOrDefault(name => name.Length > 0) ?? string.Empty;

    /// <summary>An attribute.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The attribute, or <see langword="null"/> if the node does not have it.</returns>
    public OnnxAttribute? Find(string name) => Attributes.TryGetValue(name, out OnnxAttribute? attribute) ? attribute : null;

    /// <summary>An attribute that is an integer.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="byDefault">What it is where the node does not have it.</param>
    /// <exception cref="ModelException">It is no integer.</exception>
    public long Integer(string name, long byDefault) =>
        Find(name) is OnnxAttribute attribute ? attribute.Integer ?? throw IsNo(name, "integer") : byDefault;

    /// <summary>An attribute that is a float.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="byDefault">What it is where the node does not have it.</param>
    /// <exception cref="ModelException">It is no float.</exception>
    public float Float(string name, float byDefault) =>
        Find(name) is OnnxAttribute attribute ? attribute.Float ?? throw IsNo(name, "float") : byDefault;

    private ModelException IsNo(string name, string type) => new(ModelDiagnostics.OperatorForm, Name, Operator, $"its attribute {name} is no {type}");
}

/// <summary>An attribute of a node: what of these it is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Float">A float.</param>
/// <param name="Integer">An integer.</param>
/// <param name="Tensor">A tensor.</param>
/// <param name="Floats">Floats.</param>
/// <param name="Integers">Integers.</param>
internal sealed record OnnxAttribute(
    string Name, float? Float, long? Integer, OnnxTensor? Tensor, IReadOnlyList<float> Floats, IReadOnlyList<long> Integers);

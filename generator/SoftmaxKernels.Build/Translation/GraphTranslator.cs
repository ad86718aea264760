using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Build.Diagnostics;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Onnx;
using SoftmaxKernels.Build.Translation.Operators;

namespace SoftmaxKernels.Build.Translation;

/// <summary>Turns a graph into one sequence of steps.</summary>
internal sealed class GraphTranslator
{
    private readonly OnnxModel _model;
    private readonly TranslationBudget _budget = new();
    private readonly Dictionary<OnnxNode, string> _notes = new(ReferenceComparer.Instance);
    private readonly Dictionary<string, GraphValue> _values = [];

    private GraphTranslator(OnnxModel model) => _model = model;

    /// <summary>Translates a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="output">The name of the output that is wanted, if there is a choice, or several names, with semicolons between them.</param>
    /// <exception cref="ModelException">No kernel can compute it.</exception>
    public static Network Translate(OnnxModel model, string name, string? output)
    {
        GraphTranslator translator = new(model);
        translator.EvaluateInputs();
        string[] wanted = output is null ? [] : [.. output.Split(';').Select(one => one.Trim())];
        translator.EvaluateNodes(Reachability.Of(model.Graph, [.. model.Graph.Outputs.Concat(wanted)]));
        IReadOnlyList<string> chosen = new OutputChoice(model.Graph, translator._values).Choose(wanted, out IReadOnlyList<string> dropped);
        return translator.Build(name, chosen, dropped);
    }

    private void EvaluateInputs()
    {
        foreach (OnnxValueInfo input in _model.Graph.Inputs)
        {
            _values[input.Name] = Observation.Of(input);
        }
    }

    private void EvaluateNodes(Reachability reachable)
    {
        foreach (OnnxTensor initializer in _model.Graph.Initializers.Values.Where(tensor => reachable.Values.Contains(tensor.Name)))
        {
            _values[initializer.Name] = Constant(initializer);
        }

        foreach (OnnxNode node in reachable.Nodes)
        {
            IReadOnlyList<GraphValue> results = Evaluate(node);
            for (int i = 0; i < node.Outputs.Count; i++)
            {
                _values[node.Outputs[i]] = i < results.Count ? results[i] : new UnknownValue(null, ReasonOfFurtherOutput(node, results[0]));
            }
        }
    }

    private IReadOnlyList<GraphValue> Evaluate(OnnxNode node)
    {
        NodeContext context = new(
            node, _model.Opset, [.. node.Inputs.Select(input => input.Length == 0 ? null : _values[input])], _budget, _notes);
        try
        {
            return OperatorTable.Translate(context);
        }
        catch (ModelException exception)
        {
            return [new UnknownValue(ShapeInference.Of(context), exception.Diagnostic)];
        }
    }

    private static GraphValue Constant(OnnxTensor tensor)
    {
        try
        {
            return ConstantOperators.Of(tensor);
        }
        catch (ModelException exception)
        {
            bool hasShape = tensor.Dimensions.All(size => size >= 0);
            return new UnknownValue(hasShape ? TensorShape.Of(tensor.Dimensions) : null, exception.Diagnostic);
        }
    }

    private Network Build(string name, IReadOnlyList<string> outputs, IReadOnlyList<string> dropped)
    {
        string output = string.Join(", ", outputs);
        RowChain chain = outputs.Count == 1 ? ((RowValue)_values[output]).Chain : SideBySide(outputs);
        List<NetworkStep> steps = StepFuser.Fuse(chain.Steps());
        if (!steps.Exists(step => step is LayerStep))
        {
            throw new ModelException(ModelDiagnostics.Graph, $"the output '{output}' is computed without a single layer");
        }

        if (steps.Sum(step => step.Parameters) > LayerLimits.MostParameters)
        {
            throw new ModelException(ModelDiagnostics.TooLarge, "parameters", LayerLimits.MostParameters);
        }

        int inputs = chain.Back().Last().Previous!.Width;
        return new Network(name, chain.InputNames, inputs, output, chain.Width, steps, Notes(outputs, chain, dropped));
    }

    /// <summary>Several outputs, as if the graph concatenated them.</summary>
    private RowChain SideBySide(IReadOnlyList<string> outputs)
    {
        Dictionary<string, OnnxAttribute> axis = new() { ["axis"] = new OnnxAttribute("axis", Float: null, Integer: -1, Tensor: null, [], []) };
        OnnxNode node = new("OutputName", "Concat", Domain: string.Empty, outputs, [], axis);
        return Evaluate(node)[0] switch
        {
            RowValue row => row.Chain,
            GraphValue value => throw new ModelException(((UnknownValue)value).Reason),
        };
    }

    private List<string> Notes(IReadOnlyList<string> outputs, RowChain chain, IReadOnlyList<string> dropped)
    {
        Reachability reachable = Reachability.Of(_model.Graph, outputs);
        HashSet<OnnxNode> used = new(chain.Back().SelectMany(link => link.Nodes), ReferenceComparer.Instance);
        List<string> notes = [];
        foreach (OnnxNode node in reachable.Nodes)
        {
            string? what = _notes.TryGetValue(node, out string? note) ? note
                : used.Contains(node) || node.Operator == "Constant" ? null
                : "folded away";
            if (what is not null)
            {
                notes.Add($"{node.Operator} '{node.Name}': {what}");
            }
        }

        notes.AddRange(dropped);
        notes.AddRange(_model.Graph.Inputs
            .Where(input => chain.Inputs.All(used => used.Name != input.Name))
            .Select(input => $"input '{input.Name}': not needed"));
        return notes;
    }

    private static ModelDiagnostic ReasonOfFurtherOutput(OnnxNode node, GraphValue first) => first is UnknownValue unknown
        ? unknown.Reason
        : ModelDiagnostics.OperatorForm.With(node.Name, node.Operator, "an output beside its first one is used");
}

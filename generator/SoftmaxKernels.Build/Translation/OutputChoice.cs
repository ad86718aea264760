using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Build.Diagnostics;
using SoftmaxKernels.Build.Onnx;

namespace SoftmaxKernels.Build.Translation;

/// <summary>Chooses the outputs that become the kernel's: one, or several side by side.</summary>
/// <param name="graph">The graph.</param>
/// <param name="values">What is known of its values.</param>
internal sealed class OutputChoice(OnnxGraph graph, IReadOnlyDictionary<string, GraphValue> values)
{
    private const int MostListed = 16;

    /// <summary>Chooses.</summary>
    /// <param name="wanted">The names of the outputs that are wanted, if the user says so.</param>
    /// <param name="dropped">What happens to the others, in words.</param>
    /// <returns>The names of the outputs, whose values are rows: of one, or of several if the user says so.</returns>
    /// <exception cref="ModelException">There is none, or the user must say which.</exception>
    public IReadOnlyList<string> Choose(IReadOnlyList<string> wanted, out IReadOnlyList<string> dropped)
    {
        string[] chosen = wanted.Count == 0 ? [Only()] : [.. wanted.Select(Named)];
        dropped = [.. graph.Outputs.Except(chosen).Select(Dropped)];
        return [.. chosen.Select(Row)];
    }

    private string Row(string chosen) => values[chosen] switch
    {
        RowValue { Chain.Step: not null } => chosen,
        RowValue row => throw Wrong($"The output '{chosen}' is the input '{row.Chain.InputNames}' itself"),
        UnknownValue unknown => throw new ModelException(unknown.Reason),
        _ => throw Wrong($"The output '{chosen}' is a constant"),
    };

    private static ModelException Wrong(string why) => new(ModelDiagnostics.Output, why);

    /// <summary>Any value of the graph, since what a kernel is wanted of is often not its last: the logits before an ArgMax, for instance.</summary>
    private string Named(string wanted) => values.ContainsKey(wanted)
        ? wanted
        : throw Wrong($"There is no output '{wanted}', and no other value of this name: the outputs are {List(graph.Outputs)}");

    private string Only()
    {
        // ML-Agents writes actions twice, drawn at random and not.
        List<string> computed = [.. graph.Outputs.Where(output => IsComputed(output) && !graph.Outputs.Contains("deterministic_" + output))];
        if (computed.Count > 1 && computed.Where(IsOfAnObservation).ToList() is { Count: > 0 } ofObservations)
        {
            computed = ofObservations;
        }

        return computed switch
        {
            [string only] => only,
            [] => throw Wrong($"No output is computed from an input: the outputs are {List(graph.Outputs)}"),
            _ => throw Wrong($"The outputs {List(computed)} are computed from an input; choose one with the metadata OutputName of the item"),
        };
    }

    private bool IsComputed(string output) => values[output] is RowValue { Chain.Step: not null } or UnknownValue;

    private bool IsOfAnObservation(string output)
    {
        HashSet<string> needed = Reachability.Of(graph, [output]).Values;
        return graph.Inputs.Any(input => needed.Contains(input.Name) && values[input.Name] is RowValue { Shape: { } shape } && (shape.Rank > 1 || !shape[0].IsBatch));
    }

    private string Dropped(string output) => values[output] switch
    {
        RowValue { Chain: { Step: null } chain } => $"output '{output}': passes the input '{chain.InputNames}' through, dropped",
        FloatConstant or IntegerConstant => $"output '{output}': constant, dropped",
        _ => $"output '{output}': not chosen, dropped",
    };

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Take(MostListed).Select(name => $"'{name}'"));
}

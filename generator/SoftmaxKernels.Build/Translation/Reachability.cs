using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Build.Onnx;

namespace SoftmaxKernels.Build.Translation;

/// <summary>What is needed for some values.</summary>
/// <param name="Nodes">The nodes, in the order of the graph.</param>
/// <param name="Values">The names of the values, inputs and constants among them.</param>
internal sealed record Reachability(IReadOnlyList<OnnxNode> Nodes, HashSet<string> Values)
{
    /// <summary>Finds what is needed.</summary>
    /// <param name="graph">The graph, whose nodes come after those whose values they take.</param>
    /// <param name="values">The names of the values.</param>
    public static Reachability Of(OnnxGraph graph, IEnumerable<string> values)
    {
        HashSet<string> needed = [.. values];
        List<OnnxNode> nodes = [];
        foreach (OnnxNode node in graph.Nodes.Reverse().Where(node => node.Outputs.Any(needed.Contains)))
        {
            nodes.Add(node);
            needed.UnionWith(node.Inputs.Where(input => input.Length > 0));
        }

        nodes.Reverse();
        return new Reachability(nodes, needed);
    }
}

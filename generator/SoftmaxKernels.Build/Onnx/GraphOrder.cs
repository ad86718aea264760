using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Build.Diagnostics;

namespace SoftmaxKernels.Build.Onnx;

/// <summary>Checks the names of a graph, and puts its nodes in an order in which they can be computed.</summary>
internal static class GraphOrder
{
    private const int MostOutputs = 256;

    /// <summary>Checks a graph.</summary>
    /// <param name="nodes">Its nodes.</param>
    /// <param name="initializers">Its constants.</param>
    /// <param name="inputs">Its inputs, among which the constants may be too.</param>
    /// <param name="outputs">Its outputs.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ModelException">A name is missing or not unique, or nodes need each other.</exception>
    public static OnnxGraph Check(
        IReadOnlyList<OnnxNode> nodes,
        IReadOnlyList<OnnxTensor> initializers,
        IReadOnlyList<OnnxValueInfo> inputs,
        IReadOnlyList<OnnxValueInfo> outputs)
    {
        Dictionary<string, OnnxTensor> constants = [];
        HashSet<string> known = [];
        foreach (OnnxTensor initializer in initializers)
        {
            Define(initializer.Name, known);
            constants.Add(initializer.Name, initializer);
        }

        List<OnnxValueInfo> free = [];
        HashSet<string> inputNames = [];
        foreach (OnnxValueInfo input in inputs)
        {
            Define(input.Name, inputNames);

            // A constant that is listed as an input could be replaced by a caller; a kernel's cannot.
            if (known.Add(input.Name))
            {
                free.Add(input);
            }
        }

        IReadOnlyList<OnnxNode> ordered = Order(nodes, known);
        if (outputs.Count == 0)
        {
            throw Invalid("it has no output");
        }

        if (outputs.Count > MostOutputs)
        {
            throw new ModelException(ModelDiagnostics.TooLarge, "outputs", MostOutputs);
        }

        HashSet<string> outputNames = [];
        foreach (OnnxValueInfo output in outputs)
        {
            Define(output.Name, outputNames);
            if (!known.Contains(output.Name))
            {
                throw Invalid($"no node makes the output '{output.Name}'");
            }
        }

        return new OnnxGraph(ordered, constants, free, [.. outputs.Select(output => output.Name)]);
    }

    /// <summary>Kahn's algorithm, which keeps the order of the file as far as it can.</summary>
    private static List<OnnxNode> Order(IReadOnlyList<OnnxNode> nodes, HashSet<string> known)
    {
        Dictionary<string, int> makers = [];
        for (int i = 0; i < nodes.Count; i++)
        {
            foreach (string output in nodes[i].Outputs.Where(output => output.Length > 0))
            {
                if (known.Contains(output) || makers.ContainsKey(output))
                {
                    throw Invalid($"two values have the name '{output}'");
                }

                makers.Add(output, i);
            }
        }

        List<int>[] users = [.. nodes.Select(_ => new List<int>())];
        int[] missing = new int[nodes.Count];
        for (int i = 0; i < nodes.Count; i++)
        {
            foreach (string input in nodes[i].Inputs.Where(input => input.Length > 0 && !known.Contains(input)))
            {
                if (!makers.TryGetValue(input, out int maker))
                {
                    throw Invalid($"the node '{nodes[i].Name}' ({nodes[i].Operator}) takes '{input}', which nothing makes");
                }

                users[maker].Add(i);
                missing[i]++;
            }
        }

        SortedSet<int> ready = [.. Enumerable.Range(0, nodes.Count).Where(i => missing[i] == 0)];
        List<OnnxNode> ordered = new(nodes.Count);
        while (ready.Count > 0)
        {
            int next = ready.Min;
            ready.Remove(next);
            ordered.Add(nodes[next]);
            foreach (int user in users[next].Where(user => --missing[user] == 0))
            {
                ready.Add(user);
            }
        }

        if (ordered.Count < nodes.Count)
        {
            OnnxNode stuck = nodes[System.Array.FindIndex(missing, count => count > 0)];
            throw Invalid($"the node '{stuck.Name}' ({stuck.Operator}) can never be computed, since nodes need each other's results");
        }

        known.UnionWith(makers.Keys);
        return ordered;
    }

    private static void Define(string name, HashSet<string> names)
    {
        if (name.Length == 0)
        {
            throw Invalid("a value has no name");
        }

        if (!names.Add(name))
        {
            throw Invalid($"two values have the name '{name}'");
        }
    }

    private static ModelException Invalid(string why) => new(ModelDiagnostics.Graph, why);
}

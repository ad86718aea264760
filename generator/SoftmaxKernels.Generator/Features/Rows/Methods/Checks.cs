using System.Collections.Generic;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>The argument checks at the head of members.</summary>
internal static class Checks
{
    /// <summary>Checks one row in and one row out.</summary>
    public static void Row(KernelWriter kernel, params string[] inputs)
    {
        foreach (string input in inputs)
        {
            Length(kernel, input);
        }

        kernel.Source.Line("KernelArguments.RequireRoom(destination.Length, " + kernel.Size + ");");
        Apart(kernel, inputs);
    }

    /// <summary>Checks the length of one row.</summary>
    public static void Length(KernelWriter kernel, string input) => kernel.Source.Line(
        "KernelArguments.RequireLength(" + input + ".Length, " + kernel.Size + ", nameof(" + input + "));");

    /// <summary>Checks a batch of rows in and out.</summary>
    public static void Batch(KernelWriter kernel, params string[] inputs)
    {
        Rows(kernel, inputs[0]);
        for (int i = 1; i < inputs.Length; i++)
        {
            kernel.Source.Line(
                "KernelArguments.RequireLength(" + inputs[i] + ".Length, " + inputs[0] + ".Length, nameof(" + inputs[i] + "));");
        }

        kernel.Source.Line("KernelArguments.RequireRoom(destination.Length, " + inputs[0] + ".Length);");
        Apart(kernel, inputs);
    }

    /// <summary>Writes <c>rows</c>.</summary>
    public static void Rows(KernelWriter kernel, string input) => kernel.Source.Line(
        "int rows = KernelArguments.RequireRows(" + input + ".Length, " + kernel.Size + ", nameof(" + input + "));");

    private static void Apart(KernelWriter kernel, IEnumerable<string> inputs)
    {
        foreach (string input in inputs)
        {
            kernel.Source.Line("KernelArguments.RequireSameOrApart(" + input + ", destination);");
        }
    }
}

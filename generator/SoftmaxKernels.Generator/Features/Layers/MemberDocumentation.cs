using System;
using System.Linq;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>Writes the documentation of the members of layers and networks.</summary>
internal static class MemberDocumentation
{
    /// <summary>Writes the documentation of a method, which shows when a user hovers over a call.</summary>
    /// <param name="source">Where to write.</param>
    /// <param name="method">The method.</param>
    /// <param name="fill">Puts the numbers of the shape into a text.</param>
    public static void Write(SourceWriter source, LayerMethod method, Func<string, string> fill)
    {
        source.Line("/// <summary>" + fill(method.Summary) + "</summary>");
        if (method.HasPointers)
        {
            source.Line("/// <remarks>As with spans, by the same code. A pointer has no length, so that there is enough memory is not checked.</remarks>");
        }

        foreach ((string _, string name, string? _) in method.Declared(string.Empty))
        {
            LayerParameter? described = method.Parameters.FirstOrDefault(parameter => parameter.Name == name);
            string text = (method.HasPointers ? described?.PointerText : null) ?? described?.Text ?? "The number of rows.";
            source.Line("/// <param name=\"" + name + "\">" + fill(text) + "</param>");
        }

        if (method.ReturnsText is { } returns)
        {
            source.Line("/// <returns>" + returns + "</returns>");
        }

        if (method.HasPointers)
        {
            Exception("ArgumentNullException", "A pointer is null.");
            Exception("ArgumentException", "What is written overlaps another argument.");
        }
        else
        {
            Exception("ArgumentException", "A span has a wrong length, or what is written overlaps another argument.");
        }

        string? rows = method is { HasPointers: true, IsBatch: true } ? "The number of rows is negative or too large." : null;
        if (rows is not null || method.OutOfRange is not null)
        {
            Exception("ArgumentOutOfRangeException", string.Join(" ", new[] { rows, method.OutOfRange }.Where(reason => reason is not null)));
        }

        void Exception(string type, string reason) =>
            source.Line("/// <exception cref=\"global::System." + type + "\">" + reason + "</exception>");
    }
}

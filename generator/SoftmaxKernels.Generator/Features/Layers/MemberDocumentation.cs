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
            string text = method.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Text ?? "The number of rows.";
            source.Line("/// <param name=\"" + name + "\">" + fill(text) + "</param>");
        }

        if (method.ReturnsText is { } returns)
        {
            source.Line("/// <returns>" + returns + "</returns>");
        }

        source.Line("/// <exception cref=\"global::System." + (method.HasPointers
            ? "ArgumentNullException\">A pointer is null.</exception>"
            : "ArgumentException\">A span has a wrong length, or what is written overlaps another argument.</exception>"));
        if (method.OutOfRange is { } outOfRange)
        {
            source.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">" + outOfRange + "</exception>");
        }
        else if (method is { HasPointers: true, IsBatch: true })
        {
            source.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The number of rows is negative or too large.</exception>");
        }
    }
}
